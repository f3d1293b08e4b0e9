// SPDX-License-Identifier: Apache-2.0
#include "reading/phrase_maker.hpp"

namespace frontline {

namespace {

using Kind = Unit::Kind;

constexpr unsigned char first_byte_of_arabic = 0xD8;
constexpr std::size_t   most_in_force        = 5;  // `the protection force of Sirte`

// `jihadists of the Islamic State`, `les supplétifs syriens d’Ankara`: who is named after it says more.
bool gives_way(Unit const& before, Unit const& named)
{
    auto const is_vague = is_common_name(before) || (!before.actor.noun.empty() && !before.actor.is_state);
    return is_vague && !named.actor.is_qualifier && !is_common_name(named);
}

}  // namespace

// `rebel` and `Russian` are actors where they stand beside a noun that is theirs.
void PhraseMaker::shift_word(Unit unit)
{
    auto const& actors = actor_words_.qualified(unit.plain);
    if (actors.empty()) return out_.push_back(std::move(unit));
    unit.kind               = Kind::actor;
    unit.actor.actors       = actors;
    unit.actor.is_qualifier = true;
    shift_actor(std::move(unit));
}

// `GNA forces`, `Haftar’s men`, `Russian air force jets`.
bool PhraseMaker::joins_force(Unit const& unit)
{
    auto at = out_.size();
    auto const is_inner = [](Unit const& word) {  // `Haftar’s last 600 men`
        return word.kind == Kind::number || (word.kind == Kind::word && !word.is_capital);
    };
    while (at > 0 && out_.size() - at < 2 && is_inner(out_[at - 1])) --at;
    if (at == 0 || out_[at - 1].kind != Kind::actor) return false;
    auto& actor = out_[at - 1];
    if (at == out_.size() && !actor.actor.actors.empty() && !actor.actor.noun.empty()) {
        actor.end = unit.end;  // `an alliance of Islamist groups`
        return true;
    }
    auto const is_own = actor.actor.is_owner || actor.actor.is_qualifier || at == out_.size();
    if (!is_own || actor.actor.actors.empty() != !actor.actor.noun.empty()) return false;
    out_.resize(at);
    auto& force = out_.back();
    force.end   = unit.end;
    if (force.actor.is_qualifier && force.actor.is_possessed) {  // `its Syrian allies` are not the Syrian army
        force.actor.actors.clear();
        force.actor.noun = unit.plain;
    }
    force.is_common          = force.is_common || force.actor.is_qualifier;
    force.actor.is_owner     = false;
    force.actor.is_qualifier = false;
    return true;
}

void PhraseMaker::shift_force(Unit unit)
{
    if (joins_force(unit)) return;
    unit.kind           = Kind::actor;
    unit.actor.noun     = unit.plain;
    unit.actor.is_state = unit.sense(WordClass::force_noun)->is_state;
    auto const is_its_own = unit.is(WordClass::possessive);  // `قواتها`
    unit.senses.clear();
    while (out_.size() >= 2 && out_.back().kind == Kind::word && !out_.back().is_capital
           && (out_[out_.size() - 2].is(WordClass::article) || out_[out_.size() - 2].is(WordClass::preposition))) {
        out_.pop_back();
    }
    unit.actor.is_possessed = is_possessed() || is_its_own;
    take_preposition(unit);
    if (!out_.empty() && out_.back().kind == Kind::actor && out_.back().actor.actors.empty()
        && unit.preposition == Preposition::of) {
        out_.back().end            = unit.end;  // `the commander of the army`
        out_.back().actor.noun     = unit.actor.noun;
        out_.back().actor.is_state = unit.actor.is_state;
        return;
    }
    out_.push_back(std::move(unit));
}

// `Islamic State militants` are those of the Islamic State.
bool PhraseMaker::joins_named(Unit const& unit)
{
    if (out_.empty() || !is_common_name(unit) || out_.back().kind != Kind::actor) return false;
    auto& before = out_.back();
    if (before.actor.actors.empty() || is_common_name(before)) return false;
    before.end                = unit.end;
    before.actor.is_owner     = false;
    before.actor.is_qualifier = false;
    return true;
}

// `le groupe jihadiste État islamique`: the name that follows says which group.
bool PhraseMaker::names_group(Unit const& unit)
{
    auto const is_latin = static_cast<unsigned char>(unit.plain.front()) < first_byte_of_arabic;
    if (out_.empty() || out_.back().kind != Kind::actor || unit.actor.is_qualifier || !is_latin) return false;
    auto& before = out_.back();
    auto const is_group = !before.actor.noun.empty() && !before.actor.is_state && !before.actor.actors.empty();
    if (!is_group || is_common_name(unit)) return false;
    before.actor.actors = unit.actor.actors;
    before.end          = unit.end;
    return true;
}

// Forces of whom nobody knows whose they are, with what of places or words stands between.
Unit* PhraseMaker::force_before(std::size_t end)
{
    for (auto at = end; at > 0 && end - at < most_in_force; --at) {
        auto& unit = out_[at - 1];
        if (unit.kind == Kind::actor) return unit.actor.actors.empty() && !unit.actor.is_state ? &unit : nullptr;
        if (unit.kind != Kind::word && unit.kind != Kind::places && !unit.is(WordClass::preposition)) return nullptr;
    }
    return nullptr;
}

// `fighters from the SDF`, `وحدات من الجيش`
void PhraseMaker::skip_origin(std::size_t& at) const
{
    auto const is_from = at > 1 && at == out_.size() && is_preposition(out_[at - 1], Preposition::from);
    if (!is_from) return;
    auto const& force = out_[at - 2];
    if (force.kind == Kind::actor && force.actor.actors.empty() && !force.actor.is_state) --at;
}

// `forces of the GNA`, `troupes fidèles à Haftar`, `avions de combat russes`: whose the forces before are.
void PhraseMaker::shift_actor(Unit unit)
{
    auto at = out_.size();
    auto const skip = [&](auto matches) { while (at > 0 && matches(out_[at - 1])) --at; };
    skip([&](Unit const& u) { return u.is(WordClass::article) && !u.is(WordClass::trigger); });
    skip([&](Unit const& u) {
        return is_preposition(u, Preposition::of) || is_preposition(u, Preposition::to) || u.is(WordClass::link);
    });
    skip_origin(at);
    auto const is_linked = at < out_.size();
    if (unit.actor.is_qualifier) {
        auto const words = at;
        while (at > 0 && words - at < 2 && out_[at - 1].kind == Kind::word) --at;
        if (at > 0 && out_[at - 1].is(WordClass::hedge)) --at;  // `jets, most likely Russian`
        if (at > 0 && at < words && out_[at - 1].is_sign(',')) --at;
    }
    if (is_common_name(unit) && is_last(WordClass::place_noun)) unit.actor.is_qualifier = true;  // `quartiers rebelles`
    if (is_common_name(unit) && out_.size() > 1 && out_.back().kind == Kind::word && !out_.back().is_capital
        && out_[out_.size() - 2].is(WordClass::article)) {
        out_.pop_back();  // `les derniers rebelles`
        return shift_actor(std::move(unit));
    }
    if (joins_named(unit)) return;
    if (names_group(unit)) return;
    if (is_linked && at > 2 && out_[at].is(WordClass::link) && out_[at - 1].is_sign(',')) {
        if (auto* const force = force_before(at - 1)) {  // `the brigades of Misrata, loyal to the GNA`
            force->actor.actors = unit.actor.actors;
            return out_.resize(at - 1);
        }
    }
    auto const is_actor = at > 0 && out_[at - 1].kind == Kind::actor;
    auto const is_force =
        is_actor && (out_[at - 1].actor.actors.empty() || (is_linked && gives_way(out_[at - 1], unit)));
    if (is_force && (is_linked || unit.actor.is_qualifier || at == out_.size())) {
        out_.resize(at);
        if (out_.back().actor.is_possessed && unit.actor.is_qualifier) return;  // `its Syrian allies`
        out_.back().actor.actors = unit.actor.actors;
        out_.back().end          = unit.end;
        return;
    }
    unit.actor.is_possessed = is_possessed();
    auto const was_linked = is_linked && at > 0 && out_[at - 1].is(WordClass::old);  // `formerly allied with`
    take_preposition(unit);
    if (was_linked) unit.actor.is_help = true;
    if (is_last(WordClass::support)) {
        unit.actor.is_help = true;
        out_.pop_back();
    }
    out_.push_back(std::move(unit));
}

// `Turkish-backed`: an actor of its own, or no more than a word.
void PhraseMaker::shift_support(Unit const& unit)
{
    auto const can_join    = [](Unit const& before) {
        return before.kind == Kind::actor || before.kind == Kind::word || is_places(before);
    };
    auto const is_compound = unit.is_glued && !out_.empty() && can_join(out_.back());
    if (!is_compound) return out_.push_back(unit);
    auto const& actors = actor_words_.qualified(std::string{out_.back().plain} + " " + std::string{unit.plain});
    out_.back().end                = unit.end;
    out_.back().actor.actors       = actors;
    out_.back().actor.is_qualifier = true;
    out_.back().kind               = Kind::actor;
    if (actors.empty()) {
        out_.back().kind        = Kind::word;
        out_.back().preposition = Preposition::object;
        out_.back().places      = {};
    }
}

void PhraseMaker::shift_owner(Unit const& unit)
{
    if (out_.empty()) return;
    auto& last = out_.back();
    last.end   = unit.end;
    if (last.kind == Kind::actor) last.actor.is_owner = true;
    if (is_places(last)) last.places.is_owner = true;
}

}  // namespace frontline
