// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <set>
#include <vector>

#include "claims/actor.hpp"
#include "claims/claim_log.hpp"
#include "control_map/moving_map.hpp"
#include "partition/partition.hpp"

namespace frontline {

/// A claim that geography speaks against: a place said to be taken far behind the other's lines.
struct FarClaim {
    Claim const* claim;        ///< of the log
    double       distance_km;  ///< from the taker's nearest land on the day before, or his takings of that day
};

/// So far from all of his land nobody takes a place, but by a raid or a landing.
inline constexpr double far_behind_lines_km = 25;

/// The claims that a place was taken from who fights the taker (or is held by the taker, where it was the other's on
/// the day before), while no land of the taker's own or of his allies lies within `far_km` of it, three known places
/// that the other keeps lie nearer than any, and the edge of the theatre's land, over which he may have come, is more
/// than 10 km away. What he takes on the same day carries him on, from place to place. A taker who has no land at all
/// is not judged: the log may begin with him. So a column that drives on through empty land is none, and a town amidst
/// the other's is.
///
/// Such a claim stays in force; it is for people to look at. `map` stands on a day before those of the claims to judge;
/// claims of its day and of earlier ones are not judged. `days`: only claims that count from one of these; none: all.
/// In the order in which claims count.
std::vector<FarClaim> claims_far_behind_lines(Partition const& partition, Actors const& actors, ClaimLog const& log,
                                              MovingMap map, double far_km = far_behind_lines_km,
                                              std::optional<std::set<Date>> const& days = {});

}  // namespace frontline
