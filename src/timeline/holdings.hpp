// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "base/date.hpp"
#include "claims/actor.hpp"
#include "claims/claim.hpp"
#include "timeline/control.hpp"

namespace frontline {

/// Who has one place at the end of a day, and why.
struct Holding {
    PlaceId                   place;
    Control                   control;
    std::optional<Date>       since;     ///< none: since before the log begins
    Date                      evidence;  ///< of the newest of `claims`
    std::vector<Claim const*> claims;    ///< that agree, up to that day; if none yet, those that tell back to it
    double                    weight = 0;///< 0 to 1: of the best of them
};

/// Who holds which place at the end of one day, as known on one day. In order of place.
struct Holdings {
    Date                 on;
    std::vector<Holding> all;
};

/// The holdings seen at a level.
Holdings at_level(Holdings holdings, Actors const& actors, Level level);

}  // namespace frontline
