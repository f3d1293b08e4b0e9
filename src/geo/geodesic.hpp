// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/shape.hpp"

namespace frontline {

/// Lengths and areas on the WGS 84 ellipsoid, by Karney, "Algorithms for geodesics" (2013), as PROJ has it. An edge is
/// taken as the geodesic between its vertices; for edges of a few kilometres that is the lon/lat line to millimetres.

/// Distance between two points in km.
double distance_km(Point a, Point b);

/// The same on a sphere, by the haversine formula: within 0.6 % of it, and many times as fast.
double rough_distance_km(Point a, Point b);

/// Length of a line in km.
double length_km(Line const& line);

/// Area in km²; positive for a counter-clockwise ring, so that holes subtract.
double area_km2(Ring const& ring);
double area_km2(Polygon const& polygon);
double area_km2(MultiPolygon const& polygons);

/// Initial bearing from a to b in degrees clockwise from north, [0, 360).
double bearing_deg(Point a, Point b);

}  // namespace frontline
