// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <set>
#include <vector>

#include "base/problem.hpp"
#include "control_map/far_claims.hpp"
#include "theatre/theatre.hpp"

namespace frontline {

/// The claims that geography speaks against, of those that count from one of the days; none: all.
std::vector<FarClaim> far_claims(Theatre const& theatre, std::optional<std::set<Date>> const& days = {});

/// A warning for each claim that geography speaks against (far_claims.hpp): on the day before the map showed no land of
/// the taker anywhere near. Takes a map of each day on which claims count.
Problems far_behind_lines(Theatre const& theatre);

}  // namespace frontline
