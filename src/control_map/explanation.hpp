// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "control_map/baseline.hpp"
#include "control_map/control_map.hpp"

namespace frontline {

/// A place that something is known of, as seen from a cell.
struct NearEvidence {
    HoldingIndex holding;
    double       distance_km;  ///< in the partition's plane, from the middle of the cell: what painting goes by
};

/// Why one point of the land is painted as it is.
struct Explanation {
    CellIndex                   cell;
    double                      middle_km = 0;  ///< from the point to the middle of the cell
    std::optional<NearEvidence> evidence;    ///< the place that stands for it; none: the baseline, or nothing in reach
    bool                        is_its_own = false;  ///< that place stands in the cell: nothing is inferred
    ActorId                     remembered;          ///< whose land the baseline has there; empty: nobody's
    std::vector<NearEvidence>   nearest;             ///< known places, the nearest first
    std::optional<std::size_t>  tract = {};          ///< claims about areas or lines paint it: those of this tract
};

/// The cell in which a point lies; on a border one of those that meet there. Nothing off the land.
std::optional<CellIndex> cell_at(Partition const& partition, Point point);

/// Nothing off the land. `map` is painted on the partition, which is cut with zones_of(baseline). At most `nearest`
/// known places are named.
std::optional<Explanation> explain(Partition const& partition, Baseline const& baseline, ControlMap const& map,
                                   Point point, std::size_t nearest = 5);

}  // namespace frontline
