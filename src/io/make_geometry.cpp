// SPDX-License-Identifier: Apache-2.0
#include "io/make_geometry.hpp"

namespace frontline {

namespace {

using OgrGeometry = std::unique_ptr<OGRGeometry>;

void add_points(OGRSimpleCurve& curve, Line const& line)
{
    curve.setNumPoints(static_cast<int>(line.size()), FALSE);
    for (int i = 0; i < curve.getNumPoints(); ++i) {
        auto const p = line[static_cast<std::size_t>(i)];
        curve.setPoint(i, p.lon(), p.lat());
    }
}

void add_ring(OGRPolygon& polygon, Ring const& ring)
{
    auto closed = std::make_unique<OGRLinearRing>();
    add_points(*closed, ring);
    closed->closeRings();
    polygon.addRingDirectly(closed.release());
}

OgrGeometry made(Point p)
{
    return std::make_unique<OGRPoint>(p.lon(), p.lat());
}

OgrGeometry made(Line const& line)
{
    auto result = std::make_unique<OGRLineString>();
    add_points(*result, line);
    return result;
}

OgrGeometry made(Polygon const& polygon)
{
    auto result = std::make_unique<OGRPolygon>();
    add_ring(*result, polygon.outer);
    for (auto const& hole : polygon.holes) add_ring(*result, hole);
    return result;
}

}  // namespace

std::unique_ptr<OGRGeometry> made_geometry(Geometry const& geometry, OGRwkbGeometryType type)
{
    auto single = std::visit([](auto const& shape) { return made(shape); }, geometry);
    return OgrGeometry{OGRGeometryFactory::forceTo(single.release(), type)};
}

}  // namespace frontline
