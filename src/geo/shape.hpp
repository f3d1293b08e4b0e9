// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "geo/point.hpp"

namespace frontline {

/// Straight in lon/lat from vertex to vertex, as GIS programs draw it.
using Line = std::vector<Point>;

/// A closed line; the first vertex is not repeated at the end.
using Ring = std::vector<Point>;

/// Simple features polygon: `outer` runs counter-clockwise, `holes` clockwise; rings may touch in single points.
struct Polygon {
    Ring              outer;
    std::vector<Ring> holes;

    bool operator==(Polygon const&) const = default;
};

using MultiPolygon = std::vector<Polygon>;

/// Wide enough for the product of two differences of coordinates, and sums of such products.
__extension__ using Wide = __int128;

/// Twice the signed area of the triangle a b c in 1e-14 square degrees: positive where c lies left of a→b. Exact.
Wide orientation(Point a, Point b, Point c);

/// Whether p lies on the edge a→b, its ends included. Exact.
bool is_on_edge(Point p, Point a, Point b);

/// Whether the ray from p towards the east crosses a→b; each edge owns its lower end only. Exact.
bool crosses_ray(Point p, Point a, Point b);

/// Twice the signed area of a ring in 1e-14 square degrees: positive where it runs counter-clockwise. Exact.
Wide twice_area_e14(Ring const& ring);
Wide twice_area_e14(Polygon const& polygon);
Wide twice_area_e14(MultiPolygon const& polygons);

/// Area in plane square degrees.
double area_deg2(MultiPolygon const& polygons);

/// Where a point lies. Exact.
enum class Side { outside, border, inside };
Side side_of(Point p, Ring const& ring);
Side side_of(Point p, Polygon const& polygon);
Side side_of(Point p, MultiPolygon const& polygons);

Bounds bounds_of(Line const& line);
Bounds bounds_of(MultiPolygon const& polygons);

/// The ring begun at its least vertex: two rings of the same vertices in the same order become equal.
Ring begun_at_least(Ring ring);

}  // namespace frontline
