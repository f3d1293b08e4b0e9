// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "control_map/claims_behind.hpp"
#include "control_map/control_map.hpp"
#include "control_map/tally.hpp"
#include "partition/patchwork.hpp"

namespace frontline {

/// Land of one control that hangs together. The regions of a map are its outline, none overlaps another, and neighbours
/// have the same vertices along their border.
struct Region {
    Control             control;
    Polygon             polygon;
    double              area_km2  = 0;  ///< the sum of its cells', to the last digit
    std::size_t         places    = 0;  ///< in it, of those that anything is known of
    double              certainty = 0;  ///< mean over its area
    std::optional<Date> evidence;       ///< of the newest claim behind it, else of the baseline
    ClaimsBehind        claims;
};

/// In order of their outer rings.
std::vector<Region> regions(Partition const& partition, ControlMap const& map);

/// A patch of a map's controls as a region.
struct PatchRegion {
    PatchIndex patch;
    Region     region;
};

/// Those that changed last, in order of their outer rings.
std::vector<PatchRegion> changed_regions(ControlMap const& map, Patchwork const& patchwork, Tally const& tally);

/// The control of each cell as a label.
std::vector<Label> control_labels(ControlMap const& map);

/// Land of each control in km², summed over cells.
struct ShareOfLand {
    Control control;
    double  area_km2;
};
std::vector<ShareOfLand> shares_of_land(Partition const& partition, ControlMap const& map);

}  // namespace frontline
