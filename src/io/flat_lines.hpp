// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "geo/snap_polygons.hpp"

class OGRGeometry;

namespace frontline {

/// The lines of a geometry, however deep in collections, heights left out: line strings, and the rings of polygons,
/// closed. Points have none; curves must have been made straight (OGRGeometry::getLinearGeometry).
std::vector<std::vector<Position>> flat_lines(OGRGeometry const& geometry);

}  // namespace frontline
