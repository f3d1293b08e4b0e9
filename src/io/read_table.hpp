// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "base/table.hpp"

namespace frontline {

/// A CSV text as a table, read as CsvReader does. `file` is its name in messages.
Table parse_csv(std::string_view text, std::string const& file, Problems& problems);

/// Throws Failure when the file cannot be read.
std::string read_text(std::filesystem::path const& path);

/// By its ending: .csv or .txt.
bool is_csv_file(std::string const& source);

/// A CSV file, else any OGR source: its fields, and `lat`, `lon` where it has geometries.
Table read_table(std::string const& source, Problems& problems);

}  // namespace frontline
