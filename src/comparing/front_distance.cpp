// SPDX-License-Identifier: Apache-2.0
#include "comparing/front_distance.hpp"

#include <algorithm>

#include "base/percentile.hpp"
#include "comparing/steps_along.hpp"
#include "geo/plane_index.hpp"

namespace frontline {

namespace {

constexpr double step_m  = 250;
constexpr double shore_m = 500;

std::vector<PlanePoint> front_of(MultiPolygon const& area, PlaneIndex const& shore, Projection const& projection)
{
    auto points = steps_along(area, step_m, projection);
    std::erase_if(points, [&](PlanePoint p) {
        auto const nearest = shore.nearest(p);
        return nearest && nearest->distance < shore_m;
    });
    return points;
}

}  // namespace

std::optional<FrontDistance> front_distance(FrontsToCompare const& fronts)
{
    auto const          projection = projection_of(fronts.land);
    PlaneIndex const    shore{steps_along(fronts.land, step_m / 2, projection)};
    auto const          a = front_of(fronts.a, shore, projection), b = front_of(fronts.b, shore, projection);
    PlaneIndex const    other{b};
    std::vector<double> distances;
    for (auto const p : a) {
        if (auto const nearest = other.nearest(p)) distances.push_back(nearest->distance / 1e3);
    }
    if (distances.empty()) return std::nullopt;
    std::ranges::sort(distances);
    return FrontDistance{static_cast<double>(a.size()) * step_m / 1e3, percentile(distances, 0.5),
                         percentile(distances, 0.95)};
}

}  // namespace frontline
