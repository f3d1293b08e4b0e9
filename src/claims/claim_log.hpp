// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <vector>

#include "claims/claim.hpp"

namespace frontline {

/// All claims of a theatre, in one order that does not depend on the rows': by the last day, then the first day, then
/// id.
class ClaimLog {
public:
    ClaimLog() = default;
    explicit ClaimLog(std::vector<Claim> claims);

    std::vector<Claim> const& all() const { return claims_; }

    /// Those whose place is known, by place, each list in the order of the log. Pointers live as long as the log.
    std::map<PlaceId, std::vector<Claim const*>> by_place() const;

    Claim const* find(ClaimId const& id) const;

private:
    std::vector<Claim> claims_;
};

}  // namespace frontline
