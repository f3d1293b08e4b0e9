// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "base/problem.hpp"
#include "base/table.hpp"

namespace frontline {

/// The points and polygons of any OGR source as a table: its fields, and `lat`, `lon` on WGS 84 (of a polygon, a point
/// inside it). A row's line is the feature's number, counted from 1. Features without a geometry are errors and left
/// out. Throws Failure when the source cannot be opened.
Table read_ogr_places(std::string const& source, Problems& problems);

}  // namespace frontline
