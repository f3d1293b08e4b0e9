// SPDX-License-Identifier: Apache-2.0
#include "comparing/drawn_area.hpp"

#include <algorithm>
#include <cmath>

#include "geo/geodesic.hpp"

namespace frontline {

namespace {

/// A long edge of a foreign map is straight in lon/lat, not the geodesic between its ends: vertices every 0.05 degrees
/// keep the two within 10 cm.
Ring with_vertices_added(Ring const& ring)
{
    constexpr double step_degrees = 0.05;
    Ring             result;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        auto const a     = ring[i];
        auto const b     = ring[(i + 1) % ring.size()];
        auto const east  = b.lon() - a.lon();
        auto const north = b.lat() - a.lat();
        auto const parts = std::max(1.0, std::ceil(std::hypot(east, north) / step_degrees));
        for (double k = 0; k < parts; ++k) {
            result.push_back(snapped(a.lon() + east * k / parts, a.lat() + north * k / parts));
        }
    }
    return result;
}

}  // namespace

double drawn_km2(MultiPolygon const& polygons)
{
    double sum = 0;
    for (auto const& polygon : polygons) {
        sum += area_km2(with_vertices_added(polygon.outer));
        for (auto const& hole : polygon.holes) sum += area_km2(with_vertices_added(hole));
    }
    return sum;
}

}  // namespace frontline
