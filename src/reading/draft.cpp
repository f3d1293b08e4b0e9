// SPDX-License-Identifier: Apache-2.0
#include "reading/drafter.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "reading/fight_kinds.hpp"
#include "reading/kind_at.hpp"

namespace frontline {

bool is_about_control(Trigger const& trigger)
{
    auto const is_attack = trigger.kind == ClaimKind::clashes && trigger.pattern == Pattern::take;
    return trigger.kind != ClaimKind::strike && !is_attack;
}

std::optional<ClaimKind> Drafter::kind_of(Use const& use, Reality reality) const
{
    auto const& trigger = *use.sense.trigger;
    switch (reality) {
        case Reality::real:
            if (trigger.pattern == Pattern::fail) return ClaimKind::repelled;
            if (broken_siege(use)) return ClaimKind::relieved;
            if (trigger.kind == ClaimKind::relieved && trigger.pattern == Pattern::repel) return std::nullopt;
            return trigger.kind;
        case Reality::failed: return is_attempt(trigger.kind) ? std::optional{ClaimKind::repelled} : std::nullopt;
        case Reality::denied: return is_about_control(trigger) ? std::optional{ClaimKind::denied} : std::nullopt;
        default: return std::nullopt;
    }
}

void Drafter::keep_places(Draft& draft, std::vector<std::size_t> const& places, ClaimKind kind)
{
    auto const before = drafts_.size();
    for (auto const index : places) {
        auto const& places_here = units_[index];
        auto const  told = kind_at(kind, places_here);
        if (!told) continue;
        auto one = draft;
        one.kind = *told;
        one.places = {&places_here};
        auto const is_vague =
            is_fight(kind) && places.size() > 1 && places_here.preposition == Preposition::away;
        if (!is_vague) drafts_.push_back(std::move(one));
    }
    auto const is_vague_retreat = !places.empty() && kind == ClaimKind::withdrew && drafts_.size() == before;
    if (is_vague_retreat) draft.is_there = false;  // `abandoned its positions` tells who lost, not where
    if (places.empty() || is_vague_retreat) {
        auto const is_attack = kind == ClaimKind::clashes && draft.is_attack;
        draft.kind = is_fight(kind) && draft.is_there && !is_attack ? ClaimKind::contested : kind;
        drafts_.push_back(draft);
    }
}

// `denied any loss of ground in X`
void Drafter::keep_any_places(Roles& roles, Use const& use) const
{
    for (auto const unit : clauses_[use.clause].units) {
        if (unit > use.unit && units_[unit].kind == Unit::Kind::places && roles.places.empty()) roles.places = {unit};
    }
}

// Where the verb stands: of `X fell, the last stronghold, into the hands of` before the commas.
std::vector<std::size_t>::const_iterator Drafter::before_insertion(Use const& use) const
{
    auto const& members  = clauses_[use.clause].units;
    auto const  at       = std::ranges::find(members, use.unit);
    auto const  is_comma = [&](std::size_t unit) { return units_[unit].is_sign(','); };
    if (at == members.begin() || !is_comma(*(at - 1))) return at;
    auto const opening = std::find_if(std::make_reverse_iterator(at - 1), members.rend(), is_comma);
    return opening == members.rend() ? at : (opening + 1).base();
}

// `fell [on Monday] under the control of`: what stands before tells nothing of its own.
bool Drafter::has_turned(Use const& use)
{
    if (use.sense.trigger->pattern != Pattern::fall) return false;
    auto const& members  = clauses_[use.clause].units;
    auto const  end      = before_insertion(use);
    auto const  is_inner = [&](std::size_t index) {
        auto const& unit = units_[index];
        return unit.kind == Unit::Kind::date || unit.kind == Unit::Kind::sign || unit.kind == Unit::Kind::places;
    };
    auto begin = end;
    for (std::size_t words = 0; begin != members.begin() && words <= most_to_date;) {
        if (!is_inner(*--begin)) ++words;
    }
    auto const falls = [&](std::size_t index) {
        auto const* const sense = units_[index].sense(WordClass::trigger);
        return units_[index].is(WordClass::turned)
            || (sense && sense->trigger->pattern == Pattern::fall && sense->trigger->kind == ClaimKind::captured);
    };
    auto const turned = std::find_if(begin, end, falls);
    if (turned == end) return false;
    std::erase_if(drafts_, [&](Draft const& draft) { return draft.trigger == *turned; });
    return true;
}

// Whether the words of a trigger tell of a fight at all: `the talks failed`, `stopped the traffic` do not.
bool Drafter::tells_nothing(Use const& use, Roles const& roles) const
{
    auto const pattern = use.sense.trigger->pattern;
    auto const is_after = clauses_[use.clause].kind == Clause::Kind::subordinate && use.sense.has_pronoun;
    if (pattern == Pattern::lose && is_after) return true;  // `days after its loss`
    if (pattern == Pattern::fail) return !roles.from && roles.places.empty();
    if (pattern == Pattern::repel && use.sense.trigger->is_intransitive) return false;  // `held its ground`
    auto const is_attacked = roles.from && !units_[*roles.from].actor.is_qualifier;
    return pattern == Pattern::repel && !is_attacked && !has_attack(use);
}

bool Drafter::names_place(std::size_t clause) const
{
    return std::ranges::any_of(clauses_[clause].units,
                               [&](std::size_t unit) { return !units_[unit].places.mentions.empty(); });
}

// `forcing the army to withdraw`
bool Drafter::follows_success(Use const& use) const
{
    auto const& members = clauses_[use.clause].units;
    auto const  at      = std::ranges::find(members, use.unit);
    auto const  begin   = at - std::min<std::ptrdiff_t>(most_to_date, at - members.begin());
    return std::any_of(begin, at, [&](std::size_t unit) { return units_[unit].is(WordClass::success); });
}

// Who enters a place without a fight takes it; by agreement he does it no harm.
std::optional<ClaimKind> Drafter::kind_of_entry(Use const& use) const
{
    if (has(use.clause, WordClass::agreed)) return std::nullopt;
    auto const has_left = [&](Use const& other) {  // `entered X after the rebels left`, `forcing them to withdraw`
        auto const& clause   = clauses_[other.clause];
        auto const  is_after = clause.kind == Clause::Kind::subordinate && clause.parent == use.clause
                           && other.sense.form != VerbForm::gerund && !names_place(other.clause);
        auto const  is_forced = other.clause == use.clause && other.unit > use.unit
                            && follows_success(other);
        return other.sense.trigger->kind == ClaimKind::withdrew && (is_after || is_forced)
            && judge(units_, clauses_, other.clause, other.unit, other.sense.form).reality == Reality::real;
    };
    auto const is_left = std::ranges::any_of(uses_, has_left);
    return is_left || has(use.clause, WordClass::unopposed) ? ClaimKind::captured : ClaimKind::contested;
}

void Drafter::add(std::size_t number)
{
    auto const& use   = uses_[number];
    auto        roles = roles_of(units_, clauses_, uses_, number, roles_);
    roles_.push_back(roles);
    if (tells_nothing(use, roles)) return;
    auto const judged = judge(units_, clauses_, use.clause, use.unit, use.sense.form);
    if (judged.reality == Reality::negated) return add_negated(use, roles);
    auto       kind     = kind_of(use, judged.reality);
    auto const is_entry = kind == ClaimKind::contested && use.sense.trigger->pattern == Pattern::take;
    if (is_entry) kind = kind_of_entry(use);
    if (!kind) return;
    auto draft     = begun(use, roles);
    draft.is_entry = is_entry;
    if (kind == ClaimKind::repelled && !draft.from && repels_own(use)) draft.is_from_pronoun = true;
    speak(draft, use);
    if (judged.reality == Reality::real && !tells_who_lost(draft, use)) return;
    if (kind == ClaimKind::held && has_turned(use)) kind = ClaimKind::captured;
    if (kind == ClaimKind::relieved) relieve(roles, use);
    if (judged.reality == Reality::failed) turn_failed(draft, use, roles);
    if (judged.reality == Reality::denied && roles.places.empty()) keep_any_places(roles, use);
    if (judged.reality == Reality::denied) turn_denied(draft, use, judged.denial);
    keep_places(draft, roles.places, *kind);
}

// `will never be handed over`: no more is said than that it is not wanted.
bool Drafter::would_happen(Use const& use) const
{
    auto const begin = use.unit - std::min(use.unit, most_to_auxiliary);
    return std::any_of(units_.begin() + static_cast<std::ptrdiff_t>(begin),
                       units_.begin() + static_cast<std::ptrdiff_t>(use.unit),
                       [](Unit const& unit) { return unit.is(WordClass::hedge) || unit.is(WordClass::unreal); });
}

// `its attack was repelled`
bool Drafter::repels_own(Use const& use) const
{
    return std::ranges::any_of(uses_, [&](Use const& other) {
        return other.clause == use.clause && other.unit < use.unit && other.unit > 0
            && other.sense.form == VerbForm::noun && units_[other.unit - 1].is(WordClass::possessive);
    });
}

// `The GNA said that the LNA had not taken X` is a denial.
void Drafter::add_negated(Use const& use, Roles const& roles)
{
    auto const* const speaker = speaker_of(use);
    if (!speaker || !tells_control(use.sense.trigger->kind) || use.sense.is_present || would_happen(use)) return;
    auto draft = begun(use, roles);
    if (draft.actor == speaker || draft.is_pronoun) return;
    draft.from  = draft.actor;
    draft.actor = speaker;
    draft.rule += " negated";
    keep_places(draft, roles.places, ClaimKind::denied);
}

// A loss of nobody is no loss; in `they lost X` the pronoun is who lost.
bool Drafter::tells_who_lost(Draft& draft, Use const& use) const
{
    if (use.sense.trigger->pattern != Pattern::lose) return true;
    if (draft.is_pronoun && !draft.from) std::swap(draft.is_pronoun, draft.is_from_pronoun);
    return draft.from || draft.actor || draft.is_from_pronoun;
}

// Who failed is the attacker; who kept the place acts.
void Drafter::turn_failed(Draft& draft, Use const& use, Roles const& roles) const
{
    draft.from            = draft.actor;
    draft.is_from_pronoun = draft.is_pronoun;
    draft.is_pronoun      = false;
    draft.actor           = use.is_passive ? nullptr : unit(roles.from);
    draft.rule += " failed";
}

// Who denies acts.
void Drafter::turn_denied(Draft& draft, Use const& use, std::size_t denial) const
{
    draft.from    = draft.is_speaker ? nullptr : draft.actor;
    auto const at = std::ranges::find_if(clauses_, [&](Clause const& clause) {
        return std::ranges::find(clause.units, denial) != clause.units.end();
    });
    auto const clause = static_cast<std::size_t>(at - clauses_.begin());
    draft.actor       = unit(subject_of(units_, clauses_, clause));
    if (!draft.actor) draft.actor = speaker_of(use);
    draft.is_pronoun  = !draft.actor && has(clause, WordClass::pronoun);
    if (draft.from == draft.actor) draft.from = nullptr;
    draft.rule += " denied";
}

std::vector<Draft> Drafter::all()
{
    for (std::size_t number = 0; number < uses_.size(); ++number) add(number);
    share_strikes();
    add_denials();
    return std::move(drafts_);
}

std::vector<Draft> drafts_of(Units const& units, std::vector<Clause> const& clauses)
{
    return Drafter{units, clauses}.all();
}

}  // namespace frontline
