// SPDX-License-Identifier: Apache-2.0
#include "claims/claim.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace frontline {

namespace {

using Named = std::pair<std::string_view, ClaimKind>;

constexpr std::array kinds{
    Named{"held", ClaimKind::held},           Named{"captured", ClaimKind::captured},
    Named{"withdrew", ClaimKind::withdrew},   Named{"contested", ClaimKind::contested},
    Named{"besieged", ClaimKind::besieged},   Named{"relieved", ClaimKind::relieved},
    Named{"clashes", ClaimKind::clashes},     Named{"repelled", ClaimKind::repelled},
    Named{"denied", ClaimKind::denied},       Named{"strike", ClaimKind::strike},
};

}  // namespace

std::optional<ClaimKind> parse_claim_kind(std::string_view text)
{
    auto const* const found = std::ranges::find(kinds, text, &Named::first);
    return found == kinds.end() ? std::nullopt : std::optional{found->second};
}

std::string_view to_string(ClaimKind kind)
{
    return std::ranges::find(kinds, kind, &Named::second)->first;
}

std::vector<std::string> claim_kinds()
{
    std::vector<std::string> names;
    for (auto const& [name, kind] : kinds) names.emplace_back(name);
    return names;
}

bool tells_control(ClaimKind kind)
{
    switch (kind) {
        case ClaimKind::held:
        case ClaimKind::captured:
        case ClaimKind::withdrew:
        case ClaimKind::contested:
        case ClaimKind::besieged:
        case ClaimKind::relieved: return true;
        case ClaimKind::clashes:
        case ClaimKind::repelled:
        case ClaimKind::denied:
        case ClaimKind::strike: return false;
    }
    return false;
}

}  // namespace frontline
