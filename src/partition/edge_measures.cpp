// SPDX-License-Identifier: Apache-2.0
#include "partition/edge_measures.hpp"

#include <algorithm>
#include <cmath>

#include "base/parallel.hpp"
#include "geo/geodesic.hpp"

namespace frontline {

double area_unit_km2(MultiPolygon const& land)
{
    auto const bounds = bounds_of(land);
    Ring const box{bounds.least, {bounds.most.lon_e7, bounds.least.lat_e7}, bounds.most,
                   {bounds.least.lon_e7, bounds.most.lat_e7}};
    constexpr int bits = 60;
    return std::ldexp(1, std::ilogb(std::max(std::abs(area_km2(box)), 1e-6)) + 1 - bits);
}

EdgeMeasures measures_of(PlanarGraph const& graph, MultiPolygon const& land, double unit_km2)
{
    auto const   bounds = bounds_of(land);
    auto const   middle = (bounds.least.lat() + bounds.most.lat()) / 2;
    auto const   count  = graph.next.size() / 2;
    EdgeMeasures measures{std::vector<std::int64_t>(count), std::vector<std::int64_t>(count)};
    in_two_halves(count, [&](std::size_t begin, std::size_t end) {
        for (auto edge = begin; edge < end; ++edge) {
            auto const a   = graph.at(static_cast<HalfEdgeIndex>(2 * edge));
            auto const b   = graph.at(static_cast<HalfEdgeIndex>(2 * edge + 1));
            measures.areas[edge]      = std::llround(area_beside_km2(a, b, middle) / unit_km2);
            measures.lengths_um[edge] = std::llround(quick_distance_km(a, b) * 1e9);
        }
    });
    return measures;
}

}  // namespace frontline
