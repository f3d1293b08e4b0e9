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

/// Area in km² between an edge and the parallel `lat_from`, positive where the edge runs west: summed over a
/// counter-clockwise ring this is its area, whatever the parallel. Edges of less than 0.2 degrees take a series, many
/// times as fast as PROJ and right to about 1e-9 of the area of a cell of that size.
double area_beside_km2(Point a, Point b, double lat_from);

/// distance_km() to 2e-8 of itself, many times as fast where the points are less than 0.2 degrees apart.
double quick_distance_km(Point a, Point b);

/// Initial bearing from a to b in degrees clockwise from north, [0, 360).
double bearing_deg(Point a, Point b);

}  // namespace frontline
