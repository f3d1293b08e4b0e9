// SPDX-License-Identifier: Apache-2.0
#include "geo/clean_rings.hpp"

#include <algorithm>
#include <utility>

namespace frontline {

namespace {

Ring turned(Ring ring, bool counter_clockwise)
{
    if ((twice_area_e14(ring) > 0) != counter_clockwise) std::ranges::reverse(ring);
    return ring;
}

Polygon with_clean_rings(Polygon const& polygon)
{
    Polygon clean{without_repeats(polygon.outer), {}};
    for (auto const& hole : polygon.holes) {
        auto ring = without_repeats(hole);
        if (!is_degenerate(ring)) clean.holes.push_back(std::move(ring));
    }
    return oriented(std::move(clean));
}

Polygon in_order(Polygon polygon)
{
    polygon.outer = begun_at_least(std::move(polygon.outer));
    for (auto& hole : polygon.holes) hole = begun_at_least(std::move(hole));
    std::ranges::sort(polygon.holes);
    return polygon;
}

}  // namespace

Ring without_repeats(Ring ring)
{
    auto const [first, last] = std::ranges::unique(ring);
    ring.erase(first, last);
    while (ring.size() > 1 && ring.back() == ring.front()) ring.pop_back();
    return ring;
}

bool is_degenerate(Ring const& ring)
{
    return ring.size() < 3 || twice_area_e14(ring) == 0;
}

Polygon oriented(Polygon polygon)
{
    polygon.outer = turned(std::move(polygon.outer), true);
    for (auto& hole : polygon.holes) hole = turned(std::move(hole), false);
    return polygon;
}

MultiPolygon with_clean_rings(MultiPolygon const& polygons)
{
    MultiPolygon clean;
    for (auto const& polygon : polygons) {
        auto cleaned = with_clean_rings(polygon);
        if (!is_degenerate(cleaned.outer)) clean.push_back(std::move(cleaned));
    }
    return clean;
}

MultiPolygon in_order(MultiPolygon polygons)
{
    for (auto& polygon : polygons) polygon = in_order(std::move(polygon));
    std::ranges::sort(polygons, {}, &Polygon::outer);
    return polygons;
}

}  // namespace frontline
