// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/buckets.hpp"
#include "control_map/memory.hpp"
#include "control_map/paint_method.hpp"

namespace frontline {

/// Index of a point on which places stand that claims are about.
using PointIndex = std::uint32_t;

/// Those points as seen from the cells, whatever the day: several places can stand on one.
class NearPoints {
public:
    NearPoints(Partition const& partition, Memory const& memory, PaintSettings const& settings, Ways const& ways);

    std::size_t                count() const { return places_at_.count(); }
    PointIndex                 of_place(SpotIndex place) const { return of_place_[place]; }
    std::span<SpotIndex const> places_at(PointIndex point) const { return places_at_.in(point); }

    /// Whether several places stand on any of them.
    bool are_shared() const { return count() < of_place_.size(); }

    /// A point that is asked for.
    struct Found {
        PointIndex point;
        double     distance_km;
    };

    /// The nearest to a cell for which `is_asked_for(point)`, up to where evidence reaches there.
    template <typename IsAskedFor>
    std::optional<Found> nearest(CellIndex cell, IsAskedFor is_asked_for) const;

    /// Whether every point that reaches the cell is among its nearest few: no other can ever be found.
    bool is_complete(CellIndex cell) const { return is_complete_[cell]; }

    /// Of each point the cells that have it among their nearest few.
    Neighbourhoods cells_around() const { return nearest_.seen_from(count()); }

    std::span<PointIndex const> nearest_few(CellIndex cell) const { return nearest_.of(cell).places; }

private:
    std::vector<Spot> const& cells_;
    PaintSettings            settings_;
    std::vector<PlanePoint>  points_;
    std::vector<PointIndex>  of_place_;
    Buckets                  places_at_;
    Ways const*              ways_;
    std::optional<WayIndex>  index_;
    Neighbourhoods           nearest_;
    std::vector<bool>        is_complete_;

    void   collect_points(std::span<Spot const> places);
    void   find_nearest(Partition const& partition);
    double reach_km(CellIndex cell) const;
    Found  seen_from(CellIndex cell, PointIndex point) const;
    std::vector<PointIndex> nearest_to(CellIndex cell, std::size_t count) const;

    /// The first asked for among points in order of nearness.
    template <typename IsAskedFor>
    std::optional<Found> first_of(CellIndex cell, std::span<PointIndex const> points, IsAskedFor is_asked_for) const
    {
        for (auto const point : points) {
            if (!is_asked_for(point)) continue;
            auto const found = seen_from(cell, point);
            return found.distance_km <= reach_km(cell) ? std::optional{found} : std::nullopt;
        }
        return std::nullopt;
    }
};

template <typename IsAskedFor>
std::optional<NearPoints::Found> NearPoints::nearest(CellIndex cell, IsAskedFor is_asked_for) const
{
    auto const few = nearest_few(cell);
    if (auto const found = first_of(cell, few, is_asked_for); found || is_complete_[cell]) return found;
    if (std::ranges::any_of(few, is_asked_for)) return std::nullopt;  // too far
    for (std::size_t asked = 64;; asked *= 8) {
        auto const points = nearest_to(cell, asked);
        if (auto const found = first_of(cell, points, is_asked_for)) return found;
        if (points.size() < asked || seen_from(cell, points.back()).distance_km > reach_km(cell)) return std::nullopt;
    }
}

}  // namespace frontline
