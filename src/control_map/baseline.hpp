// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "base/date.hpp"
#include "claims/actor.hpp"
#include "geo/shape.hpp"

namespace frontline {

/// What one actor held.
struct HeldLand {
    ActorId      actor;
    MultiPolygon area;  ///< valid
};

/// Who held which land at the end of one day: what a map remembers where nothing changed. Claims of earlier days are
/// settled by it. Without lands there is nothing to remember.
struct Baseline {
    std::optional<Date>   on;     ///< none: earlier than all claims
    std::vector<HeldLand> lands;  ///< in order of actor, each actor once; where two overlap the first counts
};

/// The zones to cut the land with: zone i is the land of index i.
inline std::vector<MultiPolygon> zones_of(Baseline const& baseline)
{
    std::vector<MultiPolygon> zones;
    for (auto const& land : baseline.lands) zones.push_back(land.area);
    return zones;
}

}  // namespace frontline
