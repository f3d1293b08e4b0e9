// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "base/problem.hpp"
#include "base/table.hpp"

namespace frontline {

/// Whether a table may do without points.
enum class Points { optional, required };

/// All layers of any OGR source as one table: its fields, and, where there are geometries, `lat`, `lon` on WGS 84 (of a
/// polygon, a point inside it). A row's line is the feature's number, counted from 1. Where points are required, a
/// feature without one is an error and left out. Throws Failure when the source cannot be opened.
Table read_ogr_table(std::string const& source, Points points, Problems& problems);

}  // namespace frontline
