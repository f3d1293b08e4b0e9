// SPDX-License-Identifier: Apache-2.0
#include "reading/drafter.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "reading/fight_kinds.hpp"

namespace frontline {

namespace {

std::string_view name_of(VerbForm form)
{
    static constexpr std::array names{"verb", "participle", "infinitive", "gerund", "noun"};
    return names[static_cast<std::size_t>(form)];
}

}  // namespace

bool Drafter::has(std::size_t clause, WordClass word_class) const
{
    return std::ranges::any_of(clauses_[clause].units, [&](std::size_t unit) { return units_[unit].is(word_class); });
}

// A date that follows `captured last week,` tells of that alone, and so does one after `, the last town since …`.
bool Drafter::belongs_to_other(std::size_t date, std::size_t trigger) const
{
    auto const has_comma = [&](std::size_t begin, std::size_t end) {
        return begin < end && std::any_of(units_.begin() + static_cast<std::ptrdiff_t>(begin),
                                          units_.begin() + static_cast<std::ptrdiff_t>(end),
                                          [](Unit const& unit) { return unit.is_sign(','); });
    };
    auto const own = std::ranges::find(uses_, trigger, &Use::unit);
    return std::ranges::any_of(uses_, [&](Use const& use) {
        if (use.unit == trigger || use.unit > date) return false;
        auto const is_apart  = has_comma(trigger, use.unit) || has_comma(date, trigger);
        auto const is_same   = own != uses_.end() && own->sense.trigger->kind == use.sense.trigger->kind;
        auto const is_beyond = use.sense.form == VerbForm::gerund && !is_same && is_apart
                            && !has_comma(use.unit, date);
        return is_beyond || (use.is_reduced && date - use.unit <= most_to_date);
    });
}

// `X, where the revolt began in 2011, fell`: a year that a comma parts off.
bool Drafter::is_aside(std::size_t date, std::size_t trigger) const
{
    constexpr Days most_told{31};
    auto const& range = units_[date].date.range;
    if (range.last - range.first < most_told) return false;
    auto const has_comma = [&](std::size_t first, std::size_t last) {
        return std::any_of(units_.begin() + static_cast<std::ptrdiff_t>(first),
                           units_.begin() + static_cast<std::ptrdiff_t>(last),
                           [](Unit const& unit) { return unit.is_sign(','); });
    };
    return date > trigger ? has_comma(trigger, date) : has_comma(date, trigger) && has_comma(0, date);
}

// The nearest; a night only where no day is told.
Unit const* Drafter::nearest_date(std::size_t clause, std::size_t trigger) const
{
    Unit const* nearest = nullptr;
    auto        least   = 3 * units_.size();
    for (auto const index : clauses_[clause].units) {
        auto const& unit = units_[index];
        if (unit.kind != Unit::Kind::date || belongs_to_other(index, trigger) || is_aside(index, trigger)) continue;
        auto const apart =
            (index > trigger ? index - trigger : trigger - index) + (unit.date.is_night ? units_.size() : 0);
        if (apart < least) nearest = &unit;
        least = std::min(least, apart);
    }
    return nearest;
}

// Of its clause, else of the one that it depends on; what a relative clause tells has a date of its own or none.
Unit const* Drafter::date_of(Use const& use) const
{
    for (std::optional<std::size_t> clause = use.clause; clause; clause = clauses_[*clause].parent) {
        if (auto const* const date = nearest_date(*clause, use.unit)) return date;
        if (has(use.clause, WordClass::ongoing)) break;
        if (clauses_[*clause].kind == Clause::Kind::relative || clauses_[*clause].kind == Clause::Kind::aside) break;
    }
    return nullptr;
}

Draft Drafter::begun(Use const& use, Roles const& roles) const
{
    Draft draft;
    draft.actor     = unit(roles.actor);
    draft.from      = unit(roles.from);
    draft.date      = date_of(use);
    for (std::optional<std::size_t> at = use.clause; at; at = clauses_[*at].parent) {
        auto const kind  = clauses_[*at].kind;
        draft.is_earlier = draft.is_earlier || kind == Clause::Kind::subordinate || kind == Clause::Kind::relative;
    }
    draft.is_hedged = has(use.clause, WordClass::hedge);
    draft.rule      = std::string{name_of(use.sense.form)} + (use.is_passive ? " passive" : "");
    draft.trigger   = use.unit;
    draft.clause    = use.clause;
    draft.is_pronoun = !draft.actor && has_pronoun(use);
    draft.is_there  = says_there(use);
    auto const is_verb = use.sense.form == VerbForm::finite && !use.is_passive && !draft.actor;
    if (is_verb && drops_pronoun(use)) draft.is_pronoun = true;
    draft.is_anybody = is_verb && !draft.is_pronoun && use.sense.trigger->pattern == Pattern::take;
    draft.is_attack = use.sense.trigger->pattern == Pattern::take;
    auto const is_in_streets =
        use.sense.trigger->kind == ClaimKind::contested && use.sense.trigger->pattern == Pattern::fight;
    if (roles.places.empty() && (is_in_streets || has_object_pronoun(use))) draft.is_there = true;
    auto const is_present = use.sense.form == VerbForm::finite && use.sense.trigger->kind != ClaimKind::captured;
    draft.is_about_now = (is_present && use.sense.is_present) || has(use.clause, WordClass::ongoing);
    return draft;
}

// `there`, of what can be told with it.
bool Drafter::says_there(Use const& use) const
{
    auto const pattern = use.sense.trigger->pattern;
    auto const is_noun = use.sense.form == VerbForm::noun && pattern == Pattern::fall;
    auto const can     = pattern == Pattern::fight || pattern == Pattern::expel || use.sense.trigger->is_intransitive
                  || is_fight(use.sense.trigger->kind);
    if (can && !is_noun && has(use.clause, WordClass::there)) return true;
    auto const& members = clauses_[use.clause].units;  // `السيطرة عليها`
    auto const  next    = std::ranges::find(members, use.unit) + 1;
    return pattern != Pattern::fall && next != members.end() && units_[*next].is(WordClass::there);
}

// `shelled it`, `l’ont reprise`, `استعادتها`: the place that was named before.
bool Drafter::has_object_pronoun(Use const& use) const
{
    if (use.sense.has_pronoun) return true;
    auto const pattern       = use.sense.trigger->pattern;
    auto const is_transitive =
        (pattern == Pattern::take || pattern == Pattern::lose) && !use.sense.trigger->is_intransitive;
    if (!is_transitive || use.sense.form == VerbForm::noun) return false;
    auto const& members = clauses_[use.clause].units;
    auto const  at      = std::ranges::find(members, use.unit);
    if (use.is_passive) {
        return !use.is_reduced && std::any_of(members.begin(), at, [&](std::size_t unit) {
            return units_[unit].is(WordClass::object_pronoun) || units_[unit].is(WordClass::pronoun);
        });
    }
    auto const is_one = [&](std::size_t unit) { return units_[unit].is(WordClass::object_pronoun); };
    auto const is_auxiliary = [&](std::size_t unit) {
        return units_[unit].is(WordClass::active) || units_[unit].is(WordClass::past_perfect)
            || units_[unit].is(WordClass::adverb);
    };
    auto const is_object = [&](std::size_t unit) { return is_one(unit) && !units_[unit].is(WordClass::pronoun); };
    if (at != members.begin() && is_object(*(at - 1))) return true;
    if (at - members.begin() > 1 && is_auxiliary(*(at - 1)) && is_object(*(at - 2))) return true;
    return at + 1 != members.end() && is_one(*(at + 1)) && !units_[*(at + 1)].is(WordClass::article);
}

// `stopped the offensive`, but not `stopped the work`.
bool Drafter::has_attack(Use const& use) const
{
    if (has_object_pronoun(use)) return true;
    auto const& members = clauses_[use.clause].units;
    auto const  next    = std::ranges::find(members, use.unit) + 1;
    if (next != members.end() && units_[*next].is(WordClass::pronoun)) return true;  // `repelled them`
    return std::ranges::any_of(uses_, [&](Use const& other) {
        return other.clause == use.clause && other.unit != use.unit && is_attempt(other.sense.trigger->kind);
    });
}

// Where verbs come first, one without a subject after it goes on with the one before.
bool Drafter::drops_pronoun(Use const& use) const
{
    auto const& trigger = *use.sense.trigger;
    auto const  is_told = trigger.pattern == Pattern::take && tells_control(trigger.kind);
    if (!trigger.is_verb_first || !is_told) return false;
    auto const& members = clauses_[use.clause].units;
    auto const  next    = std::ranges::find(members, use.unit) + 1;
    return next != members.end() && units_[*next].kind != Unit::Kind::word;
}

// `they` before the verb, or `in their hands` after the place.
bool Drafter::has_pronoun(Use const& use) const
{
    auto const& members = clauses_[use.clause].units;
    auto const  before  = [&](std::size_t unit) { return unit < use.unit && units_[unit].is(WordClass::pronoun); };
    auto const  is_held = use.sense.trigger->kind == ClaimKind::held && use.sense.trigger->pattern == Pattern::fall;
    return is_held || (!use.is_passive && use.sense.form != VerbForm::noun && std::ranges::any_of(members, before));
}

// `…, assure un commandant rebelle`: who stands in the clause that the verb opens.
Unit const* Drafter::speaker_after(std::size_t number) const
{
    auto const& clause = clauses_[number];
    auto const says = clause.units.size() > 1 && units_[clause.units.back()].is(WordClass::speech);
    if (!says || clause.kind != Clause::Kind::main) return nullptr;
    for (auto const& below : clauses_) {
        auto const is_said = below.parent == number && below.governor == clause.units.back();
        if (!is_said) continue;
        for (auto const unit : below.units) {
            if (units_[unit].kind == Unit::Kind::actor) return &units_[unit];
        }
    }
    return nullptr;
}

// Who says it, before or after.
Unit const* Drafter::speaker_of(Use const& use) const
{
    auto const& clause = clauses_[use.clause];
    auto const is_said = clause.kind == Clause::Kind::said && clause.parent;
    if (auto const before = is_said ? subject_of(units_, clauses_, *clause.parent) : std::nullopt) return unit(before);
    for (std::size_t i = 1; i < clause.units.size(); ++i) {
        auto const& who = units_[clause.units[i - 1]];
        auto const says = clause.units[i] > use.unit && units_[clause.units[i]].is(WordClass::speech);
        if (says && who.kind == Unit::Kind::actor) return &who;
    }
    return speaker_after(use.clause);
}

// `an alliance seized X`: a word that is no party stands before the verb.
bool Drafter::has_other_subject(Use const& use) const
{
    auto const& members = clauses_[use.clause].units;
    return std::any_of(members.begin(), std::ranges::find(members, use.unit), [&](std::size_t unit) {
        return units_[unit].kind == Unit::Kind::word || units_[unit].is(WordClass::civilian);
    });
}

bool Drafter::is_quoted(Use const& use) const
{
    return use.unit > 0 && units_.front().is_sign('"');
}

// Who says it does it, if nobody else is named.
void Drafter::speak(Draft& draft, Use const& use) const
{
    auto const pattern = use.sense.trigger->pattern;
    auto const kind    = use.sense.trigger->kind;
    auto const is_theirs  = draft.is_anybody && has_other_subject(use);
    auto const is_anyones = use.sense.form == VerbForm::noun
                         && (kind == ClaimKind::strike || kind == ClaimKind::clashes);  // who reports it may suffer it
    auto const is_passive = use.is_passive && pattern != Pattern::repel;  // `said the attack had been repelled`
    if (draft.actor || is_theirs || is_anyones || is_passive) return;
    if (pattern == Pattern::fall || pattern == Pattern::fight) return;
    auto const parent = clauses_[use.clause].parent;
    if (draft.is_pronoun && is_quoted(use)) draft.actor = speaker_of(use);  // `“We hold the town,” an officer said`
    if (draft.actor) return;
    auto const is_said =
        clauses_[use.clause].kind == Clause::Kind::said || clauses_[use.clause].kind == Clause::Kind::subordinate;
    if (!is_said || !parent) return;
    auto const* const who = unit(subject_of(units_, clauses_, *parent));
    if (use.sense.trigger->pattern == Pattern::lose) {
        if (!draft.from) draft.from = who;
        return;
    }
    draft.actor      = who;
    draft.is_speaker = who != nullptr;
}

std::optional<ToldDate> main_date(Units const& units, std::vector<Clause> const& clauses)
{
    std::optional<ToldDate> date;
    for (auto const& clause : clauses) {
        if (clause.kind != Clause::Kind::main && clause.kind != Clause::Kind::said) continue;
        for (auto const unit : clause.units) {
            if (units[unit].kind == Unit::Kind::date && !units[unit].date.is_since) date = units[unit].date;
        }
    }
    return date;
}

}  // namespace frontline
