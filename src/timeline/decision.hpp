// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "claims/claim.hpp"
#include "timeline/control.hpp"
#include "timeline/rule.hpp"

namespace frontline {

/// What claims about one place come to that are weighed against each other: the outcome that counts most by the rule.
/// Equals become contested between those they name, never the order of rows. Claims that tell nothing of the place are
/// neither for nor against.
struct Decision {
    Control                   control;    ///< as before where nothing decides
    std::vector<Claim const*> deciding;   ///< the claims for it
    std::vector<Claim const*> overruled;  ///< the claims for something else, and those that the rule does not hear
};
Decision decide(std::span<Claim const* const> claims, Control const& before, Precedence const& precedence);

/// The same for who held the place before such claims, as they themselves tell.
Decision decide_before(std::span<Claim const* const> claims, Precedence const& precedence);

}  // namespace frontline
