// SPDX-License-Identifier: Apache-2.0
#include "reading/report_reading.hpp"

#include <algorithm>

#include "gazetteer/name_key.hpp"

namespace frontline {

namespace {

// Whether a verb follows that only somebody can be the subject of: `says`, `has retaken`, not `was retaken`, `fell`.
bool acts_after(Units const& units, std::size_t place)
{
    auto at = place + 1;
    auto const skip = [&](auto... classes) {
        while (at < units.size() && (units[at].is(classes) || ...)) ++at;
    };
    skip(WordClass::negation, WordClass::adverb, WordClass::active, WordClass::past_perfect);
    if (at == units.size() || units[at].is(WordClass::passive)) return false;
    auto const& verb = units[at];
    for (auto const word_class : {WordClass::speech, WordClass::denial, WordClass::unreal, WordClass::success}) {
        if (verb.is(word_class)) return true;
    }
    auto const* const sense = verb.sense(WordClass::trigger);
    auto const is_noun = std::ranges::any_of(verb.senses, [](Sense const& one) { return one.form == VerbForm::noun; });
    auto const is_told = units[at - 1].is(WordClass::active) || (sense && sense->form == VerbForm::finite && !is_noun);
    return sense && sense->trigger->pattern == Pattern::take && is_told;
}

}  // namespace

// `Damascus said` is said by the government there.
void Reading::seat_governments(ToldSentence& told) const
{
    for (std::size_t i = 0; i < told.units.size(); ++i) {
        auto& unit = told.units[i];
        auto const is_town = unit.kind == Unit::Kind::places && unit.places.mentions.size() == 1
                          && unit.places.noun == PlaceNoun::settlement;
        auto const says = [](Unit const& one) { return one.is(WordClass::speech) || one.is(WordClass::denial); };
        auto const is_after = i > 0 && unit.plain.front() < 0 && says(told.units[i - 1]);  // `أعلنت دمشق`
        auto const  date   = i > 1 && told.units[i - 1].kind == Unit::Kind::date ? 2 : std::min<std::size_t>(i, 1);
        auto const* const hands = told.units[i - date].sense(WordClass::trigger);  // `aux mains de Damas`
        auto const is_taker = hands && hands->trigger->pattern == Pattern::fall && hands->form != VerbForm::noun
                           && unit.preposition == Preposition::of;
        auto const is_pair = i + 3 < told.units.size() && told.units[i + 1].is(WordClass::conjunction);
        auto const speak   = is_pair && says(told.units[i + 3]);  // `Damascus and Moscow said`
        auto const acts    = unit.preposition == Preposition::by || is_taker
                       || (unit.preposition == Preposition::object
                           && (is_after || speak || acts_after(told.units, i)));
        if (!is_town || !acts) continue;
        auto const& actors = actor_words_.seated_in(name_key(unit.places.mentions.front()->text));
        if (actors.empty()) continue;
        unit.kind         = Unit::Kind::actor;
        unit.actor.actors = actors;
    }
}

// `spokesman Mustafa Bali said`: a person may be called like a place.
void Reading::name_speakers(ToldSentence& told) const
{
    for (std::size_t i = 1; i < told.units.size(); ++i) {
        auto& unit = told.units[i];
        auto&       before   = told.units[i - 1];
        auto const  is_first = before.kind == Unit::Kind::places && before.preposition == Preposition::object
                           && before.places.mentions.size() == 1;  // `Mazloum Abdi`: both are places as well
        auto const  is_name  = unit.kind == Unit::Kind::places
                          && (is_first || (before.kind == Unit::Kind::word && before.is_capital));
        auto const  is_alone = unit.preposition == Preposition::object && unit.places.mentions.size() == 1;
        auto const  title     = i > 2 && told.units[i - 2].is_sign(',') ? i - 3 : i > 1 ? i - 2 : i - 1;
        auto const  has_title = told.units[title].kind == Unit::Kind::actor;
        auto const  speaks    = i + 1 < told.units.size() && told.units[i + 1].is(WordClass::speech);
        if (!is_name || !is_alone || !(has_title || (speaks && !is_first))) continue;
        if (is_first) before.kind = Unit::Kind::word;
        unit.kind   = Unit::Kind::word;
        unit.places = {};
    }
}

}  // namespace frontline
