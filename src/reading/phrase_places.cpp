// SPDX-License-Identifier: Apache-2.0
#include "reading/phrase_maker.hpp"

#include <algorithm>

#include "gazetteer/name_key.hpp"

namespace frontline {

namespace {

using Kind = Unit::Kind;

constexpr std::size_t most_before_noun = 5;  // `the [strategic north-western Syrian] town`

std::int64_t size_of(Mention const& mention)
{
    return mention.places.front().match.place.population.value_or(0);
}

bool is_same_role(Unit const& first, Unit const& next)
{
    return next.preposition == Preposition::object || next.preposition == first.preposition;
}

// `the town and the base of B` are told apart: what is said of one may not be true of the other.
bool is_mixed(Unit const& first, Unit const& next)
{
    return next.places.noun != PlaceNoun::settlement && next.places.noun != first.places.noun;
}

}  // namespace

std::size_t PhraseMaker::fillers_before(std::size_t end) const
{
    std::size_t count = 0;
    while (count < end && is_filler(out_[end - 1 - count])) ++count;
    return count;
}

bool PhraseMaker::take_noun(Unit& unit)
{
    auto const* const sense = is_last(WordClass::place_noun) ? out_.back().sense(WordClass::place_noun) : nullptr;
    if (!sense) return false;
    if (unit.places.noun == PlaceNoun::settlement) unit.places.noun = sense->place_noun;
    unit.begin = out_.back().begin;
    out_.pop_back();
    return true;
}

// The `of` between a noun, which adjectives may follow, and its place; of a road also `to` and `between`.
bool PhraseMaker::take_of(Unit& unit)
{
    if (out_.size() < 2 || !is_last(WordClass::preposition)) return false;
    auto const end  = out_.size() - 1;
    auto const noun = end - std::min(fillers_before(end), most_after_noun);
    if (noun == 0) return false;
    auto const& before     = out_[noun - 1];
    auto const* const sense = before.sense(WordClass::place_noun);
    auto const  is_part    = sense && (sense->place_noun == PlaceNoun::part || sense->place_noun == PlaceNoun::edge);
    auto const  is_of      = is_preposition(out_.back(), Preposition::of)
                   || (is_part && is_preposition(out_.back(), Preposition::from));
    auto const  is_road    = sense && sense->place_noun == PlaceNoun::road;
    if (!(is_of && (sense || before.is(WordClass::partial))) && !is_road) return false;
    auto const is_named = noun > 2 && out_[noun - 2].kind == Kind::word && out_[noun - 2].is_capital;
    if (is_of && sense && is_named && sense->place_noun == PlaceNoun::settlement)
        unit.places.noun = PlaceNoun::part;  // `the Xyz district of Homs`
    auto const points_back = noun > 1 && out_[noun - 2].is(WordClass::possessive);
    auto const is_in_area  = unit.places.noun == PlaceNoun::area && sense && sense->place_noun == PlaceNoun::settlement;
    if (points_back && (is_in_area || is_part)) {  // `this town of Idlib province`, `this quarter of Tripoli`
        unit.places.mentions.clear();
        unit.places.noun = PlaceNoun::settlement;
    }
    unit.begin = before.begin;
    out_.resize(noun);
    return true;
}

// `the strategic`, but not a word that may be a verb.
bool PhraseMaker::take_fillers()
{
    auto const count = fillers_before(out_.size());
    if (count == 0 || count > most_before_noun || count == out_.size()) return false;
    auto const& before = out_[out_.size() - count - 1];
    if (before.is(WordClass::active)) return false;  // `A Velda` is `in Velda`, `a repris Velda` is not
    if (!before.is(WordClass::article) && !before.is(WordClass::preposition) && !before.is(WordClass::partial))
        return false;
    out_.resize(out_.size() - count);
    return true;
}

// `three villages (A, B, C)`, `the villages: A, B and C`.
bool PhraseMaker::take_opening(Unit& unit)
{
    if (out_.size() < 2 || !(out_.back().is_sign('(') || out_.back().is_sign(':'))) return false;
    auto const end  = out_.size() - 1;
    auto const noun = end - std::min(fillers_before(end), most_after_noun);
    if (noun == 0 || !out_[noun - 1].is(WordClass::place_noun)) return false;
    out_.resize(noun);
    unit.places.is_listing = true;
    return true;
}

// `rebel-held Nayrab`
bool PhraseMaker::take_holder(Unit& unit)
{
    auto held = out_.size();
    auto const is_word = [](Unit const& before) {
        return before.kind == Kind::word || (before.kind == Kind::actor && before.actor.is_qualifier);
    };
    if (held > 1 && is_word(out_.back())) --held;  // `rebel-held [eastern] Aleppo`
    if (held < 2 || !out_[held - 1].is(WordClass::held) || !out_[held - 1].is_glued) return false;
    out_.resize(held - 1);
    if (out_.back().kind == Kind::actor) {
        unit.places.holders = out_.back().actor.actors;
        auto const preposition = out_.back().preposition;
        unit.begin = out_.back().begin;
        out_.pop_back();
        if (preposition != Preposition::object) unit.preposition = preposition;
    }
    return true;
}

void PhraseMaker::grow(Unit& unit)
{
    for (auto grows = true; grows && !out_.empty();) {
        auto const is_partial = is_last(WordClass::partial);
        if (is_partial) unit.places.is_partial = true;
        if (is_partial || out_.back().is_sign('"')) out_.pop_back();
        else if (is_last(WordClass::article) && !is_last(WordClass::trigger)) {
            out_.pop_back();
            unit.is_definite = true;
        }
        else grows = take_noun(unit) || take_of(unit) || take_opening(unit) || take_holder(unit) || take_fillers();
        if (unit.preposition != Preposition::object) return;
    }
    take_preposition(unit);
}

void PhraseMaker::merge(Unit& into, Unit const& more) const
{
    auto& mentions = into.places.mentions;
    mentions.insert(mentions.end(), more.places.mentions.begin(), more.places.mentions.end());
    into.end = more.end;
    into.places.is_list = true;
}

// `Damascus-Aleppo` and `from Damascus to Aleppo` of a road.
bool PhraseMaker::joins_pair(Unit& unit)
{
    if (out_.empty()) return false;
    auto const is_dash = out_.size() >= 2 && out_.back().is_sign('-') && is_places(out_[out_.size() - 2]);
    auto const is_pair = is_places(out_.back()) && unit.is_glued && unit.preposition == Preposition::object;
    auto const is_road = is_places(out_.back()) && out_.back().places.noun == PlaceNoun::road
                      && (unit.preposition == Preposition::to || unit.preposition == Preposition::in
                          || unit.preposition == Preposition::toward);
    if (!is_dash && !is_pair && !is_road) return false;
    if (is_dash) out_.pop_back();
    merge(out_.back(), unit);
    if (is_pair || is_dash) out_.back().places.noun = PlaceNoun::road;
    return true;
}

// `A and B`; commas before it then join as well. A list in brackets is joined by commas alone.
bool PhraseMaker::joins_list(Unit& unit)
{
    auto const size = out_.size();
    if (size < 2) return false;
    auto const is_and   = out_.back().is(WordClass::conjunction);
    auto const is_comma = out_.back().is_sign(',');
    if (!is_and && !is_comma) return false;
    auto before = size - 1;
    if (is_and && before > 0 && out_[before - 1].is_sign(',')) --before;
    if (before == 0 || !is_places(out_[before - 1]) || !is_same_role(out_[before - 1], unit)) return false;
    if (is_comma && !out_[before - 1].places.is_listing && !goes_on_unknown()) return false;
    if (out_[before - 1].places.mentions.empty() || unit.places.mentions.empty()) return false;
    auto const is_anew = unit.preposition != Preposition::object
                      && out_[before - 1].places.noun > PlaceNoun::edge;  // `sur le port de A et sur B`
    if (is_anew || is_mixed(out_[before - 1], unit)) return false;
    out_.resize(before);
    merge(out_.back(), unit);
    if (is_and) merge_chain();
    return true;
}

// `A, B and Xyz`, of which no gazetteer knows the last.
bool PhraseMaker::goes_on_unknown() const
{
    if (at_ + 2 >= units_.size() || !units_[at_ + 1].is(WordClass::conjunction)) return false;
    auto const& next = units_[at_ + 2];
    return next.kind == Kind::word && next.is_capital;
}

// The places before, each with a comma after it, belong to the list, but not `In Idlib,` at the beginning.
void PhraseMaker::merge_chain()
{
    auto const begins_sentence = [&] { return out_.size() == 3 && out_.front().preposition == Preposition::in; };
    while (out_.size() > 2 && out_[out_.size() - 2].is_sign(',') && is_places(out_[out_.size() - 3])
           && is_same_role(out_[out_.size() - 3], out_.back()) && !begins_sentence()) {
        auto const last = std::move(out_.back());
        out_.resize(out_.size() - 2);
        merge(out_.back(), last);
    }
}

// `the Damascus suburb of Daraya`, `the Barzeh district of Damascus`: the smaller of the two is meant.
bool PhraseMaker::is_within(Unit& unit)
{
    if (out_.empty() || !is_places(out_.back()) || unit.preposition != Preposition::of) return false;
    auto& before = out_.back();
    if (!before.places.has_noun || before.places.mentions.size() != 1 || unit.places.mentions.size() != 1) return false;
    if (size_of(*before.places.mentions.front()) > size_of(*unit.places.mentions.front())) {
        before.places.mentions = unit.places.mentions;
        before.places.noun     = PlaceNoun::settlement;
    }
    before.end = unit.end;
    return true;
}

// `by fighters from Misrata`
bool PhraseMaker::is_origin(Unit const& unit) const
{
    if (out_.empty() || unit.preposition != Preposition::from) return false;
    auto const& force = out_.back();
    return force.kind == Kind::actor && force.preposition == Preposition::by && !force.actor.noun.empty();
}

// `the forces of Tripoli` are those of the government there.
bool PhraseMaker::is_seat(Unit const& unit)
{
    if (out_.empty() || unit.preposition != Preposition::of || unit.places.mentions.size() != 1) return false;
    if (out_.back().kind != Kind::actor || !out_.back().actor.actors.empty()) return false;
    auto const& actors = actor_words_.seated_in(name_key(unit.places.mentions.front()->text));
    if (actors.empty()) return false;
    out_.back().actor.actors = actors;
    out_.back().end          = unit.end;
    return true;
}

// `pro-Damascus media`
bool PhraseMaker::is_compounded(Unit const& unit) const
{
    if (!unit.is_glued || out_.empty() || unit.begin != out_.back().end + 1) return false;
    auto const& before = out_.back();
    return (before.kind == Kind::word && !before.is_capital)
        || (before.kind == Kind::actor && before.actor.is_qualifier);
}

void PhraseMaker::shift_places(Unit unit)
{
    if (is_compounded(unit)) {
        out_.back().kind = Kind::word;
        return;
    }
    if (joins_pair(unit)) return;
    grow(unit);
    if (is_seat(unit) || is_origin(unit) || is_within(unit)) return;
    if (joins_pair(unit) || joins_list(unit)) return;
    out_.push_back(std::move(unit));
}

// Whether a noun means a place that was named before: no name follows it.
bool PhraseMaker::stands_for_place(Unit const& unit) const
{
    auto const words       = std::min(fillers_before(out_.size()), most_after_noun);
    auto const before      = out_.size() - words;
    auto const has_number  = words > 0 && std::any_of(out_.begin() + static_cast<std::ptrdiff_t>(before), out_.end(),
                                                     [](Unit const& inner) { return inner.kind == Kind::number; });
    auto const is_counted  = (before > 0
                             && (out_[before - 1].is(WordClass::article)
                                 || (has_number && is_preposition(out_[before - 1], Preposition::of))))
                         || (words > 0 && out_[before].is_definite);
    auto const is_some     = before > 0 && out_[before - 1].is(WordClass::indefinite);
    auto const is_definite = !is_some && (is_last(WordClass::article) || is_counted || unit.plain.starts_with("ال"));
    auto const* const sense = unit.sense(WordClass::place_noun);
    auto const is_its = is_last(WordClass::possessive) && sense->place_noun <= PlaceNoun::edge;
    auto const is_whole_or_part = sense->place_noun == PlaceNoun::settlement || sense->place_noun == PlaceNoun::part;
    if (!is_definite || !(is_its || is_whole_or_part)) return false;
    auto next = at_ + 1;
    auto const is_inner = [](Unit const& inner) { return is_filler(inner) || is_common_name(inner); };
    for (std::size_t skipped = 0; next < units_.size() && skipped < most_after_noun && is_inner(units_[next]);
         ++skipped)
        ++next;
    if (next == units_.size()) return true;
    auto const& after = units_[next];
    auto const points_back = before > 0 && out_[before - 1].is(WordClass::possessive);
    auto const is_loose    = next + 1 < units_.size() && !is_places(units_[next + 1])
                       && (next + 2 == units_.size() || !is_places(units_[next + 2]));
    if (points_back && is_loose && is_preposition(after, Preposition::of)) return true;  // `this town of the north`
    return !is_places(after) && !is_preposition(after, Preposition::of) && !after.is_sign('(') && !after.is_sign(':');
}

// `the Saraqib axis`, `Saraqib’s southern outskirts`; `the town`.
void PhraseMaker::shift_place_noun(Unit unit)
{
    auto const words = std::min(fillers_before(out_.size()), most_after_noun);
    auto const place = out_.size() - words;
    auto const is_near = place > 0 && is_places(out_[place - 1]) && (words == 0 || out_[place - 1].places.is_owner);
    auto const is_whose = is_near && (out_[place - 1].places.is_owner || !out_[place - 1].places.mentions.empty());
    if (is_whose && unit.is(WordClass::place_noun)) {
        out_.resize(place);
        out_.back().places.noun = std::max(out_.back().places.noun, unit.sense(WordClass::place_noun)->place_noun);
        out_.back().places.is_owner = false;
        out_.back().places.has_noun = true;
        out_.back().end = unit.end;
        return;
    }
    if (!stands_for_place(unit)) return out_.push_back(std::move(unit));
    unit.kind        = Kind::places;
    unit.places.noun      = unit.sense(WordClass::place_noun)->place_noun;
    unit.places.is_plural = unit.sense(WordClass::place_noun)->is_plural;
    unit.senses.clear();
    shift_places(std::move(unit));
}

}  // namespace frontline
