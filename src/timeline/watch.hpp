// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "timeline/timeline.hpp"

namespace frontline {

/// Why a person should look at a place again.
enum class Concern {
    stale,        ///< fighting was reported since the last word on who holds it
    disputed,     ///< sources contradict each other about it
    unsupported,  ///< who holds it rests on one source, which has an interest, no name or a poor grade
};

/// One thing to look at.
struct Watch {
    Concern      concern;
    PlaceId      place;
    Control      control;  ///< of the span that is in doubt
    DateSpan     span;
    Claim const* claim;    ///< that raises the doubt
    Claim const* beside;   ///< what it stands against; null where there is nothing
};

/// What to look at in one place: of the last span whether it is stale or unsupported, of all spans what is disputed.
/// The timeline is of that log, by that precedence.
std::vector<Watch> watches(Timeline const& timeline, ClaimLog const& log, PlaceId const& place,
                           Precedence const& precedence);

}  // namespace frontline
