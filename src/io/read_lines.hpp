// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "base/problem.hpp"
#include "geo/shape.hpp"

namespace frontline {

/// All lines of any OGR datasource (all its layers), in lon/lat whatever its reference system, snapped to 1e-7 degrees,
/// vertices that fall together once. The rings of polygons are lines too: borders of districts are kept so. Points are
/// passed over with a warning `no-line`; other problems as those of read_polygons(). Throws Failure when the source
/// cannot be opened or has no line.
std::vector<Line> read_lines(std::string const& source, Problems& problems);

}  // namespace frontline
