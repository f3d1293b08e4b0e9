// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.hpp"

namespace frontline {

/// Rows of text under named columns, each row knowing the line of the file that it stood on.
struct Table {
    struct Row {
        std::size_t              line = 0;
        std::vector<std::string> cells;
    };

    std::string              file;     ///< as it is named in messages
    std::vector<std::string> columns;  ///< names, lowered and trimmed
    std::vector<Row>         rows;     ///< each has as many cells as there are columns

    /// Index of the column of that name.
    std::optional<std::size_t> column(std::string_view name) const;
};

/// One row of a table, read by column name.
class RowView {
public:
    RowView(Table const& table, Table::Row const& row) : table_{&table}, row_{&row} {}

    /// The trimmed text below the column, empty where there is no such column.
    std::string_view operator[](std::string_view column) const;

    std::vector<std::string> const& columns() const { return table_->columns; }
    std::vector<std::string> const& cells() const { return row_->cells; }

    /// Where that cell stands: the row's line, and the column counted from 1 as a spreadsheet shows it.
    Where where(std::string_view column) const;
    Where where() const { return {table_->file, row_->line, 0}; }

private:
    Table const*      table_;
    Table::Row const* row_;
};

/// The rows in an order that is not that of the file, for which of several comes first must not hang on it: by a
/// column, then by all that stands in them.
std::vector<Table::Row const*> rows_by(std::string_view column, Table const& table);

/// Whether the table has these columns; each that it lacks is a Problem.
bool has_columns(Table const& table, std::vector<std::string> const& needed, Problems& problems);

}  // namespace frontline
