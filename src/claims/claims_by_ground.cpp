// SPDX-License-Identifier: Apache-2.0
#include "claims/claims_by_ground.hpp"

#include <algorithm>
#include <memory>
#include <utility>

#include "claims/log_order.hpp"

namespace frontline {

namespace {

std::size_t hash_of(Ground const& ground)
{
    std::size_t hash = 0;
    auto const  mix  = [&](Line const& line) {
        for (auto const p : line) {
            hash = (hash ^ static_cast<std::uint32_t>(p.lon_e7)) * 0x9E3779B97F4A7C15U;
            hash = (hash ^ static_cast<std::uint32_t>(p.lat_e7)) * 0x9E3779B97F4A7C15U;
        }
    };
    for (auto const& polygon : ground.area) mix(polygon.outer);
    for (auto const& line : ground.lines) mix(line);
    return hash;
}

/// Grounds by what they are, not by where they lie in memory.
class SharedGrounds {
public:
    /// The first that was equal to it; itself where none was.
    std::shared_ptr<Ground const> shared(std::shared_ptr<Ground const> const& ground)
    {
        auto& alike = by_hash_[hash_of(*ground)];
        for (auto const& other : alike) {
            if (other == ground || *other == *ground) return other;
        }
        alike.push_back(ground);
        return ground;
    }

private:
    std::unordered_map<std::size_t, std::vector<std::shared_ptr<Ground const>>> by_hash_;
};

/// As whoever stands on the other side of the line would say it.
Claim seen_from_right(Claim claim)
{
    std::swap(claim.actor, claim.from);
    return claim;
}

}  // namespace

ClaimsByGround::ClaimsByGround(std::vector<Claim>& claims, std::vector<std::uint32_t> const& numbers)
{
    SharedGrounds grounds;
    for (auto const number : numbers) {
        auto&      claim  = claims[number];
        auto const shared = grounds.shared(claim.details->ground);
        if (shared != claim.details->ground) set_ground(claim, shared);
        auto& of_ground = of_ground_[shared.get()];
        if (of_ground.empty()) grounds_.push_back(shared.get());
        of_ground.push_back(&claim);
        all_.push_back(&claim);
        if (claim.is_about_line()) seen_from_right_.push_back(seen_from_right(claim));
    }
    for (auto const& claim : seen_from_right_) of_right_[claim.ground()].push_back(&claim);
}

std::vector<Claim const*> ClaimsByGround::about(std::span<GroundSide const> sides) const
{
    std::vector<Claim const*> told;
    for (auto const& [ground, is_right] : sides) {
        auto const& of_side = is_right ? of_right_ : of_ground_;
        if (auto const found = of_side.find(ground); found != of_side.end()) {
            told.insert(told.end(), found->second.begin(), found->second.end());
        }
    }
    std::ranges::sort(told, stands_before);
    return told;
}

}  // namespace frontline
