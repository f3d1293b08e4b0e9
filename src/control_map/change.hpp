// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "control_map/claims_behind.hpp"
#include "control_map/control_map.hpp"

namespace frontline {

/// Land that hangs together and went from one actor's hands to another's between two maps of one partition.
struct Change {
    ActorId      gained_by;     ///< empty: nobody known
    ActorId      lost_by;       ///< empty: nobody known
    Polygon      polygon;
    double       area_km2 = 0;
    std::size_t  places   = 0;  ///< in it, of those that were known on either date
    ClaimsBehind claims;        ///< behind it after the change
};

/// By the walk over the pair (before, after). Contested ground is in the hands of its last undisputed holder. In
/// order of their first face.
std::vector<Change> changes(Partition const& partition, ControlMap const& before, ControlMap const& after);

}  // namespace frontline
