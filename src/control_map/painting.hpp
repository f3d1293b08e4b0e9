// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "control_map/control_map.hpp"
#include "control_map/canvas.hpp"
#include "control_map/nearest_place.hpp"
#include "control_map/reporting.hpp"
#include "control_map/testimony.hpp"

namespace frontline {

/// A map without a painting yet.
ControlMap unpainted(Canvas const& canvas, Holdings holdings, std::shared_ptr<Homes const> homes = {});

/// A map together with all that was told to paint it, so that it can be mended where something else is told.
///
/// What a cell is painted with depends on nothing but the places in it (or that it is cut off from by the border of a
/// ground), the grounds that it is a part of, its voters and the rates around them, and its nearest known places. So
/// only the cells that have a place around of which something else is told are painted again, and the mended map is the
/// one that would be painted anew: tests/exactness/.
class Painting {
public:
    /// Paints all of a map that is unpainted(). `canvas` must outlive it. `holders`:
    /// of the lands of the baseline, by the names that they go by on that day.
    Painting(Canvas const& canvas, std::vector<ActorId> const& holders, ControlMap& map);

    /// The map's holdings were moved on: mends its cells. `holdings`: those that changed. The cells that are painted
    /// with something else than before, in order.
    std::vector<CellIndex> mend(ControlMap& map, std::vector<HoldingIndex> const& holdings);

private:
    /// What is told against the baseline, and how much silence tells.
    struct Told {
        Testimony                    testimony;
        std::optional<ReportingRate> rate;  ///< of `combined`
    };

    Canvas const*                   canvas_;
    std::optional<PlacesOfHoldings> places_;   ///< from when anything but the place of a cell is asked for
    std::optional<Told>             told_;     ///< where there is a baseline
    std::optional<NearestPlace>     nearest_;  ///< from the day on which it is asked for
    std::optional<Neighbourhoods>   around_places_;  ///< the cells that each bears on, from when it is first asked for
    std::optional<Neighbourhoods>   around_points_;  ///< the same

    class Affected;

    PlacesOfHoldings const& places(ControlMap const& map);

    void      paint(ControlMap& map, std::span<CellIndex const> cells);
    CellPaint of_its_home(CellIndex cell, ControlMap& map) const;
    CellPaint of_its_ground(CellIndex cell, ControlMap const& map) const;
    bool      asks_for_nearest(Controls const& controls, std::vector<CellIndex> const& silent) const;
    CellPaint of_places_around(CellIndex cell, ControlMap const& map) const;
    CellPaint by_memory(CellIndex cell, ControlMap const& map) const;
    double    left_at(double distance_km) const;
    void      add_own_land(HoldingIndex holding, ControlMap const& map, Affected& affected) const;
    void      hear_again(ControlMap& map, std::vector<HoldingIndex> const& holdings, Affected& affected);
    void      hear_points_again(ControlMap& map, std::vector<HoldingIndex> const& holdings, Affected& affected);
    DistanceStep             farthest_voted() const;
    std::vector<SquareIndex> settle_rates(std::vector<SpotIndex> const& heard);
    void      add_voted_on(SpotIndex place, DistanceStep farthest_heard, Affected& affected) const;
    bool      looks_farther(CellIndex cell, ControlMap const& map) const;
};

}  // namespace frontline
