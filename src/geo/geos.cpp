// SPDX-License-Identifier: Apache-2.0
#include "geo/geos.hpp"

#include <algorithm>
#include <functional>

#include "geo/clean_rings.hpp"
#include "geo/geos_session.hpp"

namespace frontline {

namespace {

constexpr double whole_units = 1.0;

bool has_three_vertices(Ring const& ring)
{
    return ring.size() >= 3;
}

bool has_short_ring(Polygon const& polygon)
{
    return !has_three_vertices(polygon.outer) || !std::ranges::all_of(polygon.holes, has_three_vertices);
}

/// GEOS takes no ring of fewer than three vertices, not even to repair it.
MultiPolygon without_short_rings(MultiPolygon polygons)
{
    std::erase_if(polygons, [](auto const& polygon) { return !has_three_vertices(polygon.outer); });
    for (auto& polygon : polygons) std::erase_if(polygon.holes, std::not_fn(has_three_vertices));
    return polygons;
}

}  // namespace

std::optional<Flaw> flaw_of(MultiPolygon const& polygons)
{
    if (std::ranges::any_of(polygons, has_short_ring)) return Flaw{"Too few points in a ring", 0, 0};
    GeosSession const geos;
    return geos.flaw_of(*geos.geometry(polygons));
}

bool is_valid(MultiPolygon const& polygons)
{
    return !flaw_of(polygons);
}

MultiPolygon united(MultiPolygon const& polygons)
{
    GeosSession const geos;
    auto const        all = geos.geometry(polygons);
    return geos.polygons(*geos.owned(GEOSUnaryUnionPrec_r(geos.context(), all.get(), whole_units)));
}

MultiPolygon intersection(MultiPolygon const& a, MultiPolygon const& b)
{
    GeosSession const geos;
    auto const        first  = geos.geometry(a);
    auto const        second = geos.geometry(b);
    return geos.polygons(
        *geos.owned(GEOSIntersectionPrec_r(geos.context(), first.get(), second.get(), whole_units)));
}

MultiPolygon difference(MultiPolygon const& a, MultiPolygon const& b)
{
    GeosSession const geos;
    auto const        first  = geos.geometry(a);
    auto const        second = geos.geometry(b);
    return geos.polygons(*geos.owned(GEOSDifferencePrec_r(geos.context(), first.get(), second.get(), whole_units)));
}

MultiPolygon repaired(MultiPolygon const& polygons)
{
    GeosSession const geos;
    auto const        broken = geos.geometry(without_short_rings(polygons));
    return geos.polygons(*geos.snapped(*geos.repaired(*broken)));
}

}  // namespace frontline
