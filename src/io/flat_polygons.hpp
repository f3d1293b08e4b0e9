// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "geo/snap_polygons.hpp"

class OGRGeometry;

namespace frontline {

/// The polygons of a geometry, however deep in collections, heights left out. Points and lines have none; curves must
/// have been made straight (OGRGeometry::getLinearGeometry).
std::vector<UnsnappedPolygon> flat_polygons(OGRGeometry const& geometry);

}  // namespace frontline
