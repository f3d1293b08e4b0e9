// SPDX-License-Identifier: Apache-2.0
#include "claims/denials.hpp"

#include <algorithm>

namespace frontline {

namespace {

bool denies(Claim const& denial, Claim const& claim)
{
    switch (claim.kind) {
        case ClaimKind::held:
        case ClaimKind::captured:
        case ClaimKind::contested:
        case ClaimKind::besieged:
            return denial.from.empty() ? claim.actor != denial.actor : claim.actor == denial.from;
        case ClaimKind::withdrew: return claim.actor == denial.actor;
        case ClaimKind::relieved:
        case ClaimKind::clashes:
        case ClaimKind::repelled:
        case ClaimKind::denied:
        case ClaimKind::strike: return false;
    }
    return false;
}

}  // namespace

std::vector<Claim const*> denied_among(Claim const& denial, std::span<Claim const* const> about_place)
{
    std::vector<Claim const*> found;
    for (auto const* claim : about_place) {
        if (claim->counts_from() > denial.counts_from() || !denies(denial, *claim)) continue;
        if (!found.empty() && found.front()->counts_from() < claim->counts_from()) found.clear();
        found.push_back(claim);
    }
    return found;
}

std::vector<ClaimId> ids_denied(Claim const& denial)
{
    auto ids = denial.row().denies;
    for (auto const& statement : denial.also()) {
        ids.insert(ids.end(), statement.row.denies.begin(), statement.row.denies.end());
    }
    return ids;
}

}  // namespace frontline
