// SPDX-License-Identifier: Apache-2.0
#include "io/flat_lines.hpp"

#include <ogr_geometry.h>

namespace frontline {

namespace {

using Lines = std::vector<std::vector<Position>>;

std::vector<Position> positions(OGRSimpleCurve const& curve)
{
    std::vector<Position> result;
    for (int i = 0; i < curve.getNumPoints(); ++i) result.push_back({curve.getX(i), curve.getY(i)});
    return result;
}

void collect(OGRGeometry const& geometry, Lines& found)
{
    auto const type = wkbFlatten(geometry.getGeometryType());
    if (OGR_GT_IsSubClassOf(type, wkbLineString)) {
        found.push_back(positions(*geometry.toLineString()));
    } else if (OGR_GT_IsSubClassOf(type, wkbPolygon)) {
        for (auto const* ring : *geometry.toPolygon()) found.push_back(positions(*ring));
    } else if (OGR_GT_IsSubClassOf(type, wkbGeometryCollection)) {
        for (auto const* part : *geometry.toGeometryCollection()) collect(*part, found);
    } else if (OGR_GT_IsSubClassOf(type, wkbPolyhedralSurface)) {
        for (auto const* part : *geometry.toPolyhedralSurface()) collect(*part, found);
    }
}

}  // namespace

std::vector<std::vector<Position>> flat_lines(OGRGeometry const& geometry)
{
    Lines found;
    collect(geometry, found);
    return found;
}

}  // namespace frontline
