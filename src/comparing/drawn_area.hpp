// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/shape.hpp"

namespace frontline {

/// Geodesic area in km² of polygons whose edges are straight in lon/lat, as GIS programs draw them, however long.
double drawn_km2(MultiPolygon const& polygons);

}  // namespace frontline
