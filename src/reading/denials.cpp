// SPDX-License-Identifier: Apache-2.0
#include "reading/drafter.hpp"

#include <algorithm>
#include <utility>

#include "reading/kind_at.hpp"

namespace frontline {

Draft Drafter::denial_in(std::size_t clause) const
{
    Draft denial;
    denial.kind   = ClaimKind::denied;
    denial.actor  = unit(subject_of(units_, clauses_, clause));
    denial.clause = clause;
    denial.rule   = "denied";
    for (auto const index : clauses_[clause].units) {
        auto const& here = units_[index];
        if (here.is(WordClass::denial)) denial.trigger = index;
        if (here.kind == Unit::Kind::places && kind_at(ClaimKind::denied, here)) denial.places = {&here};
        if (here.kind == Unit::Kind::actor && &here != denial.actor) denial.from = &here;
        if (here.kind == Unit::Kind::date) denial.date = &here;
    }
    // `The claim was dismissed by the GNA.`
    auto const is_agent = denial.from && denial.from->preposition == Preposition::by;
    if (!denial.actor && is_agent) std::swap(denial.actor, denial.from);
    return denial;
}

// `…, but the GNA denied it`
void Drafter::deny_before(std::size_t clause)
{
    auto const before = drafts_;
    for (auto const& told : before) {
        if (told.clause >= clause || !tells_control(told.kind)) continue;
        auto denial  = denial_in(clause);
        denial.date  = told.date;
        denial.from  = told.actor;
        denial.places = told.places;
        if (denial.actor && denial.actor != denial.from) drafts_.push_back(std::move(denial));
    }
}

// `The GNA denied it.`
void Drafter::deny_sentence_before(Draft denial)
{
    if (!denial.actor) return;
    denial.is_denial_of_before = true;
    drafts_.push_back(std::move(denial));
}

// Denials of which no trigger tells what is denied: `denied any advance in X`, or what was told before.
void Drafter::add_denials()
{
    for (std::size_t clause = 0; clause < clauses_.size(); ++clause) {
        auto const told_here = [&](Draft const& draft) { return draft.clause == clause; };
        if (!has(clause, WordClass::denial) || std::ranges::any_of(drafts_, told_here)) continue;
        auto const is_judged = [&](Use const& use) { return use.clause == clause; };  // and told nothing
        if (std::ranges::any_of(uses_, is_judged)) continue;
        auto const governs = [&](Clause const& other) {
            auto const& members = clauses_[clause].units;
            return other.governor && std::ranges::find(members, *other.governor) != members.end();
        };
        auto const governed = std::ranges::find_if(clauses_, governs);
        auto denial = denial_in(clause);
        if (governed != clauses_.end()) {
            auto const number = static_cast<std::size_t>(governed - clauses_.begin());
            if (std::ranges::any_of(drafts_, [&](Draft const& draft) { return draft.clause == number; })) continue;
            denial.places = denial_in(number).places;
            if (denial.places.empty()) continue;
        }
        if (!denial.places.empty()) drafts_.push_back(std::move(denial));
        else if (drafts_.empty()) deny_sentence_before(std::move(denial));
        else deny_before(clause);
    }
}

// `was hit by rebel rockets`, `a raid blamed on Russia hit the town`: one names the place, the other who did it.
void Drafter::share_strikes()
{
    for (std::size_t i = 1; i < drafts_.size(); ++i) {
        auto& first  = drafts_[i - 1];
        auto& second = drafts_[i];
        auto const are_one = first.kind == ClaimKind::strike && second.kind == ClaimKind::strike
                          && first.clause == second.clause && first.places.empty() != second.places.empty();
        if (!are_one) continue;
        auto& with_places = first.places.empty() ? second : first;
        auto& without     = first.places.empty() ? first : second;
        auto const is_unknown = !with_places.actor || (with_places.actor->actor.actors.empty() && without.actor);
        if (is_unknown) with_places.actor = without.actor;
        if (with_places.actor == without.actor) without.is_there = false;
    }
}

}  // namespace frontline
