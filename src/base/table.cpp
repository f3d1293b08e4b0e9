// SPDX-License-Identifier: Apache-2.0
#include "base/table.hpp"

#include <algorithm>
#include <tuple>

#include "base/text.hpp"

namespace frontline {

std::optional<std::size_t> Table::column(std::string_view name) const
{
    auto const found = std::ranges::find(columns, name);
    if (found == columns.end()) return std::nullopt;
    return static_cast<std::size_t>(found - columns.begin());
}

std::string_view RowView::operator[](std::string_view column) const
{
    auto const index = table_->column(column);
    return index ? trimmed(row_->cells[*index]) : std::string_view{};
}

Where RowView::where(std::string_view column) const
{
    auto const index = table_->column(column);
    return {table_->file, row_->line, index ? *index + 1 : 0};
}

std::vector<Table::Row const*> rows_by(std::string_view column, Table const& table)
{
    std::vector<Table::Row const*> rows;
    for (auto const& row : table.rows) rows.push_back(&row);
    std::ranges::sort(rows, {}, [&](auto const* row) {
        return std::tuple<std::string_view, std::vector<std::string> const&>{RowView{table, *row}[column],
                                                                             row->cells};
    });
    return rows;
}

bool has_columns(Table const& table, std::vector<std::string> const& needed, Problems& problems)
{
    auto const hint = "it needs: " + joined(needed, ",");
    if (table.columns.empty()) {
        problems.push_back({Severity::error, "missing-header", {table.file, 1, 0},
                            "there is no header that names the columns", hint});
        return false;
    }
    bool complete = true;
    for (auto const& column : needed) {
        if (table.column(column)) continue;
        problems.push_back({Severity::error, "missing-column", {table.file, 1, 0},
                            "there is no column '" + column + "'", hint});
        complete = false;
    }
    return complete;
}

}  // namespace frontline
