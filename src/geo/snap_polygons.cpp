// SPDX-License-Identifier: Apache-2.0
#include "geo/snap_polygons.hpp"

#include <cmath>

#include "geo/clean_rings.hpp"
#include "geo/geodesic.hpp"
#include "geo/geos_session.hpp"

namespace frontline {

namespace {

Ring rounded(std::vector<Position> const& ring)
{
    Ring result;
    for (auto const& p : ring) result.push_back(snapped(p.lon, p.lat));
    return result;
}

MultiPolygon rounded(std::vector<UnsnappedPolygon> const& polygons)
{
    MultiPolygon result;
    for (auto const& polygon : polygons) {
        auto& added = result.emplace_back(Polygon{rounded(polygon.outer), {}});
        for (auto const& hole : polygon.holes) added.holes.push_back(rounded(hole));
    }
    return result;
}

FlatRing flat(std::vector<Position> const& ring)
{
    FlatRing result;
    for (auto const& p : ring) result.insert(result.end(), {p.lon * 1e7, p.lat * 1e7});
    auto const& first = ring.front();
    result.insert(result.end(), {first.lon * 1e7, first.lat * 1e7});
    return result;
}

/// GEOS takes no ring of fewer than three vertices, not even to repair it.
bool is_ring(std::vector<Position> const& ring)
{
    return ring.size() >= 3;
}

std::vector<FlatPolygon> flat(std::vector<UnsnappedPolygon> const& polygons)
{
    std::vector<FlatPolygon> result;
    for (auto const& polygon : polygons) {
        if (!is_ring(polygon.outer)) continue;
        auto& added = result.emplace_back(FlatPolygon{flat(polygon.outer)});
        for (auto const& hole : polygon.holes) {
            if (is_ring(hole)) added.push_back(flat(hole));
        }
    }
    return result;
}

/// What the rings as written enclose, whatever their directions.
double enclosed_km2(MultiPolygon const& polygons)
{
    double sum = 0;
    for (auto const& polygon : polygons) {
        sum += std::abs(area_km2(polygon.outer));
        for (auto const& hole : polygon.holes) sum -= std::abs(area_km2(hole));
    }
    return sum;
}

MultiPolygon snap_rounded(GeosSession const& geos, GEOSGeometry const& valid)
{
    auto polygons = geos.polygons(*geos.snapped(valid));
    return is_valid(polygons) ? polygons : repaired(polygons);
}

}  // namespace

SnappedPolygons snapped(std::vector<UnsnappedPolygon> const& polygons)
{
    GeosSession const geos;
    auto const        as_written = rounded(polygons);
    auto const        geometry   = geos.geometry(flat(polygons));
    if (auto const flaw = geos.flaw_of(*geometry)) {
        auto const mended = snap_rounded(geos, *geos.repaired(*geometry));
        return {mended, Repair{*flaw, area_km2(mended) - enclosed_km2(as_written)}};
    }
    auto const clean = with_clean_rings(as_written);
    return {is_valid(clean) ? clean : snap_rounded(geos, *geometry), std::nullopt};
}

}  // namespace frontline
