// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <utility>
#include <vector>

#include "control_map/explained_change.hpp"

namespace frontline {

/// How much land, with how many known places.
struct Amount {
    double      area_km2 = 0;
    std::size_t places   = 0;
};

/// What one actor gained from another: gross, whatever was lost to him elsewhere.
struct Gain {
    Amount all;
    Amount late;  ///< that part of it of which the claims do not exclude that it was so before
};

/// By (gained by, lost by).
using Gains = std::map<std::pair<ActorId, ActorId>, Gain>;

Gains gains_of(std::vector<ExplainedChange> const& changes);

/// What one actor gained from and lost to all others.
struct Balance {
    Amount gained;
    Amount lost;

    double net_km2() const { return gained.area_km2 - lost.area_km2; }
};

/// By actor; the empty id is nobody known.
std::map<ActorId, Balance> balances_of(Gains const& gains);

}  // namespace frontline
