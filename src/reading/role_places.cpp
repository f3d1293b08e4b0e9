// SPDX-License-Identifier: Apache-2.0
#include "reading/role_finder.hpp"

#include <algorithm>

#include "reading/fight_kinds.hpp"

namespace frontline {

namespace {

using Kind = Unit::Kind;

bool is_places_named(Unit const& unit)
{
    return unit.kind == Kind::places && !unit.places.mentions.empty();
}

}  // namespace

bool RoleFinder::accepts(Unit const& places) const
{
    auto const is_of = places.preposition == Preposition::of;
    if (is_of && (is_noun() || trigger().pattern == Pattern::fight)) return is_noun();
    return std::ranges::find(trigger().place, places.preposition) != trigger().place.end();
}

std::vector<std::size_t> RoleFinder::places_right() const
{
    std::vector<std::size_t> places;
    for (auto const unit : right_) {
        auto const& told    = units_[unit].places;  // `the towns of Aleppo’s countryside, among them A and B`
        auto const  is_area = told.noun == PlaceNoun::area && !told.mentions.empty();
        auto const  is_else = is_area || is_of_site(unit) || is_of_party(unit);
        if (is_unknown_object(unit)) break;
        if (units_[unit].kind != Kind::places || is_else || !accepts(units_[unit])) continue;
        auto const named = told.mentions.empty() ? named_among(unit) : std::nullopt;
        return named ? std::vector{*named} : with_joined(unit);
    }
    return places;
}

// `captured Foo in the south of the town`: a name that nobody knows is what was captured.
bool RoleFinder::is_unknown_object(std::size_t unit) const
{
    auto const follows = unit == use_.unit + 1
                      || (unit == use_.unit + 2 && units_[unit - 1].is(WordClass::preposition))
                      || (unit == use_.unit + 3 && units_[unit - 2].kind == Kind::date);
    auto const is_part_of_name = unit + 1 < units_.size() && units_[unit + 1].kind == Kind::places;  // `Tal Malah`
    auto const is_unknown      = units_[unit].kind == Kind::word && units_[unit].is_capital && !is_part_of_name;
    return tells_control(trigger().kind) && follows && is_unknown;
}

// `an attack of the brigades of Misrata`: where they come from.
bool RoleFinder::is_of_party(std::size_t unit) const
{
    if (unit == 0 || units_[unit].preposition != Preposition::of || trigger().kind == ClaimKind::withdrew) return false;
    auto const& before = units_[unit - 1];
    return is_party(before) && before.actor.actors.empty() && !before.actor.is_state;
}

// `attacked a prison in X`: no fight for X.
bool RoleFinder::is_of_site(std::size_t unit) const
{
    if (trigger().kind != ClaimKind::clashes || units_[unit].preposition != Preposition::in) return false;
    return std::any_of(right_.begin(), std::ranges::find(right_, unit), [&](std::size_t before) {
        auto const* const noun = units_[before].sense(WordClass::place_noun);
        return noun && noun->place_noun == PlaceNoun::site;
    });
}

// `all the towns north of Hama, including A and B`
MaybeUnit RoleFinder::named_among(std::size_t unit) const
{
    auto const& members = clause_.units;
    for (auto at = std::ranges::find(members, unit); at + 2 < members.end(); ++at) {
        auto const& places    = units_[*(at + 2)];
        auto const  is_listed = units_[*at].is_sign(',') && units_[*(at + 1)].is(WordClass::adverb);
        if (is_listed && is_places_named(places)) return *(at + 2);
    }
    return std::nullopt;
}

// `the town of A and the base of B`: places that a conjunction joins to it.
std::vector<std::size_t> RoleFinder::with_joined(std::size_t first) const
{
    std::vector<std::size_t> places{first};
    auto const&              members = clause_.units;
    for (auto at = std::ranges::find(members, first) + 1; at < members.end() && at + 1 < members.end(); at += 2) {
        auto const& next      = units_[*(at + 1)];
        auto const  is_joined = units_[*at].is(WordClass::conjunction) || units_[*at].is_sign(',');
        auto const  is_alike  = next.kind == Kind::places && next.preposition == units_[first].preposition;
        auto const  goes_on   = at + 2 < members.end() && units_[*(at + 2)].is(WordClass::conjunction);
        auto const  explains  = units_[*at].is_sign(',') && next.is_definite && !goes_on;  // `A, a suburb of B,`
        if (!is_joined || !is_alike || explains) break;
        places.push_back(*(at + 1));
    }
    return places;
}

// `in X, attacked by …`; near X only where an attack may be.
bool RoleFinder::is_left_reduced(Unit const& places) const
{
    switch (places.preposition) {
        case Preposition::of:
        case Preposition::in:
        case Preposition::on: return use_.is_reduced && places.places.noun != PlaceNoun::area;
        case Preposition::near: return use_.is_reduced && is_fight(trigger().kind);
        default: return false;
    }
}

std::vector<std::size_t> RoleFinder::places_left() const
{
    for (std::size_t i = 0; i < left_.size(); ++i) {
        auto const  unit   = left_[i];
        auto const& places = units_[unit];
        auto const can_be = places.preposition == Preposition::object || is_left_reduced(places);
        if (places.kind == Kind::places && can_be) return {left_[before_apposition(i)]};
        if (places.is(WordClass::trigger) && !is_reduced(unit)) break;
    }
    return {};
}

// `Saraqib, [a town] shelled for weeks, fell`: a participle that only explains.
bool RoleFinder::is_reduced(std::size_t unit) const
{
    return std::ranges::any_of(uses_, [&](Use const& use) { return use.unit == unit && use.is_reduced; });
}

// `Saraqib, the second town of Idlib province, was …`: of places beside each other the one that the other explains.
std::size_t RoleFinder::before_apposition(std::size_t left) const
{
    if (left == 0 || !units_[left_[left - 1]].is_sign(',')) return left;
    auto       at        = left + 1;
    auto const is_filler = [&](Unit const& unit) {
        return unit.kind == Kind::word || unit.kind == Kind::number || unit.is(WordClass::article)
            || unit.is(WordClass::place_noun);
    };
    while (at < left_.size() && is_filler(units_[left_[at]])) ++at;
    auto const& told    = units_[left_[left]];
    auto const explains = at > left + 1 || told.places.noun > PlaceNoun::edge || told.is_definite;
    if (!explains || at + 1 >= left_.size() || !units_[left_[at]].is_sign(',')) return left;
    auto const& explained = units_[left_[at + 1]];
    auto const  is_named  = explained.kind == Kind::places && explained.preposition == Preposition::object;
    return is_named ? at + 1 : left;
}

// `Retaken on Monday by the army, the town …`
std::vector<std::size_t> RoleFinder::places_after_comma() const
{
    auto follows_comma = false;
    for (auto const unit : clause_.units) {
        auto const& here = units_[unit];
        auto const is_subject_here = here.preposition == Preposition::object
                                  || (here.preposition == Preposition::of && trigger().kind == ClaimKind::besieged);
        if (follows_comma && here.kind == Kind::places && is_subject_here) return {unit};
        follows_comma = here.is_sign(',') || (follows_comma && here.kind == Kind::word);
        if (here.kind == Kind::places) break;
    }
    return {};
}

// What stands before a noun up to a verb that tells something of its own.
std::vector<std::size_t> RoleFinder::left_to_verb() const
{
    auto const is_verb = [&](std::size_t unit) {
        return std::ranges::any_of(uses_, [&](Use const& use) {
            return use.unit == unit && use.sense.form == VerbForm::finite && !use.sense.trigger->is_intransitive;
        });
    };
    return {left_.begin(), std::ranges::find_if(left_, is_verb)};
}

// Of all that stand around a fight.
std::vector<std::size_t> RoleFinder::places_around() const
{
    std::vector<std::size_t> places;
    auto const add = [&](std::vector<std::size_t> const& units) {
        for (auto const unit : units) {
            auto const is_place = units_[unit].kind == Kind::places && !is_of_party(unit);
            if (is_place && accepts(units_[unit])) places.push_back(unit);
        }
    };
    add(right_);
    auto const is_named = [&](std::size_t unit) { return is_places_named(units_[unit]); };
    if (std::ranges::any_of(places, is_named)) std::erase_if(places, [&](std::size_t unit) { return !is_named(unit); });
    if (places.empty()) add(is_noun() ? left_to_verb() : left_);
    return places;
}

// `broke the siege that the rebels had laid to X`
std::vector<std::size_t> RoleFinder::places_of_siege() const
{
    if (trigger().kind != ClaimKind::relieved && trigger().kind != ClaimKind::besieged) return {};
    for (auto const& clause : clauses_) {
        auto const is_told = clause.kind == Clause::Kind::relative || clause.kind == Clause::Kind::said;
        auto const follows = is_told && clause.parent == use_.clause
                          && !clause.units.empty() && clause.units.front() > use_.unit;
        if (!follows) continue;
        for (auto const unit : clause.units) {
            auto const is_laid_to = accepts(units_[unit]) || units_[unit].preposition == Preposition::to;
            if (units_[unit].kind == Kind::places && is_laid_to) return {unit};
        }
    }
    return {};
}

std::vector<std::size_t> RoleFinder::earlier_places() const
{
    for (auto i = number_; i > 0; --i) {
        if (!earlier_[i - 1].places.empty()) return earlier_[i - 1].places;
    }
    return {};
}

std::vector<std::size_t> RoleFinder::antecedent_places() const
{
    if (is_told_from_there()) return {};
    auto antecedent = clause_.antecedent;
    auto const is_inner      = clause_.kind == Clause::Kind::said || clause_.kind == Clause::Kind::subordinate;
    auto const is_said_of_it = is_inner && clause_.parent
                            && clauses_[*clause_.parent].kind == Clause::Kind::relative;
    if (!antecedent && is_said_of_it) antecedent = clauses_[*clause_.parent].antecedent;
    if (antecedent && units_[*antecedent].kind == Kind::places) return {*antecedent};
    return {};
}

}  // namespace frontline
