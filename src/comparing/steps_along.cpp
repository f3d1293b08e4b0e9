// SPDX-License-Identifier: Apache-2.0
#include "comparing/steps_along.hpp"

#include <cmath>

namespace frontline {

namespace {

/// Points at equal steps along a ring, begun at its first vertex.
void add_steps(Ring const& ring, double step_m, Projection const& projection, std::vector<PlanePoint>& points)
{
    double next = 0;  // from the vertex on
    for (std::size_t i = 0; i < ring.size(); ++i) {
        auto const a      = projection.to_plane(ring[i]);
        auto const b      = projection.to_plane(ring[(i + 1) % ring.size()]);
        auto const length = std::hypot(b.x - a.x, b.y - a.y);
        for (; next < length; next += step_m) {
            points.push_back({a.x + (b.x - a.x) * next / length, a.y + (b.y - a.y) * next / length});
        }
        next -= length;
    }
}

}  // namespace

Projection projection_of(MultiPolygon const& land)
{
    auto const [least, most] = bounds_of(land);
    return Projection{snapped((least.lon() + most.lon()) / 2, (least.lat() + most.lat()) / 2)};
}

std::vector<PlanePoint> steps_along(MultiPolygon const& area, double step_m, Projection const& projection)
{
    std::vector<PlanePoint> points;
    for (auto const& polygon : area) {
        add_steps(polygon.outer, step_m, projection, points);
        for (auto const& hole : polygon.holes) add_steps(hole, step_m, projection, points);
    }
    return points;
}

}  // namespace frontline
