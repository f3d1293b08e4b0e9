// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "claims/claim.hpp"

namespace frontline {

/// What a denial denies among the claims about one place: the newest, not later than it, that give the place to `from`
/// (where that is not said, to anybody but the one who denies), or that say of the one who denies that he left. Several
/// if they count from one day.
std::vector<Claim const*> denied_among(Claim const& denial, std::span<Claim const* const> about_place);

/// The ids that its rows name as denied.
std::vector<ClaimId> ids_denied(Claim const& denial);

}  // namespace frontline
