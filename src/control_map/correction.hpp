// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

#include "control_map/control_map.hpp"

namespace frontline {

/// A place (or a tract of land) of which one thing was believed on a day, and another is known of that day by now.
struct Correction {
    PlaceId      place;                  ///< empty: it is of a tract
    HoldingIndex believed = no_holding;  ///< in the holdings of the map as believed; none: nothing was known of it
    HoldingIndex known    = no_holding;  ///< in those of the map as known; none: what was known is taken back
    double       area_km2 = 0;           ///< of the land that is otherwise because of it
};

using CorrectionIndex = std::uint32_t;

inline constexpr CorrectionIndex no_correction = std::numeric_limits<CorrectionIndex>::max();

/// All that differs between what was believed and what is known of one day.
///
/// Every cell that is painted otherwise is put down to one place, so that areas add up: to the place that is its
/// evidence on the map as known, if that place was corrected; else to its evidence on the map as believed, if that one
/// was; else to the corrected place nearest to the middle of the cell, for it changed because what is reported around
/// it did. Where no place was corrected, what differs (by new claims that change no place) is put down to none.
struct Corrections {
    std::vector<Correction>      places;             ///< in order of place, and after them tracts
    std::vector<CorrectionIndex> of_cell;            ///< no_correction where a cell is as it was believed
    double                       elsewhere_km2 = 0;  ///< put down to no place
    double                       total_km2     = 0;  ///< all of it
};

/// Both maps are of one day, on one partition.
Corrections corrections(Partition const& partition, ControlMap const& believed, ControlMap const& known);

}  // namespace frontline
