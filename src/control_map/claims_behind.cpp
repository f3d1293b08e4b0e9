// SPDX-License-Identifier: Apache-2.0
#include "control_map/claims_behind.hpp"

#include <algorithm>
#include <iterator>

#include "claims/log_order.hpp"

namespace frontline {

namespace {

bool is_newer(Claim const* a, Claim const* b)
{
    if (a->counts_from() != b->counts_from()) return a->counts_from() > b->counts_from();
    return stands_before(a, b);
}

std::size_t number_of_new(Holding const& holding, std::set<Claim const*>& grounds)
{
    if (holding.basis == Basis::place) return holding.claims.size();
    return static_cast<std::size_t>(std::ranges::count_if(holding.claims, [&](auto const* claim) {
        return claim->ground() == nullptr || grounds.insert(claim).second;
    }));
}

}  // namespace

void ClaimsBehind::add(Holding const& holding)
{
    count += number_of_new(holding, grounds);
    // Mostly none of them is among the newest, which the holding tells without a look at its claims: they are in order.
    if (newest.size() == most && !holding.claims.empty()) {
        auto const* const last  = newest.back();
        auto const        floor = last->counts_from();
        if (holding.evidence < floor) return;
        if (holding.evidence == floor && stands_before(last, holding.claims.front())) return;
    }
    for (auto const* claim : holding.claims) put(claim);
}

void ClaimsBehind::put(Claim const* claim)
{
    auto const is_last = newest.empty() || !is_newer(claim, newest.back());
    if (is_last && newest.size() == most) return;
    auto const at = is_last ? newest.end() : std::ranges::upper_bound(newest, claim, is_newer);
    if (at != newest.begin() && (*std::prev(at))->id == claim->id) return;
    newest.insert(at, claim);
    if (newest.size() > most) newest.pop_back();
}

std::optional<Date> ClaimsBehind::evidence() const
{
    return newest.empty() ? std::nullopt : std::optional{newest.front()->counts_from()};
}

}  // namespace frontline
