// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "claims/claim.hpp"
#include "timeline/control.hpp"

namespace frontline {

/// How much a claim weighs by NATO's Admiralty code, 0 to 1: the product of a weight for the source (A 1, B 0.8 … E
/// 0.2) and one for the information (1 1, 2 0.8 … 5 0.2). What cannot be judged (F, 6) weighs half: neither good nor
/// bad. Of several rows that make one claim, the best.
double weight(Claim const& claim);

/// What a claim would make of a place, given what held before it. Nothing where it tells no control, or none of this
/// place: that one left who was not there, that a siege ended which was none.
std::optional<Control> outcome(Claim const& claim, Control const& before);

/// Who held the place before this claim, as the claim itself tells; unknown where it does not.
Control told_before(Claim const& claim);

/// Rule `credibility`, for claims about one place that may have happened in any order (they have one date range): the
/// outcome whose best claim weighs most. Equals become contested between those they name, never the order of rows.
/// Claims of the same outcome do not add up: sources copy one another. Claims that tell nothing of the place are
/// neither for nor against.
struct Decision {
    Control                   control;
    std::vector<Claim const*> deciding;   ///< the claims for it
    std::vector<Claim const*> overruled;  ///< the claims for something else
};
Decision decide(std::vector<Claim const*> const& claims, Control const& before);

/// The same for who held the place before such claims, as they themselves tell.
Decision decide_before(std::vector<Claim const*> const& claims);

}  // namespace frontline
