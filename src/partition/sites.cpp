// SPDX-License-Identifier: Apache-2.0
#include "partition/sites.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

#include "partition/infill.hpp"

namespace frontline {

namespace {

std::vector<std::uint32_t> by_point(std::vector<Place> const& places)
{
    std::vector<std::uint32_t> order(places.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::sort(order, [&](auto a, auto b) {
        return std::tie(places[a].point, places[a].id) < std::tie(places[b].point, places[b].id);
    });
    return order;
}

}  // namespace

Sites::Sites(std::vector<Place> const& places, PlaneBox const& box, Projection const& projection,
             CellSettings const& settings)
    : all_places_{places}, order_{by_point(places)}
{
    for (std::size_t i = 0; i < order_.size(); ++i) {
        auto const point = places[order_[i]].point;
        if (!points_.empty() && points_.back() == point) continue;
        starts_.push_back(i);
        points_.push_back(point);
        in_plane_.push_back(projection.to_plane(point));
    }
    starts_.push_back(order_.size());
    for (auto const p : infill(in_plane_, box, settings)) {
        points_.push_back(projection.to_earth(p));
        in_plane_.push_back(p);
    }
}

std::vector<PlaceId> Sites::places(std::size_t site) const
{
    std::vector<PlaceId> ids;
    if (!has_places(site)) return ids;
    ids.reserve(starts_[site + 1] - starts_[site]);
    for (auto i = starts_[site]; i < starts_[site + 1]; ++i) ids.push_back(all_places_[order_[i]].id);
    return ids;
}

/// A long straight edge bows in the plane, so points along it count as well.
PlaneBox box_of(MultiPolygon const& land, Projection const& projection)
{
    constexpr double step_deg = 0.25;
    PlaneBox         box{{INFINITY, INFINITY}, {-INFINITY, -INFINITY}};
    auto const       add_edge = [&](Point a, Point b) {
        auto const length = std::max(std::abs(b.lon() - a.lon()), std::abs(b.lat() - a.lat()));
        auto const steps  = std::ceil(length / step_deg);
        for (double i = 0; i < steps; ++i) {
            auto const share = i / steps;
            box.add(projection.to_plane(
                snapped(a.lon() + share * (b.lon() - a.lon()), a.lat() + share * (b.lat() - a.lat()))));
        }
    };
    for (auto const& polygon : land) {
        for (std::size_t i = 0; i < polygon.outer.size(); ++i) {
            add_edge(polygon.outer[i], polygon.outer[(i + 1) % polygon.outer.size()]);
        }
    }
    box.grow(1000);
    return box;
}

}  // namespace frontline
