// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "claims/claim.hpp"

namespace frontline {

/// The claims of a log about areas and lines, findable by these. Pointers to claims live as long as the log.
class ClaimsByGround {
public:
    ClaimsByGround() = default;

    /// `numbers`: of those claims among all, in order. Claims about equal grounds are made to share one.
    ClaimsByGround(std::vector<Claim>& claims, std::vector<std::uint32_t> const& numbers);

    /// Each once, in the order of the log.
    std::vector<Ground const*> const& grounds() const { return grounds_; }

    /// All of them, in the order of the log.
    std::vector<Claim const*> const& all() const { return all_; }

    /// The claims about any of these, in the order of the log. Of the right of a line a claim is told as if it were
    /// about the left: its `actor` has the land, and `from` what lies beyond.
    std::vector<Claim const*> about(std::span<GroundSide const> sides) const;

private:
    using OfGround = std::unordered_map<Ground const*, std::vector<Claim const*>>;

    std::vector<Claim const*>  all_;
    std::vector<Ground const*> grounds_;
    std::vector<Claim>         seen_from_right_;  ///< those about lines
    OfGround                   of_ground_;
    OfGround                   of_right_;
};

}  // namespace frontline
