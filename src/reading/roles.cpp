// SPDX-License-Identifier: Apache-2.0
#include "reading/roles.hpp"

#include <algorithm>
#include <iterator>

namespace frontline {

namespace {

using Kind = Unit::Kind;
using Maybe = std::optional<std::size_t>;

constexpr std::size_t most_beside = 3;  // units between a noun and whose it is

bool is_party(Unit const& unit)
{
    return unit.kind == Kind::actor && !unit.actor.is_help;
}

bool is_subject(Unit const& unit)
{
    return is_party(unit) && !unit.actor.is_qualifier && !unit.actor.is_owner
        && unit.preposition == Preposition::object;
}

bool is_attempt(ClaimKind kind)
{
    return kind == ClaimKind::clashes || kind == ClaimKind::contested || kind == ClaimKind::captured
        || kind == ClaimKind::besieged;
}

template <typename Container, typename Value>
bool contains(Container const& container, Value const& value)
{
    return std::ranges::find(container, value) != container.end();
}

class RoleFinder {
public:
    RoleFinder(Units const& units, std::vector<Clause> const& clauses, std::vector<Use> const& uses, std::size_t use,
               std::vector<Roles> const& earlier);

    Roles found();

private:
    Units const&               units_;
    std::vector<Clause> const& clauses_;
    std::vector<Use> const&    uses_;
    std::size_t                number_;
    std::vector<Roles> const&  earlier_;
    Use const&                 use_;
    Clause const&              clause_;
    std::vector<std::size_t>   left_;   ///< units before the trigger, the nearest first
    std::vector<std::size_t>   right_;  ///< units after it up to the next verb
    Roles                      roles_;

    Trigger const& trigger() const { return *use_.sense.trigger; }
    bool           is_noun() const { return use_.sense.form == VerbForm::noun; }

    void take();
    bool follows_fall() const;
    void fall();
    void lose();
    void expel();
    void fight();
    void repel();
    void fail();
    void slip();

    std::size_t next_verb() const;
    bool        ends_before(std::ptrdiff_t at) const;
    bool  is_taken(std::size_t unit) const;
    Maybe subject() const;
    Maybe following_subject() const;
    Maybe inherited_subject() const;
    Maybe agent() const;
    Maybe with_preposition(std::initializer_list<Preposition> prepositions) const;
    Maybe object() const;
    Maybe beside_noun() const;
    Maybe owner_of_noun() const;
    Maybe opponent() const;
    Maybe first_of(std::size_t unit) const;

