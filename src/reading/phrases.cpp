// SPDX-License-Identifier: Apache-2.0
#include "reading/phrase_maker.hpp"

#include <algorithm>

namespace frontline {

namespace {

using Kind = Unit::Kind;

// `the besieged town`: a participle that could be nothing but one, or a finite verb.
bool is_adjective(Unit const& unit)
{
    return std::ranges::all_of(unit.senses, [](Sense const& sense) {
        auto const is_verb = sense.form == VerbForm::participle || sense.form == VerbForm::finite;
        return sense.word_class != WordClass::trigger || (is_verb && !sense.is_present);
    }) && std::ranges::any_of(unit.senses, [](Sense const& sense) {
        return sense.word_class == WordClass::trigger && sense.form == VerbForm::participle;
    });
}

}  // namespace

// `rebels`, `jihadistes`: a name that is a noun of the language as well.
bool is_common_name(Unit const& unit)
{
    return unit.kind == Kind::actor && unit.is_common && !unit.actor.is_qualifier && unit.actor.noun.empty();
}

// A word that may stand in a phrase without changing what it is about.
bool is_filler(Unit const& unit)
{
    if (unit.kind == Kind::word || unit.kind == Kind::number) return true;
    if (unit.kind == Kind::actor) return unit.actor.is_qualifier;
    if (unit.kind != Kind::lexeme) return false;
    if (unit.is(WordClass::trigger)) return !unit.is_phrase && is_adjective(unit);
    return unit.is(WordClass::adverb) || unit.is(WordClass::pronoun);
}

bool is_places(Unit const& unit)
{
    return unit.kind == Kind::places;
}

bool is_preposition(Unit const& unit, Preposition preposition)
{
    auto const* const sense = unit.sense(WordClass::preposition);
    return sense && sense->preposition == preposition;
}

void PhraseMaker::drop_articles()
{
    while (is_last(WordClass::article) && !is_last(WordClass::trigger)) out_.pop_back();
}

bool PhraseMaker::is_possessed() const
{
    return is_last(WordClass::possessive);
}

// Whether what stands last leaves nothing for an `of` to depend on.
bool PhraseMaker::begins_clause() const
{
    if (out_.empty() || out_.back().kind == Kind::sign) return true;
    auto const& last = out_.back();
    for (auto const word_class : {WordClass::that, WordClass::relative, WordClass::contrast, WordClass::subordinate,
                                  WordClass::condition, WordClass::there}) {
        if (last.is(word_class)) return true;
    }
    return last.is(WordClass::trigger) && std::ranges::none_of(last.senses, [](Sense const& sense) {
        return sense.form == VerbForm::noun || sense.word_class == WordClass::place_noun;
    });
}

// Of `à`, which may be `in` or `to`, the one that fits.
Preposition PhraseMaker::last_preposition(Unit const& unit) const
{
    auto const& senses = out_.back().senses;
    auto const  is_to  = [](Sense const& sense) {
        return sense.word_class == WordClass::preposition && sense.preposition == Preposition::to;
    };
    if (unit.kind == Kind::actor && std::ranges::any_of(senses, is_to)) return Preposition::to;
    return out_.back().sense(WordClass::preposition)->preposition;
}

// Of `par des drones` the first counts; `des drones` alone is no more than an article.
void PhraseMaker::take_preposition(Unit& unit)
{
    unit.is_definite = unit.is_definite || is_last(WordClass::article);
    drop_articles();
    while (is_last(WordClass::preposition) && !is_last(WordClass::relative)
           && !is_last(WordClass::subordinate)) {
        unit.preposition = last_preposition(unit);
        unit.begin       = out_.back().begin;
        out_.pop_back();
        if (unit.preposition != Preposition::of) return;
    }
    if (unit.preposition == Preposition::of && unit.kind == Kind::actor && begins_clause())
        unit.preposition = Preposition::object;
}

void PhraseMaker::shift(Unit unit)
{
    if (unit.kind == Kind::actor) return shift_actor(std::move(unit));
    if (unit.kind == Kind::places) return shift_places(std::move(unit));
    if (unit.kind == Kind::word && (unit.plain == "'s" || unit.plain == "’s")) return shift_owner(unit);
    if (unit.kind == Kind::word) return shift_word(std::move(unit));
    if (unit.kind != Kind::lexeme) return out_.push_back(std::move(unit));
    auto const is_compound = unit.is(WordClass::held) && unit.is_glued && !out_.empty()
                          && out_.back().kind == Kind::actor;  // `rebel-held` tells nothing
    if (is_compound) std::erase_if(unit.senses, [](Sense const& sense) { return sense.trigger != nullptr; });
    if (unit.is(WordClass::support)) return shift_support(unit);
    if (unit.is(WordClass::force_noun)) return shift_force(std::move(unit));
    if (unit.is(WordClass::place_noun)) return shift_place_noun(std::move(unit));
    out_.push_back(std::move(unit));
}

Units PhraseMaker::made()
{
    for (at_ = 0; at_ < units_.size(); ++at_) shift(std::move(units_[at_]));
    return std::move(out_);
}

Units phrases_of(Units units, ActorWords const& actor_words)
{
    return PhraseMaker{std::move(units), actor_words}.made();
}

}  // namespace frontline
