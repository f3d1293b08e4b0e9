// SPDX-License-Identifier: Apache-2.0
#include "control_map/claims_behind.hpp"

#include <algorithm>

#include "claims/log_order.hpp"

namespace frontline {

namespace {

bool is_newer(Claim const* a, Claim const* b)
{
    if (a->counts_from() != b->counts_from()) return a->counts_from() > b->counts_from();
    return stands_before(a, b);
}

}  // namespace

void ClaimsBehind::add(Holding const& holding)
{
    count += holding.claims.size();
    // Mostly none of them is among the newest, which the holding tells without a look at its claims: they are in order.
    if (newest.size() == most && !holding.claims.empty()) {
        auto const* const last  = newest.back();
        auto const        floor = last->counts_from();
        if (holding.evidence < floor) return;
        if (holding.evidence == floor && stands_before(last, holding.claims.front())) return;
    }
    for (auto const* claim : holding.claims) {
        if (newest.size() == most && !is_newer(claim, newest.back())) continue;
        if (newest.size() == most) newest.pop_back();
        newest.insert(std::ranges::upper_bound(newest, claim, is_newer), claim);
    }
}

std::optional<Date> ClaimsBehind::evidence() const
{
    return newest.empty() ? std::nullopt : std::optional{newest.front()->counts_from()};
}

}  // namespace frontline
