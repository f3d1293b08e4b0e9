// SPDX-License-Identifier: Apache-2.0
#include "claims/claim_log.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace frontline {

namespace {

auto order_in_log(Claim const& claim)
{
    return std::tie(claim.date.last, claim.date.first, claim.id);
}

}  // namespace

ClaimLog::ClaimLog(std::vector<Claim> claims) : claims_{std::move(claims)}
{
    std::ranges::sort(claims_, [](auto const& a, auto const& b) { return order_in_log(a) < order_in_log(b); });
}

std::map<PlaceId, std::vector<Claim const*>> ClaimLog::by_place() const
{
    std::map<PlaceId, std::vector<Claim const*>> claims;
    for (auto const& claim : claims_) {
        if (!claim.place.empty()) claims[claim.place].push_back(&claim);
    }
    return claims;
}

Claim const* ClaimLog::find(ClaimId const& id) const
{
    auto const found = std::ranges::find(claims_, id, &Claim::id);
    return found == claims_.end() ? nullptr : &*found;
}

}  // namespace frontline
