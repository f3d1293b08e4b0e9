// SPDX-License-Identifier: Apache-2.0
#include "reading/role_finder.hpp"

#include <algorithm>
#include <utility>

#include "reading/fight_kinds.hpp"

namespace frontline {

namespace {

using Kind = Unit::Kind;

}  // namespace

bool is_party(Unit const& unit)
{
    return unit.kind == Kind::actor && !unit.actor.is_help;
}

bool is_subject(Unit const& unit)
{
    return is_party(unit) && !unit.actor.is_qualifier && !unit.actor.is_owner
        && unit.preposition == Preposition::object;
}

void RoleFinder::take()
{
    if (use_.is_passive) {
        roles_.actor  = agent();
        roles_.places = places_left();
        if (roles_.places.empty()) roles_.places = antecedent_places();
        if (roles_.places.empty()) roles_.places = places_right();
        if (roles_.places.empty() && left_.empty()) roles_.places = places_after_comma();
        if (trigger().kind == ClaimKind::strike) {  // `تعرضت لقصف روسي`
            if (!roles_.actor) roles_.actor = source();
            if (!roles_.actor && trigger().is_verb_first) roles_.actor = beside_noun();
            if (roles_.places.empty()) roles_.places = struck_before();
        }
        if (roles_.places.empty() && uses_.size() > 1) roles_.places = earlier_places();
        if (trigger().kind == ClaimKind::withdrew && !roles_.actor) take_evacuated();
    } else {
        roles_.actor  = is_noun() ? owner_of_noun() : subject();
        roles_.places = places_right();
        auto const is_beside = is_noun() && !use_.sense.has_pronoun && !left_.empty()
                            && units_[left_.front()].kind == Kind::places;
        if (roles_.places.empty() && is_beside) roles_.places = {left_.front()};
        auto const is_suffered = trigger().kind == ClaimKind::strike || trigger().kind == ClaimKind::besieged
                              || trigger().kind == ClaimKind::clashes;
        if (roles_.places.empty() && is_noun() && is_suffered) roles_.places = struck_before();
        if (roles_.places.empty() && !is_noun()) roles_.places = antecedent_places();
        if (roles_.places.empty()) roles_.places = places_of_siege();
        auto const is_strike = trigger().kind == ClaimKind::strike;
        if (roles_.places.empty() && is_strike && (!is_noun() || is_means())) roles_.places = scene();
        if (roles_.places.empty() && is_strike && sets_scene(clause_)) roles_.places = {clause_.units.front()};
        if (roles_.places.empty() && trigger().kind == ClaimKind::relieved) roles_.places = nearest_left();
        if (!roles_.actor && trigger().is_verb_first) roles_.actor = agent();
    }
    roles_.from = opponent();
    if (roles_.from == roles_.actor) roles_.from.reset();
}

// `Fighters were evacuated from X`
void RoleFinder::take_evacuated()
{
    for (auto const unit : right_) {
        auto const& place   = units_[unit];
        auto const  is_from = place.preposition == Preposition::of || place.preposition == Preposition::from;
        if (place.kind != Kind::places || !is_from) continue;
        roles_.actor  = subject();
        roles_.places = with_joined(unit);
        return;
    }
}

// `Velda came under shelling`, but not `captured Velda in a raid`, which tells of the raid what is told before.
std::vector<std::size_t> RoleFinder::struck_before() const
{
    auto const places  = places_left();
    auto const is_told = [&](Roles const& roles) { return !places.empty() && roles.places == places; };
    if (std::ranges::any_of(earlier_, is_told)) return {};
    auto const is_first = number_ == 0 || uses_[number_ - 1].clause != use_.clause;
    if (!places.empty() || !is_first) return places;
    auto const is_in = [&](std::size_t unit) {  // `died in Velda in air raids`
        return units_[unit].kind == Kind::places && units_[unit].preposition == Preposition::in;
    };
    auto const found = std::ranges::find_if(left_, is_in);
    return found == left_.end() ? places : std::vector{*found};
}

// `fell on Monday evening into the hands of`
bool RoleFinder::follows_fall() const
{
    return number_ > 0 && uses_[number_ - 1].clause == use_.clause
        && uses_[number_ - 1].sense.trigger->pattern == Pattern::fall;
}

void RoleFinder::fall()
{
    roles_.places = is_noun() ? places_right() : places_left();
    if (roles_.places.empty() && !is_noun() && follows_fall()) roles_.places = earlier_[number_ - 1].places;
    if (roles_.places.empty() && !is_noun()) roles_.places = antecedent_places();
    if (roles_.places.empty()) roles_.places = places_right();
    auto is_beyond = false;  // a comma: `سقطت أريحا، آخر معاقل النظام، بيد المعارضة`
    for (auto const unit : right_) {
        auto const& here = units_[unit];
        is_beyond        = is_beyond || here.is_sign(',');
        auto const is_agent = here.preposition == Preposition::by || here.preposition == Preposition::to;
        if (is_party(here) && here.preposition != Preposition::from && (is_agent || !is_beyond)) {
            roles_.actor = unit;
            break;
        }
    }
}

// `slipped from Haftar’s grip`
void RoleFinder::slip()
{
    fall();
    roles_.from = roles_.actor;
    roles_.actor = agent();
    if (roles_.from == roles_.actor) roles_.from.reset();
}

void RoleFinder::lose()
{
    if (use_.is_passive) {
        roles_.from   = agent();
        roles_.places = places_left();
        if (roles_.places.empty()) roles_.places = antecedent_places();
        return;
    }
    roles_.from   = is_noun() ? owner_of_noun() : subject();
    roles_.places = places_right();
    auto const has_lost_there = trigger().kind == ClaimKind::captured && is_told_there();  // `where they lost tanks`
    if (roles_.places.empty() && !has_lost_there) roles_.places = antecedent_places();
    roles_.actor  = with_preposition({Preposition::to, Preposition::by, Preposition::against});
}

void RoleFinder::expel()
{
    if (use_.is_passive) {
        roles_.actor = agent();
        roles_.from  = subject();
    } else if (is_noun()) {  // `the expulsion of the rebels by the army`
        auto const is_expelled = [&](std::size_t unit) {
            return is_party(units_[unit]) && units_[unit].preposition != Preposition::by;
        };
        auto const expelled = std::ranges::find_if(right_, is_expelled);
        if (expelled != right_.end()) roles_.from = *expelled;
        roles_.actor = agent() ? agent() : subject();
        if (roles_.actor == roles_.from) roles_.actor.reset();
    } else {
        roles_.actor = subject();
        roles_.from  = object();
    }
    roles_.places = places_right();
    if (roles_.places.empty() && use_.is_passive) roles_.places = earlier_places();
}

// `clashes between A and B`, `A clashed with B`, `A is fighting B in X`.
void RoleFinder::fight()
{
    roles_.places = places_around();
    if (roles_.places.empty()) roles_.places = is_told_there() ? antecedent_outskirts() : antecedent_places();
    roles_.actor  = with_preposition({Preposition::between});
    if (roles_.actor) {
        auto const at = std::ranges::find(right_, *roles_.actor);
        auto const second =
            std::find_if(at + 1, right_.end(), [&](std::size_t unit) { return is_party(units_[unit]); });
        if (second != right_.end()) roles_.from = *second;
        return put_attacker_first();
    }
    roles_.actor = is_noun() ? beside_noun() : subject();
    auto const is_pronoun = [&](std::size_t unit) { return units_[unit].is(WordClass::pronoun); };
    auto const they_fight = !is_noun() && std::ranges::any_of(left_, is_pronoun);  // `they met with the resistance of`
    if (!roles_.actor) (they_fight ? roles_.from : roles_.actor) = with_preposition({Preposition::by, Preposition::of});
    if (!roles_.actor && is_noun() && !only_speaks()) roles_.actor = subject();
    if (!roles_.from) roles_.from = opponent();
    if (!roles_.from && !is_noun()) roles_.from = object();
    if (roles_.from == roles_.actor) roles_.from.reset();
    auto const is_with = roles_.actor && units_[*roles_.actor].preposition == Preposition::to;  // `opposed them to X`
    if (is_with && !roles_.from) std::swap(roles_.actor, roles_.from);
    put_attacker_first();
}

// `أكدت قسد استمرار القتال`: the clause begins with who says it.
bool RoleFinder::only_speaks() const
{
    return trigger().is_verb_first && clause_.kind == Clause::Kind::said && !clause_.units.empty()
        && is_subject(units_[clause_.units.front()]);
}

// `the rebels and the army, which is trying to storm the town`
void RoleFinder::put_attacker_first()
{
    if (roles_.actor && roles_.from && attacks(*roles_.from) && !attacks(*roles_.actor))
        std::swap(roles_.actor, roles_.from);
}

// `محاولة تسلل أحبطت`: no letter tells the passive, but an attack does not repel.
bool RoleFinder::is_told_of_attack() const
{
    if (!trigger().is_verb_first || use_.sense.form != VerbForm::finite || following_subject() || number_ == 0)
        return false;
    auto const& before = uses_[number_ - 1];
    return before.clause == use_.clause && before.sense.form == VerbForm::noun
        && is_attempt(before.sense.trigger->kind);
}

void RoleFinder::repel()
{
    if (use_.is_passive || is_told_of_attack()) {
        roles_.actor = agent();
        for (auto const unit : left_) {
            if (is_party(units_[unit]) && units_[unit].kind == Kind::actor) {
                roles_.from = unit;
                break;
            }
        }
    } else {
        roles_.actor = is_noun() ? std::nullopt : subject();
        for (auto const unit : right_) {
            if (is_party(units_[unit]) && roles_.actor != unit) {
                roles_.from = unit;
                break;
            }
        }
    }
    for (auto const unit : right_) {
        auto const is_of_party = unit > 0 && units_[unit].preposition == Preposition::of && is_party(units_[unit - 1]);
        auto const is_place    = units_[unit].kind == Kind::places && units_[unit].preposition != Preposition::from;
        if (is_place && !is_of_party && roles_.places.empty()) roles_.places = {unit};  // not `by fighters from X`
    }
    if (roles_.places.empty()) roles_.places = earlier_places();
    if (roles_.places.empty()) roles_.places = use_.is_passive ? attacked_before() : roles_of_next().places;
    if (roles_.places.empty()) roles_.places = attacked_by(roles_.from);
    if (roles_.places.empty()) roles_.places = antecedent_places();
    if (!roles_.from && number_ > 0 && earlier_[number_ - 1].actor != roles_.actor)
        roles_.from = earlier_[number_ - 1].actor;
}

// What the next trigger of the clause is told with: `foiled an attempt to storm X`.
Roles RoleFinder::roles_of_next() const
{
    auto const next = number_ + 1;
    if (next >= uses_.size() || uses_[next].clause != use_.clause || !is_attempt(uses_[next].sense.trigger->kind))
        return {};
    auto earlier = earlier_;
    earlier.push_back(roles_);
    return roles_of(units_, clauses_, uses_, next, earlier);
}

// `an attempt to advance on X was beaten back`
std::vector<std::size_t> RoleFinder::attacked_before() const
{
    auto const is_attacked = [&](std::size_t unit) {
        auto const& here = units_[unit];
        return here.kind == Kind::places && here.preposition != Preposition::away
            && here.preposition != Preposition::from;
    };
    auto const found = std::ranges::find_if(left_, is_attacked);
    return found == left_.end() ? std::vector<std::size_t>{} : std::vector{*found};
}

// `drove back the rebels, who had attacked X`
std::vector<std::size_t> RoleFinder::attacked_by(MaybeUnit attackers) const
{
    for (std::size_t number = number_ + 1; attackers && number < uses_.size(); ++number) {
        auto const& clause = clauses_[uses_[number].clause];
        auto const  theirs = clause.kind == Clause::Kind::relative && clause.antecedent == attackers;
        if (!theirs || !is_attempt(uses_[number].sense.trigger->kind)) continue;
        auto earlier = earlier_;
        earlier.resize(number);
        return roles_of(units_, clauses_, uses_, number, earlier).places;
    }
    return {};
}

// `فشل هجوم`, `باءت محاولة … بالفشل`
bool RoleFinder::fails_next()
{
    auto const governs = units_[use_.unit].is(WordClass::failure);  // what follows is judged by it
    if (!trigger().is_verb_first || use_.sense.form != VerbForm::finite || governs) return false;
    auto const next = roles_of_next();
    roles_.places   = next.places;
    roles_.from     = next.actor;
    return !next.places.empty();
}

// The attack told before it, else that of `the failure of the army’s attack on X`, else who failed at X.
void RoleFinder::fail()
{
    if (fails_next()) return;
    MaybeUnit before;
    for (std::size_t i = 0; i < number_; ++i) {
        auto const is_nearer = !before || uses_[i].unit > uses_[*before].unit;
        if (uses_[i].unit < use_.unit && is_nearer) before = i;
    }
    if (!before || !is_attempt(uses_[*before].sense.trigger->kind)) return fail_at_place();
    auto const is_next = [&](Use const& other) { return other.unit == use_.unit + 1; };
    if (use_.is_reduced && std::ranges::any_of(uses_, is_next)) return;  // `failed attempts`
    roles_.places = earlier_[*before].places;
    roles_.from   = earlier_[*before].actor;
    if (roles_.places.empty()) roles_.places = places_right();
    if (!is_noun()) roles_.actor = with_preposition({Preposition::against, Preposition::on, Preposition::to,
                                                     Preposition::of});  // `broke on the lines of the army`
    if (roles_.actor == roles_.from) roles_.actor.reset();
}

void RoleFinder::fail_at_place()
{
    auto const attack = is_noun() ? roles_of_next() : Roles{};
    if (!attack.places.empty()) {
        roles_.from   = attack.actor;
        roles_.places = attack.places;
        return;
    }
    auto const places = places_right();
    if (places.empty()) return;
    roles_.from = is_noun() ? owner_of_noun() : subject();
    if (roles_.from) roles_.places = places;
}

Roles RoleFinder::found()
{
    switch (trigger().pattern) {
        case Pattern::take: take(); break;
        case Pattern::fall: fall(); break;
        case Pattern::lose: lose(); break;
        case Pattern::expel: expel(); break;
        case Pattern::fight: fight(); break;
        case Pattern::repel: repel(); break;
        case Pattern::fail: fail(); break;
        case Pattern::slip: slip(); break;
    }
    return std::move(roles_);
}

Roles roles_of(Units const& units, std::vector<Clause> const& clauses, std::vector<Use> const& uses, std::size_t use,
               std::vector<Roles> const& earlier)
{
    return RoleFinder{units, clauses, uses, use, earlier}.found();
}

std::optional<std::size_t> subject_of(Units const& units, std::vector<Clause> const& clauses, std::size_t clause)
{
    for (std::optional<std::size_t> at = clause; at; at = clauses[*at].parent) {
        auto const& members = clauses[*at].units;
        auto const  first   = std::ranges::find_if(members, [&](std::size_t unit) {
            return is_subject(units[unit]) || units[unit].is(WordClass::pronoun);
        });
        auto const is_pronoun = first != members.end() && !is_subject(units[*first]) && clauses[*at].parent;
        if (is_pronoun) continue;
        for (auto const unit : members) {
            if (is_subject(units[unit])) return unit;
        }
        if (clauses[*at].antecedent && units[*clauses[*at].antecedent].kind == Kind::actor)
            return clauses[*at].antecedent;
    }
    return std::nullopt;
}

}  // namespace frontline