    bool                     accepts(Unit const& places) const;
    std::vector<std::size_t> with_joined(std::size_t first) const;
    std::vector<std::size_t> places_right() const;
    std::vector<std::size_t> places_left() const;
    std::vector<std::size_t> places_around() const;
    std::vector<std::size_t> places_after_comma() const;
    std::vector<std::size_t> earlier_places() const;
    std::vector<std::size_t> antecedent_places() const;
};

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
    if (is_verb && !is_noun()) return true;
    auto const is_loose = is_noun() || trigger().pattern == Pattern::fight;
    if (!is_loose || !unit.is_sign(',')) return false;
    auto next = static_cast<std::size_t>(at) + 1;
    while (next < members.size() && units_[members[next]].is(WordClass::adverb)) ++next;  // `, including`
    return next >= members.size() || units_[members[next]].kind != Kind::places;
}

// Where its own words end. An attack that is repelled is part of them.
std::size_t RoleFinder::next_verb() const
{
    for (auto i = number_ + 1; i < uses_.size() && uses_[i].clause == use_.clause; ++i) {
        if (trigger().pattern != Pattern::repel || uses_[i].sense.form != VerbForm::noun) return uses_[i].unit;
    }
    return units_.size();
}

bool RoleFinder::is_taken(std::size_t unit) const
{
    return std::ranges::any_of(earlier_, [&](Roles const& roles) { return roles.from == unit && roles.actor != unit; });
}

// Of `Turkey and its allies` Turkey.
Maybe RoleFinder::first_of(std::size_t unit) const
{
    auto const begin    = clause_.units.begin();
    auto const is_inner = [&](Unit const& inner) { return inner.is(WordClass::link) || inner.kind == Kind::word; };
    for (auto at = std::ranges::find(clause_.units, unit);;) {
        auto before = at;
        while (before - begin > 1 && is_inner(units_[*(before - 1)])) --before;
        auto const is_joined = before - begin > 1 && units_[*(before - 1)].is(WordClass::conjunction)
                            && is_subject(units_[*(before - 2)]);
        if (!is_joined) return *at;
        at = before - 2;
    }
}

// Of a verb that comes first: who follows it.
Maybe RoleFinder::following_subject() const
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

Maybe RoleFinder::subject() const
{
    if (auto const following = following_subject()) return following;
    for (auto const unit : left_) {
        if (is_subject(units_[unit]) && !is_taken(unit)) return first_of(unit);
    }
    return inherited_subject();
}

Maybe RoleFinder::inherited_subject() const
{
    for (auto i = number_; i > 0; --i) {
        if (uses_[i - 1].clause == use_.clause && earlier_[i - 1].actor) return earlier_[i - 1].actor;
    }
    if (clause_.antecedent && units_[*clause_.antecedent].kind == Kind::actor) return clause_.antecedent;
    return std::nullopt;
}

// `by the army`
Maybe RoleFinder::agent() const
{
    return with_preposition({Preposition::by});
}

Maybe RoleFinder::with_preposition(std::initializer_list<Preposition> prepositions) const
{
    for (auto const unit : right_) {
        if (is_party(units_[unit]) && contains(prepositions, units_[unit].preposition)) return unit;
    }
    return std::nullopt;
}

Maybe RoleFinder::object() const
{
    for (auto const unit : right_) {
        auto const is_object = is_party(units_[unit]) && units_[unit].preposition == Preposition::object;
        if (is_object && following_subject() != unit) return unit;
        if (units_[unit].kind == Kind::places) break;
    }
    return std::nullopt;
}

// `Russian [air] strikes`, `offensive rebelle`, `Haftar’s attack`, `سيطرة قوات النظام`.
Maybe RoleFinder::beside_noun() const
{
    for (std::size_t i = 0; i < std::min(left_.size(), most_beside); ++i) {
        auto const& unit = units_[left_[i]];
        if (is_party(unit) && (unit.actor.is_qualifier || unit.actor.is_owner || i == 0)) return left_[i];
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

Maybe RoleFinder::owner_of_noun() const
{
    if (auto const beside = beside_noun()) return beside;
    if (auto const by = with_preposition({Preposition::by, Preposition::of})) return by;
    return subject();
}

// Against whom, or with whom it is fought.
Maybe RoleFinder::opponent() const
{
    return with_preposition({Preposition::against, Preposition::with, Preposition::from, Preposition::to});
}

bool RoleFinder::accepts(Unit const& places) const
{
    if (is_noun() && places.preposition == Preposition::of) return true;
    return contains(trigger().place, places.preposition);
}

std::vector<std::size_t> RoleFinder::places_right() const
{
    std::vector<std::size_t> places;
    for (auto const unit : right_) {
        if (units_[unit].kind == Kind::places && accepts(units_[unit])) return with_joined(unit);
    }
    return places;
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
        if (!is_joined || !is_alike) break;
        places.push_back(*(at + 1));
    }
    return places;
}

std::vector<std::size_t> RoleFinder::places_left() const
{
    for (auto const unit : left_) {
        auto const& places = units_[unit];
        auto const is_subject_here = places.preposition == Preposition::object;
        auto const is_reduced = use_.is_reduced
                             && (places.preposition == Preposition::of || places.preposition == Preposition::in
                                 || places.preposition == Preposition::on);
        if (places.kind == Kind::places && (is_subject_here || is_reduced)) return {unit};
        if (places.is(WordClass::trigger)) break;
    }
    return {};
}

// `Retaken on Monday by the army, the town …`
std::vector<std::size_t> RoleFinder::places_after_comma() const
{
    auto follows_comma = false;
    for (auto const unit : clause_.units) {
        auto const& here = units_[unit];
        if (follows_comma && here.kind == Kind::places && here.preposition == Preposition::object) return {unit};
        follows_comma = here.is_sign(',') || (follows_comma && here.kind == Kind::word);
        if (here.kind == Kind::places) break;
    }
    return {};
}

// Of all that stand around a fight.
std::vector<std::size_t> RoleFinder::places_around() const
{
    std::vector<std::size_t> places;
    auto const add = [&](std::vector<std::size_t> const& units) {
        for (auto const unit : units) {
            if (units_[unit].kind == Kind::places && accepts(units_[unit])) places.push_back(unit);
        }
    };
    add(right_);
    if (places.empty()) add(left_);
    return places;
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
    auto antecedent = clause_.antecedent;
    auto const is_said_of_it = clause_.kind == Clause::Kind::said && clause_.parent
                            && clauses_[*clause_.parent].kind == Clause::Kind::relative;
    if (!antecedent && is_said_of_it) antecedent = clauses_[*clause_.parent].antecedent;
    if (antecedent && units_[*antecedent].kind == Kind::places) return {*antecedent};
    return {};
}

void RoleFinder::take()
{
    if (use_.is_passive) {
        roles_.actor  = agent();
        roles_.places = places_left();
        if (roles_.places.empty()) roles_.places = antecedent_places();
        if (roles_.places.empty()) roles_.places = places_right();
        if (roles_.places.empty() && left_.empty()) roles_.places = places_after_comma();
        if (roles_.places.empty() && uses_.size() > 1) roles_.places = earlier_places();
    } else {
        roles_.actor  = is_noun() ? owner_of_noun() : subject();
        roles_.places = places_right();
        if (is_noun() && roles_.places.empty() && !left_.empty() && units_[left_.front()].kind == Kind::places) {
            roles_.places = {left_.front()};
        }
        if (roles_.places.empty() && is_noun() && trigger().kind == ClaimKind::strike) roles_.places = places_left();
        if (roles_.places.empty() && !is_noun()) roles_.places = antecedent_places();
    }
    roles_.from = opponent();
    if (roles_.from == roles_.actor) roles_.from.reset();
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
    for (auto const unit : right_) {
        if (units_[unit].is_sign(',')) break;
        if (is_party(units_[unit]) && units_[unit].preposition != Preposition::from) {
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
    roles_.actor.reset();
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
    if (roles_.places.empty()) roles_.places = antecedent_places();
    roles_.actor  = with_preposition({Preposition::to, Preposition::by, Preposition::against});
}

void RoleFinder::expel()
{
    if (use_.is_passive) {
        roles_.actor = agent();
        roles_.from  = subject();
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
    roles_.actor  = with_preposition({Preposition::between});
    if (roles_.actor) {
        auto const at = std::ranges::find(right_, *roles_.actor);
        auto const second =
            std::find_if(at + 1, right_.end(), [&](std::size_t unit) { return is_party(units_[unit]); });
        if (second != right_.end()) roles_.from = *second;
        return;
    }
    roles_.actor = is_noun() ? beside_noun() : subject();
    if (!roles_.actor) roles_.actor = with_preposition({Preposition::by, Preposition::of});
    if (!roles_.actor && is_noun()) roles_.actor = subject();
    roles_.from = opponent();
    if (!roles_.from && !is_noun()) roles_.from = object();
    if (roles_.from == roles_.actor) roles_.from.reset();
}

void RoleFinder::repel()
{
    if (use_.is_passive) {
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
        if (units_[unit].kind == Kind::places && roles_.places.empty()) roles_.places = {unit};
    }
    if (roles_.places.empty()) roles_.places = earlier_places();
    if (roles_.places.empty()) roles_.places = antecedent_places();
    if (!roles_.from && !earlier_.empty() && number_ > 0) roles_.from = earlier_[number_ - 1].actor;
}

// The attack told before it.
void RoleFinder::fail()
{
    Maybe before;
    for (std::size_t i = 0; i < number_; ++i) {
        auto const is_nearer = !before || uses_[i].unit > uses_[*before].unit;
        if (uses_[i].unit < use_.unit && is_nearer) before = i;
    }
    if (!before || !is_attempt(uses_[*before].sense.trigger->kind)) return;
    if (use_.is_reduced && uses_[*before].unit + 1 != use_.unit) return;  // `failed attempts`
    roles_.places = earlier_[*before].places;
    roles_.from   = earlier_[*before].actor;
    if (roles_.places.empty()) roles_.places = places_right();
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

}  // namespace

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
