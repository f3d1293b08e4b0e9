// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "view/land_history.hpp"

namespace frontline {

/// Between whom the border of two controls is a front, from one of the days on; empty ids: it is none.
struct FrontFrom {
    std::uint32_t day;
    ActorId       actor_a;
    ActorId       actor_b;
};

/// What the border of two controls is, day by day: it changes only with alliances.
struct FrontRule {
    ControlIndex           one;  ///< the lesser
    ControlIndex           other;
    std::vector<FrontFrom> spans;  ///< empty: never a front
};

/// For every two controls that meet on any of the days, those of which the border is a front on some day. In order.
std::vector<FrontRule> front_rules(LandHistory const& history, std::vector<Date> const& days, Actors const& actors);

}  // namespace frontline
