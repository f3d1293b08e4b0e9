// SPDX-License-Identifier: Apache-2.0
#include "io/flat_polygons.hpp"

#include <ogr_geometry.h>

namespace frontline {

namespace {

std::vector<Position> positions(OGRLinearRing const* ring)
{
    std::vector<Position> result;
    if (ring == nullptr) return result;
    for (int i = 0; i < ring->getNumPoints(); ++i) result.push_back({ring->getX(i), ring->getY(i)});
    return result;
}

/// Without the last vertex where it repeats the first.
std::vector<Position> opened(std::vector<Position> ring)
{
    auto const is_closed = [&] { return ring.back().lon == ring.front().lon && ring.back().lat == ring.front().lat; };
    while (ring.size() > 1 && is_closed()) ring.pop_back();
    return ring;
}

UnsnappedPolygon unsnapped(OGRPolygon const& polygon)
{
    UnsnappedPolygon result{opened(positions(polygon.getExteriorRing())), {}};
    for (int i = 0; i < polygon.getNumInteriorRings(); ++i) {
        result.holes.push_back(opened(positions(polygon.getInteriorRing(i))));
    }
    return result;
}

void collect(OGRGeometry const& geometry, std::vector<UnsnappedPolygon>& found)
{
    auto const type = wkbFlatten(geometry.getGeometryType());
    if (OGR_GT_IsSubClassOf(type, wkbPolygon)) {
        found.push_back(unsnapped(*geometry.toPolygon()));
    } else if (OGR_GT_IsSubClassOf(type, wkbGeometryCollection)) {
        for (auto const* part : *geometry.toGeometryCollection()) collect(*part, found);
    } else if (OGR_GT_IsSubClassOf(type, wkbPolyhedralSurface)) {
        for (auto const* part : *geometry.toPolyhedralSurface()) collect(*part, found);
    }
}

}  // namespace

std::vector<UnsnappedPolygon> flat_polygons(OGRGeometry const& geometry)
{
    std::vector<UnsnappedPolygon> found;
    collect(geometry, found);
    return found;
}

}  // namespace frontline
