// SPDX-License-Identifier: Apache-2.0
#include "reading/drafter.hpp"

#include <algorithm>

namespace frontline {

// The noun `siege` that stands before a verb for breaking it.
std::optional<std::size_t> Drafter::broken_siege(Use const& use) const
{
    if (use.sense.trigger->pattern != Pattern::repel) return std::nullopt;
    for (auto const& other : uses_) {
        auto const is_siege = other.sense.form == VerbForm::noun && other.sense.trigger->kind == ClaimKind::besieged;
        if (is_siege && other.clause == use.clause && other.unit < use.unit) return other.unit;
    }
    return std::nullopt;
}

// `broke the siege that the rebels had laid to X`: the first place of a clause that tells more of it.
std::vector<std::size_t> Drafter::places_below(std::size_t clause, std::size_t after) const
{
    for (auto const& below : clauses_) {
        auto const tells_more = below.kind == Clause::Kind::relative || below.kind == Clause::Kind::said;
        if (!tells_more || below.parent != clause || below.units.empty() || below.units.front() < after) continue;
        for (auto const unit : below.units) {
            if (units_[unit].kind == Unit::Kind::places) return {unit};
        }
    }
    return {};
}

// Who is relieved is no longer besieged: what was told of the siege falls away.
void Drafter::relieve(Roles& roles, Use const& use)
{
    auto const siege = broken_siege(use);
    std::erase_if(drafts_, [&](Draft const& draft) { return siege && draft.trigger == *siege; });
    if (roles.places.empty()) roles.places = places_below(use.clause, siege.value_or(use.unit));
}

}  // namespace frontline
