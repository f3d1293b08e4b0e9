// SPDX-License-Identifier: Apache-2.0
#include "control_map/way.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace frontline {

double Ways::length_m(PlanePoint a, PlanePoint b) const
{
    auto const straight = std::hypot(b.x - a.x, b.y - a.y);
    return are_straight() || !barriers_.is_met_between(a, b) ? straight : straight + barrier_m_;
}

WayIndex::WayIndex(std::vector<PlanePoint> points, Ways const& ways)
    : points_{std::move(points)}, straight_{points_}, ways_{&ways}
{
}

/// No way is shorter than the straight one: what lies farther than the last one found need not be looked at.
std::vector<PlaneIndex::Neighbour> WayIndex::nearest(PlanePoint p, std::size_t count) const
{
    auto found = straight_.nearest(p, count);
    if (ways_->are_straight() || found.empty()) return found;
    for (auto asked = count;;) {
        auto const farthest = found.back().distance;
        for (auto& each : found) each.distance = ways_->length_m(p, points_[each.index]);
        std::ranges::sort(found, {}, [](auto const& each) { return std::pair{each.distance, each.index}; });
        auto const is_all = found.size() < asked;
        if (found.size() > count) found.resize(count);
        if (is_all || found.back().distance < farthest) return found;
        asked *= 2;
        found = straight_.nearest(p, asked);
    }
}

}  // namespace frontline
