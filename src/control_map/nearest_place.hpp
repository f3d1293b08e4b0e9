// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "control_map/control_map.hpp"
#include "control_map/near_points.hpp"
#include "control_map/testimony.hpp"

namespace frontline {

/// Whether a holding tells anything: known, and not from before `since`.
inline bool tells(Holding const& holding, std::optional<Date> since)
{
    return is_known(holding) && (!since || holding.evidence >= *since);
}

/// Whether it tells anything of land around the place. A claim about an area says itself how far it goes.
inline bool tells_of_land_around(Holding const& holding)
{
    return holding.basis != Basis::ground;
}

/// What the telling ones among several holdings of one cell make of it.
CellPaint paint_of_several(Holdings& holdings, std::span<HoldingIndex const> in_cell, std::optional<Date> since);

/// What the telling ones among the holdings of one cell make of it: contested where they disagree; the one of the
/// newest evidence stands for them. As if nothing were painted where none tells. Its control is in the holdings'.
inline CellPaint paint_of_places(Holdings& holdings, std::span<HoldingIndex const> in_cell,
                                 std::optional<Date> since = {})
{
    if (in_cell.size() > 1) return paint_of_several(holdings, in_cell, since);
    if (in_cell.empty() || !tells(holdings.all[in_cell.front()], since)) return {};
    auto const& told = holdings.all[in_cell.front()];
    return {told.control, in_cell.front(), Certainty{told.weight}};
}

/// Methods `nearest` and `voronoi`: the known places of one day, findable by nearness.
class NearestPlace {
public:
    /// New controls are added to the holdings'. `points` must outlive it.
    NearestPlace(NearPoints const& points, PlacesOfHoldings const& places, std::optional<Date> since,
                 Holdings& holdings);

    struct Found {
        CellPaint    paint;   ///< of the place's own cell
        ControlIndex holder;  ///< alone: contest and siege are told of a place, not of the land around it
        double       distance_km;
    };

    /// Empty when no known place reaches the cell.
    std::optional<Found> from(CellIndex cell) const;

    bool is_known(PointIndex point) const { return paints_[point].holding != no_holding; }

    /// Hears again of the places on one point.
    void hear(PointIndex point, PlacesOfHoldings const& places, Holdings& holdings);

private:
    NearPoints const*         points_;
    std::optional<Date>       since_;
    std::vector<CellPaint>    paints_;
    std::vector<ControlIndex> holders_;
    std::size_t               known_ = 0;
};

}  // namespace frontline
