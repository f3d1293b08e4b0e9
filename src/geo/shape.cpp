// SPDX-License-Identifier: Apache-2.0
#include "geo/shape.hpp"

#include <algorithm>

namespace frontline {

namespace {

bool is_between(std::int32_t a, std::int32_t x, std::int32_t b)
{
    return std::min(a, b) <= x && x <= std::max(a, b);
}

}  // namespace

Wide orientation(Point a, Point b, Point c)
{
    auto const abx = Wide{b.lon_e7} - a.lon_e7;
    auto const aby = Wide{b.lat_e7} - a.lat_e7;
    auto const acx = Wide{c.lon_e7} - a.lon_e7;
    auto const acy = Wide{c.lat_e7} - a.lat_e7;
    return abx * acy - aby * acx;
}

bool is_on_edge(Point p, Point a, Point b)
{
    return orientation(a, b, p) == 0 && is_between(a.lon_e7, p.lon_e7, b.lon_e7)
        && is_between(a.lat_e7, p.lat_e7, b.lat_e7);
}

bool crosses_ray(Point p, Point a, Point b)
{
    if ((a.lat_e7 > p.lat_e7) == (b.lat_e7 > p.lat_e7)) return false;
    return (orientation(a, b, p) > 0) == (b.lat_e7 > a.lat_e7);
}

Wide twice_area_e14(Ring const& ring)
{
    Wide sum = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        auto const a = ring[i];
        auto const b = ring[(i + 1) % ring.size()];
        sum += Wide{a.lon_e7} * b.lat_e7 - Wide{b.lon_e7} * a.lat_e7;
    }
    return sum;
}

Wide twice_area_e14(Polygon const& polygon)
{
    auto sum = twice_area_e14(polygon.outer);
    for (auto const& hole : polygon.holes) sum += twice_area_e14(hole);
    return sum;
}

Wide twice_area_e14(MultiPolygon const& polygons)
{
    Wide sum = 0;
    for (auto const& polygon : polygons) sum += twice_area_e14(polygon);
    return sum;
}

double area_deg2(MultiPolygon const& polygons)
{
    return static_cast<double>(twice_area_e14(polygons)) / 2e14;
}

Side side_of(Point p, Ring const& ring)
{
    bool inside = false;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        auto const a = ring[i];
        auto const b = ring[(i + 1) % ring.size()];
        if (is_on_edge(p, a, b)) return Side::border;
        if (crosses_ray(p, a, b)) inside = !inside;
    }
    return inside ? Side::inside : Side::outside;
}

Side side_of(Point p, Polygon const& polygon)
{
    auto const side = side_of(p, polygon.outer);
    if (side != Side::inside) return side;
    for (auto const& hole : polygon.holes) {
        auto const in_hole = side_of(p, hole);
        if (in_hole == Side::border) return Side::border;
        if (in_hole == Side::inside) return Side::outside;
    }
    return Side::inside;
}

Side side_of(Point p, MultiPolygon const& polygons)
{
    auto best = Side::outside;
    for (auto const& polygon : polygons) best = std::max(best, side_of(p, polygon));
    return best;
}

Bounds bounds_of(Line const& line)
{
    Bounds bounds;
    for (auto const p : line) bounds.add(p);
    return bounds;
}

Bounds bounds_of(MultiPolygon const& polygons)
{
    Bounds bounds;
    for (auto const& polygon : polygons) {
        for (auto const p : polygon.outer) bounds.add(p);
    }
    return bounds;
}

Ring begun_at_least(Ring ring)
{
    std::ranges::rotate(ring, std::ranges::min_element(ring));
    return ring;
}

}  // namespace frontline
