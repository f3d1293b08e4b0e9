// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "partition/arrangement.hpp"
#include "partition/cut.hpp"
#include "partition/sites.hpp"

namespace frontline {

/// All lines that cut the land: its border, the borders of zones (zone i is area i + 1) and grounds (ground i is area
/// first_ground + i), barriers, and Voronoi edges, which come back to lon/lat with vertices enough that they bow by
/// less than a metre.
std::vector<BoundaryLine> boundary_lines(MultiPolygon const& land, LinesToNode const& given, Sites const& sites,
                                         PlaneBox const& box, Projection const& projection);

}  // namespace frontline
