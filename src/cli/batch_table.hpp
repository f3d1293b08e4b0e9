// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <fstream>
#include <optional>
#include <string>

#include "base/table.hpp"
#include "cli/progress_bar.hpp"
#include "io/csv_reader.hpp"

namespace frontline {

/// The rows of a table, one after the other, with a bar that shows how far they are read. A CSV is read as it is asked
/// for, any other source at once.
class BatchTable {
public:
    /// Throws Failure when the source cannot be read.
    BatchTable(std::string const& source, Talk const& talk, Problems& problems);

    Table const& header() const { return csv_ ? csv_->header() : table_; }

    std::optional<Table::Row> next();

private:
    std::ifstream            text_;
    std::optional<CsvReader> csv_;
    Table                    table_;
    std::size_t              done_ = 0;
    std::size_t              size_ = 0;
    ProgressBar              bar_;

    std::optional<Table::Row> next_of_csv();
    std::optional<Table::Row> next_of_table();
};

}  // namespace frontline
