// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "claims/claim.hpp"
#include "control_map/control_map.hpp"

namespace frontline {

/// Land of one control that hangs together. The regions of a map are its outline, none overlaps another, and neighbours
/// have the same vertices along their border.
struct Region {
    Control                control;
    Polygon                polygon;
    std::vector<FaceIndex> faces;        ///< that it is made of, in order
    double                 area_km2 = 0; ///< sum of its faces'
    std::vector<PlaceId>   places;       ///< in it, of those that anything is known of, in order
    double                 certainty = 0;///< mean over its area
    std::optional<Date>    evidence;     ///< of the newest claim behind it
    std::vector<ClaimId>   claims;       ///< behind it, the newest first
};

/// In order of their first face.
std::vector<Region> regions(Partition const& partition, ControlMap const& map);

/// Land of each control in km², summed over cells.
struct ShareOfLand {
    Control control;
    double  area_km2;
};
std::vector<ShareOfLand> shares_of_land(Partition const& partition, ControlMap const& map);

/// The ids of claims, the newest first (by the day they count from, then by id), each once.
std::vector<ClaimId> newest_first(std::vector<Claim const*> claims);

}  // namespace frontline
