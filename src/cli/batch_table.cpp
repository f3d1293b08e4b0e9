// SPDX-License-Identifier: Apache-2.0
#include "cli/batch_table.hpp"

#include <filesystem>

#include "io/open_text.hpp"
#include "io/read_table.hpp"

namespace frontline {

namespace {

constexpr std::size_t rows_between_looks = 256;

}  // namespace

BatchTable::BatchTable(std::string const& source, Talk const& talk, Problems& problems) : bar_{"names", talk}
{
    if (is_csv_file(source)) {
        std::error_code none;
        text_ = open_text(source);
        size_ = std::filesystem::file_size(source, none);
        csv_.emplace(text_, source, problems);
        return;
    }
    table_ = read_table(source, problems);
    size_  = table_.rows.size();
}

std::optional<Table::Row> BatchTable::next_of_csv()
{
    auto row = csv_->next();
    if (row && ++done_ % rows_between_looks == 0) bar_.show(static_cast<std::size_t>(text_.tellg()), size_);
    return row;
}

std::optional<Table::Row> BatchTable::next_of_table()
{
    if (done_ == table_.rows.size()) return std::nullopt;
    if (done_ % rows_between_looks == 0) bar_.show(done_, size_);
    return std::move(table_.rows[done_++]);
}

std::optional<Table::Row> BatchTable::next()
{
    return csv_ ? next_of_csv() : next_of_table();
}

}  // namespace frontline
