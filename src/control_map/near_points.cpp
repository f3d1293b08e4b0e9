// SPDX-License-Identifier: Apache-2.0
#include "control_map/near_points.hpp"

#include <algorithm>
#include <limits>

namespace frontline {

namespace {

/// So many are looked up beforehand. On most days one of them tells something.
constexpr std::size_t few = 8;

}  // namespace

NearPoints::NearPoints(Partition const& partition, Memory const& memory, PaintSettings const& settings,
                       Ways const& ways)
    : cells_{memory.cells()}, settings_{settings}, ways_{&ways}
{
    collect_points({memory.places().data(), memory.told_places()});
    find_nearest(partition);
}

void NearPoints::collect_points(std::span<Spot const> places)
{
    for (auto const& place : places) points_.push_back(place.at);
    std::ranges::sort(points_);
    auto const [first, last] = std::ranges::unique(points_);
    points_.erase(first, last);
    for (auto const& place : places) {
        of_place_.push_back(static_cast<PointIndex>(std::ranges::lower_bound(points_, place.at) - points_.begin()));
    }
    places_at_ = {points_.size(), places.size(), [this](std::uint32_t place) { return of_place_[place]; }};
    index_.emplace(points_, *ways_);
}

/// Cells with places of their own seldom ask for others: theirs are looked up when they do.
void NearPoints::find_nearest(Partition const& partition)
{
    std::vector<Neighbourhoods::Found> of_cells(cells_.size());
    is_complete_.resize(cells_.size());
    for (CellIndex cell = 0; cell < cells_.size(); ++cell) {
        auto const reach = reach_km(cell);
        is_complete_[cell] = cells_[cell].land != no_land && reach <= 0;
        if (is_complete_[cell] || !partition.cells[cell].places.empty()) continue;
        for (auto const& [point, distance] : index_->nearest(cells_[cell].at, few)) {
            if (distance / 1e3 > reach) break;
            of_cells[cell].emplace_back(static_cast<PointIndex>(point), distance_step(distance / 1e3));
        }
        is_complete_[cell] = of_cells[cell].size() < few;
    }
    nearest_ = Neighbourhoods{of_cells};
}

double NearPoints::reach_km(CellIndex cell) const
{
    auto const contest_km = settings_.method == PaintMethod::combined ? settings_.fade_km : 0;
    if (cells_[cell].land != no_land) return contest_km;
    if (settings_.method == PaintMethod::voronoi) return std::numeric_limits<double>::infinity();
    return std::max(settings_.reach_km, contest_km);
}

NearPoints::Found NearPoints::seen_from(CellIndex cell, PointIndex point) const
{
    return {point, ways_->length_m(cells_[cell].at, points_[point]) / 1e3};
}

std::vector<PointIndex> NearPoints::nearest_to(CellIndex cell, std::size_t count) const
{
    std::vector<PointIndex> points;
    for (auto const& [point, distance] : index_->nearest(cells_[cell].at, count)) {
        points.push_back(static_cast<PointIndex>(point));
    }
    return points;
}

}  // namespace frontline
