// SPDX-License-Identifier: Apache-2.0
#include "reading/role_finder.hpp"

#include <algorithm>
#include <iterator>
#include <ranges>

namespace frontline {

namespace {

using Kind = Unit::Kind;

constexpr std::size_t most_beside = 3;  // units between a noun and whose it is
constexpr std::size_t most_to_aim = 5;  // units between a party and what it tries

bool is_inside_verb(Unit const& unit)
{
    return unit.kind == Kind::lexeme && !unit.is(WordClass::pronoun) && !unit.is(WordClass::trigger);
}

template <typename Container, typename Value>
bool contains(Container const& container, Value const& value)
{
    return std::ranges::find(container, value) != container.end();
}

}  // namespace

RoleFinder::RoleFinder(Units const& units, std::vector<Clause> const& clauses, std::vector<Use> const& uses,
                       std::size_t use, std::vector<Roles> const& earlier)
    : units_{units}, clauses_{clauses}, uses_{uses}, number_{use}, earlier_{earlier}, use_{uses[use]},
      clause_{clauses[use_.clause]}
{
    auto const& members = clause_.units;
    auto const  at      = std::ranges::find(members, use_.unit);
    left_.assign(std::make_reverse_iterator(at), members.rend());
    auto const next = next_verb();
    for (auto unit = at + 1; unit != members.end() && *unit < next && !ends_before(unit - members.begin()); ++unit) {
        right_.push_back(*unit);
    }
}

// Another verb begins, or a noun's own words end at a comma that no place follows.
bool RoleFinder::ends_before(std::ptrdiff_t at) const
{
    auto const& members = clause_.units;
    auto const& unit    = units_[members[static_cast<std::size_t>(at)]];
    auto const is_verb = unit.is(WordClass::passive) || unit.is(WordClass::active) || unit.is(WordClass::past_perfect);
    auto const is_deed = tells_control(trigger().kind) || trigger().pattern == Pattern::take;
    auto const is_strike = trigger().kind == ClaimKind::strike || trigger().kind == ClaimKind::clashes;
    auto const is_past   = trigger().is_verb_first && unit.is(WordClass::past_perfect);
    if (is_verb && (!is_noun() || (is_deed && !is_strike) || is_past)) return true;
    auto const is_loose = is_noun() || trigger().pattern == Pattern::fight;
    if (!is_loose || !unit.is_sign(',')) return false;
    auto next = static_cast<std::size_t>(at) + 1;
    while (next < members.size() && units_[members[next]].is(WordClass::adverb)) ++next;  // `, including`
    auto const is_insertion = next > static_cast<std::size_t>(at) + 1 && next < members.size();
    if (is_insertion && units_[members[next]].is_sign(',')) ++next;  // `, house by house,`
    return next >= members.size() || units_[members[next]].kind != Kind::places;
}

// Where its own words end. An attack, or an attempt `to enter`, that is repelled is part of them.
std::size_t RoleFinder::next_verb() const
{
    auto const is_part = [&](VerbForm form) {
        return trigger().pattern == Pattern::repel && (form == VerbForm::noun || form == VerbForm::infinitive);
    };
    for (auto i = number_ + 1; i < uses_.size() && uses_[i].clause == use_.clause; ++i) {
        if (!is_part(uses_[i].sense.form)) return uses_[i].unit;
    }
    return units_.size();
}

bool RoleFinder::is_taken(std::size_t unit) const
{
    return std::ranges::any_of(earlier_, [&](Roles const& roles) { return roles.from == unit && roles.actor != unit; });
}

// Of `Turkey and its allies` Turkey.
MaybeUnit RoleFinder::first_of(std::size_t unit) const
{
    auto const begin    = clause_.units.begin();
    auto const is_inner = [&](Unit const& inner) { return inner.is(WordClass::link) || inner.kind == Kind::word; };
    for (auto at = std::ranges::find(clause_.units, unit);;) {
        auto before = at;
        while (before - begin > 1 && is_inner(units_[*(before - 1)])) --before;
        auto const can_join  = [&](Unit const& first) {  // `Russian and Syrian jets`
            return is_subject(first) || (is_party(first) && first.actor.is_qualifier);
        };
        auto const is_joined = before - begin > 1 && units_[*(before - 1)].is(WordClass::conjunction)
                            && can_join(units_[*(before - 2)]);
        if (!is_joined) return *at;
        at = before - 2;
    }
}

// `Hayat Tahrir al-Sham, the jihadist group …,`: who is named before the comma.
std::size_t RoleFinder::explained_by(std::size_t unit) const
{
    auto const& members  = clause_.units;
    auto const  at       = std::ranges::find(members, unit) - members.begin();
    auto const  is_vague = !units_[unit].actor.noun.empty() || units_[unit].is_common;
    if (at < 2 || !is_vague || !units_[members[static_cast<std::size_t>(at) - 1]].is_sign(',')) return unit;
    auto const  before = members[static_cast<std::size_t>(at) - 2];
    auto const& named  = units_[before];
    return is_subject(named) && !named.actor.actors.empty() && named.actor.noun.empty() ? before : unit;
}

// Of a verb that comes first: who follows it.
MaybeUnit RoleFinder::following_subject() const
{
    if (!trigger().is_verb_first || use_.sense.form != VerbForm::finite) return std::nullopt;
    for (auto const unit : right_) {
        if (is_subject(units_[unit])) return unit;
        auto const is_inner =
            units_[unit].kind == Kind::word || units_[unit].kind == Kind::date || units_[unit].is(WordClass::adverb);
        if (!is_inner) break;
    }
    return std::nullopt;
}

// `have shot down a jet of the army and [have] repelled`: what stands after the auxiliary is no subject.
std::ptrdiff_t RoleFinder::to_auxiliary() const
{
    if (use_.sense.form != VerbForm::participle || left_.empty() || !units_[left_.front()].is(WordClass::conjunction))
        return 0;
    auto const is_active = [&](std::size_t unit) { return units_[unit].is(WordClass::active); };
    auto const found     = std::ranges::find_if(left_, is_active);
    return found == left_.end() ? 0 : found - left_.begin();
}

// `Entered on Monday into X, the army …`
MaybeUnit RoleFinder::subject_after_comma() const
{
    if (!use_.is_reduced || use_.is_passive || !left_.empty()) return std::nullopt;
    auto const& members = clause_.units;
    auto const  comma   = std::ranges::find_if(members, [&](std::size_t unit) { return units_[unit].is_sign(','); });
    if (comma == members.end() || comma + 1 == members.end() || !is_subject(units_[*(comma + 1)])) return std::nullopt;
    return *(comma + 1);
}

// `tens of thousands of people have fled`, `غادر الأهالي`
bool RoleFinder::has_civilian_subject() const
{
    if (is_noun() || use_.is_passive) return false;
    if (trigger().is_verb_first && use_.sense.form == VerbForm::finite) {
        return !right_.empty() && units_[right_.front()].is(WordClass::civilian);
    }
    for (auto const unit : left_) {
        if (units_[unit].is(WordClass::civilian)) return true;
        auto const is_other = units_[unit].kind == Kind::actor || units_[unit].is_sign(',')
                           || units_[unit].is(WordClass::trigger) || units_[unit].is(WordClass::conjunction);
        if (is_other) break;
    }
    return false;
}

MaybeUnit RoleFinder::subject() const
{
    if (auto const following = following_subject()) return following;
    if (has_civilian_subject()) return std::nullopt;
    if (auto const after = subject_after_comma()) return after;
    for (auto const unit : left_ | std::views::drop(to_auxiliary())) {
        if (is_subject(units_[unit]) && !is_taken(unit)) return first_of(explained_by(unit));
    }
    return inherited_subject();
}

MaybeUnit RoleFinder::inherited_subject() const
{
    for (auto i = number_; i > 0; --i) {
        if (uses_[i - 1].clause == use_.clause && earlier_[i - 1].actor) return earlier_[i - 1].actor;
    }
    if (clause_.antecedent && units_[*clause_.antecedent].kind == Kind::actor) return clause_.antecedent;
    auto const goes_on = clause_.kind == Clause::Kind::main && clause_.parent && !is_noun()
                      && std::ranges::all_of(left_, [&](std::size_t unit) { return is_inside_verb(units_[unit]); });
    return goes_on ? subject_of(units_, clauses_, *clause_.parent) : std::nullopt;  // `tried but failed to take X`
}

// `by the army`
MaybeUnit RoleFinder::agent() const
{
    auto const first = with_preposition({Preposition::by});
    if (!first || trigger().kind != ClaimKind::relieved) return first;
    auto const is_agent = [&](std::size_t unit) {  // `the siege by A was broken by B`
        return is_party(units_[unit]) && units_[unit].preposition == Preposition::by;
    };
    return *std::find_if(right_.rbegin(), right_.rend(), is_agent);
}

MaybeUnit RoleFinder::with_preposition(std::initializer_list<Preposition> prepositions) const
{
    for (auto const unit : right_) {
        if (is_party(units_[unit]) && contains(prepositions, units_[unit].preposition)) return unit;
    }
    return std::nullopt;
}

MaybeUnit RoleFinder::object() const
{
    for (auto const unit : right_) {
        auto const is_object = is_party(units_[unit]) && units_[unit].preposition == Preposition::object;
        if (is_object && following_subject() != unit) return unit;
        if (units_[unit].kind == Kind::places) break;
    }
    return std::nullopt;
}

// `Russian [air] strikes`, `offensive rebelle`, `Haftar’s attack`, `سيطرة قوات النظام`.
MaybeUnit RoleFinder::beside_noun() const
{
    for (std::size_t i = 0; i < std::min(left_.size(), most_beside); ++i) {
        auto const& unit = units_[left_[i]];
        if (is_party(unit) && (unit.actor.is_qualifier || unit.actor.is_owner || i == 0))
            return is_subject(unit) ? first_of(left_[i]) : left_[i];
        if (unit.kind != Kind::word && !unit.is(WordClass::adverb)) break;
    }
    for (std::size_t i = 0; i < std::min(right_.size(), most_beside); ++i) {
        auto const& unit = units_[right_[i]];
        if (i > 0 && is_party(unit) && units_[right_[i - 1]].is(WordClass::link)) return right_[i];
        if (unit.is(WordClass::link)) continue;
        if (is_party(unit) && (unit.actor.is_qualifier || unit.preposition == Preposition::object)) return right_[i];
        if (unit.kind != Kind::word && unit.kind != Kind::date) break;
    }
    return std::nullopt;
}

// `blamed the raid on Haftar`, `attribue le raid à l’aviation`
MaybeUnit RoleFinder::blamed() const
{
    auto const is_blame = [&](std::size_t unit) { return units_[unit].is(WordClass::blame); };
    auto const is_link = [&](std::size_t unit) { return units_[unit].is(WordClass::link); };
    auto const is_blamed = std::ranges::any_of(left_ | std::views::take(most_beside), is_blame)
                        || std::ranges::any_of(right_ | std::views::take(most_beside), is_link);
    if (!is_blamed) return std::nullopt;
    return with_preposition({Preposition::to, Preposition::on});
}

// `shelling from positions of the army`
MaybeUnit RoleFinder::source() const
{
    if (trigger().kind != ClaimKind::strike) return std::nullopt;
    auto is_from = false;
    for (auto const unit : right_) {
        auto const& here = units_[unit];
        auto const* const preposition = here.sense(WordClass::preposition);
        if (is_party(here)) return is_from || here.preposition == Preposition::from ? MaybeUnit{unit} : std::nullopt;
        is_from = (preposition && preposition->preposition == Preposition::from)
               || (is_from && here.is(WordClass::place_noun));
    }
    return std::nullopt;
}

MaybeUnit RoleFinder::owner_of_noun() const
{
    if (auto const who = blamed()) return who;
    if (auto const from = source()) return from;
    if (auto const owner = use_.sense.has_pronoun ? subject() : std::nullopt) return owner;  // `هجومها`
    if (auto const beside = beside_noun()) return beside;
    if (auto const by = agent()) return by;
    if (auto const of = own_of()) return of;
    auto const is_suffered = trigger().kind == ClaimKind::strike && !trigger().is_verb_first && is_means();
    if (is_suffered && !has_active()) return std::nullopt;  // `killed by a strike`
    if (is_anothers()) return std::nullopt;
    auto const first = std::ranges::find_if(clause_.units, [&](std::size_t unit) { return is_subject(units_[unit]); });
    auto const is_blame   = [&](std::size_t unit) { return units_[unit].is(WordClass::blame); };
    auto const blames     = std::ranges::any_of(left_, is_blame);
    auto const is_told_by = trigger().kind == ClaimKind::strike && !blames && first != clause_.units.end()
                         && *first < use_.unit;
    return is_told_by ? MaybeUnit{*first} : subject();  // `US forces killed fighters in a strike`
}

bool RoleFinder::has_active() const
{
    return std::ranges::any_of(left_, [&](std::size_t unit) { return units_[unit].is(WordClass::active); })
        && std::ranges::none_of(left_, [&](std::size_t unit) { return units_[unit].is(WordClass::passive); });
}

// `Moscow welcomed the recapture of X`: who comments on it did not do it.
bool RoleFinder::is_anothers() const
{
    for (auto const unit : left_) {
        auto const& here = units_[unit];
        if (here.is(WordClass::comment)) return true;
        if (here.is(WordClass::pronoun) && trigger().is_verb_first) return true;  // `الأخيرة`
        if (is_subject(here)) return false;
    }
    return false;
}

// `the capture of X of the army`, but not `an attack on positions of the army`.
MaybeUnit RoleFinder::own_of() const
{
    for (auto const unit : right_) {
        auto const& here = units_[unit];
        if (is_party(here) && here.preposition == Preposition::of) return unit;
        if (here.is(WordClass::place_noun) && !here.is(WordClass::trigger)) break;
    }
    return std::nullopt;
}

// `trying to enter`, `attacking`: what is told of a party right after its name.
bool RoleFinder::attacks(std::size_t unit) const
{
    for (auto at = unit + 1; at < std::min(units_.size(), unit + 1 + most_to_aim); ++at) {
        auto const& here = units_[at];
        if (here.is(WordClass::attacking) || here.is(WordClass::unreal)) return true;
        auto const is_inner = here.is_sign(',') || here.is(WordClass::relative) || here.is(WordClass::passive);
        if (!is_inner) return false;
    }
    return false;
}

// Against whom, or with whom it is fought.
MaybeUnit RoleFinder::opponent() const
{
    return with_preposition({Preposition::against, Preposition::with, Preposition::from, Preposition::to});
}

}  // namespace frontline
