// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/problem.hpp"
#include "io/line_reader.hpp"

namespace frontline {

using TabCells = std::vector<std::string_view>;

/// The parts of a text between its separators, empty ones too.
TabCells split_at(std::string_view text, char separator);

/// The cells of a line of a GeoNames file, which has tabs between them and no quotes.
TabCells tab_cells(std::string_view line);

/// Whether a line has that many cells and is a whole line of UTF-8; else an error that quotes its beginning.
bool is_tab_row(TextLine const& line, TabCells const& cells, std::vector<std::size_t> const& counts,
                std::string const& file, Problems& problems);

}  // namespace frontline
