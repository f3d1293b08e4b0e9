// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "base/table.hpp"
#include "io/read_ogr_table.hpp"

namespace frontline {

/// A CSV text as a table, read as CsvReader does. `file` is its name in messages.
Table parse_csv(std::string_view text, std::string const& file, Problems& problems);

/// Throws Failure when the file cannot be read.
std::string read_text(std::filesystem::path const& path);

/// By its ending: .csv or .txt.
bool is_csv_file(std::string const& source);

/// A CSV file, else any OGR source: its fields, and `lat`, `lon` where it has points, `wkt` where it has other
/// geometries.
Table read_table(std::string const& source, Problems& problems);

/// The same row by row.
void read_rows(std::string const& source, BeginRows const& begin, Problems& problems);

}  // namespace frontline
