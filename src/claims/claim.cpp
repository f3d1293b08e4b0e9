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

/// Details are shared by copies of a claim, so that who changes them changes a copy.
template <typename Change>
void change_details(Claim& claim, Change change)
{
    auto details = claim.details ? std::make_shared<ClaimDetails>(*claim.details) : std::make_shared<ClaimDetails>();
    change(*details);
    claim.details = std::move(details);
}

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

ClaimRow const& Claim::row() const
{
    static ClaimRow const none;
    return details ? details->row : none;
}

std::vector<Statement> const& Claim::also() const
{
    static std::vector<Statement> const none;
    return details ? details->also : none;
}

std::vector<Statement> statements(Claim const& claim)
{
    std::vector<Statement> all{
        {claim.id, claim.source, claim.recorded, claim.reliability, claim.credibility, claim.row()}};
    all.insert(all.end(), claim.also().begin(), claim.also().end());
    return all;
}

void set_row(Claim& claim, ClaimRow row)
{
    change_details(claim, [&](ClaimDetails& details) { details.row = std::move(row); });
}

void set_ground(Claim& claim, Ground ground)
{
    set_ground(claim, std::make_shared<Ground const>(std::move(ground)));
}

void set_ground(Claim& claim, std::shared_ptr<Ground const> ground)
{
    change_details(claim, [&](ClaimDetails& details) { details.ground = std::move(ground); });
}

void set_statements(Claim& claim, std::vector<Statement> statements)
{
    auto first = std::move(statements.front());
    statements.erase(statements.begin());
    claim.id          = std::move(first.id);
    claim.source      = first.source;
    claim.recorded    = first.recorded;
    claim.reliability = first.reliability;
    claim.credibility = first.credibility;
    change_details(claim, [&](ClaimDetails& details) {
        details.row  = std::move(first.row);
        details.also = std::move(statements);
    });
}

bool is_known(Claim const& claim, Date known)
{
    auto const in_time = [&](Statement const& said) { return said.recorded <= known; };
    return claim.recorded <= known || std::ranges::any_of(claim.also(), in_time);
}

std::optional<Claim> as_known(Claim claim, Date known)
{
    if (!is_known(claim, known)) return std::nullopt;
    auto       told  = statements(claim);
    auto const later = std::erase_if(told, [&](Statement const& said) { return said.recorded > known; });
    if (later > 0) set_statements(claim, std::move(told));
    return claim;
}

}  // namespace frontline
