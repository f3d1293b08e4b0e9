// SPDX-License-Identifier: Apache-2.0
#include "io/read_table.hpp"

#include <iterator>
#include <sstream>
#include <utility>

#include "base/text.hpp"
#include "io/csv_reader.hpp"
#include "io/open_text.hpp"
#include "io/read_ogr_table.hpp"

namespace frontline {

namespace {

Table all_rows(std::istream& text, std::string const& file, Problems& problems)
{
    CsvReader reader{text, file, problems};
    auto      table = reader.header();
    while (auto row = reader.next()) table.rows.push_back(std::move(*row));
    return table;
}

}  // namespace

Table parse_csv(std::string_view text, std::string const& file, Problems& problems)
{
    std::istringstream stream{std::string{text}};
    return all_rows(stream, file, problems);
}

std::string read_text(std::filesystem::path const& path)
{
    auto file = open_text(path);
    return {std::istreambuf_iterator<char>{file}, {}};
}

bool is_csv_file(std::string const& source)
{
    auto const ending = lowered(std::filesystem::path{source}.extension().string());
    return ending == ".csv" || ending == ".txt";
}

Table read_table(std::string const& source, Problems& problems)
{
    if (!is_csv_file(source)) return read_ogr_table(source, Points::optional, problems);
    auto text = open_text(source);
    return all_rows(text, source, problems);
}

void read_rows(std::string const& source, BeginRows const& begin, Problems& problems)
{
    if (!is_csv_file(source)) return read_ogr_rows(source, Points::optional, begin, problems);
    auto       text = open_text(source);
    CsvReader  reader{text, source, problems};
    auto const take = begin(reader.header());
    while (auto row = reader.next()) take(std::move(*row));
}

}  // namespace frontline
