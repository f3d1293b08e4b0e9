// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/date.hpp"
#include "claims/actor.hpp"
#include "claims/claim.hpp"
#include "timeline/control.hpp"

namespace frontline {

/// Index of a holding in Holdings::all.
using HoldingIndex = std::uint32_t;

/// Who has one place at the end of a day, and why. The claims belong to the timeline, which must outlive it.
struct Holding {
    PlaceId                       place;
    ControlIndex                  control = unknown_control;  ///< in the controls of its Holdings
    std::optional<Date>           since;       ///< none: since before the log begins
    Date                          evidence;    ///< of the newest of `claims`
    std::span<Claim const* const> claims;      ///< that agree, up to that day; if none yet, those that tell back to it;
                                               ///< in the order of the log
    double                        weight = 0;  ///< 0 to 1: of the best of them
};

/// Who holds which place at the end of one day, as known on one day. In order of place. Those of one timeline have the
/// same places in the same order on every day.
struct Holdings {
    Date                 on;
    std::vector<Holding> all;
    Controls             controls;

    Control const& control_of(Holding const& holding) const { return controls[holding.control]; }
};

/// The holdings seen at a level.
Holdings at_level(Holdings holdings, Actors const& actors, Level level);

}  // namespace frontline
