// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "claims/claim.hpp"

namespace frontline {

/// Whether two claims say the same: place or ground, date, `until`, kind, actor and from, whoever says it.
bool say_the_same(Claim const& a, Claim const& b);

/// One claim for all that say the same, with all their rows; the first of them stands for it. `claims` must be in the
/// order of the log, and stay so.
std::vector<Claim> met_once(std::vector<Claim> claims);

}  // namespace frontline
