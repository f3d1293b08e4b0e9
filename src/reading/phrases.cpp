// SPDX-License-Identifier: Apache-2.0
#include "reading/phrases.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "gazetteer/name_key.hpp"

namespace frontline {

namespace {

using Kind = Unit::Kind;

constexpr unsigned char first_byte_of_arabic = 0xD8;
constexpr std::size_t most_before_noun = 5;  // `the [strategic north-western Syrian] town`
constexpr std::size_t most_after_noun  = 2;  // `la ville [stratégique] de`

// `rebels`, `jihadistes`: a name that is a noun of the language as well.
bool is_common_name(Unit const& unit)
{
    return unit.kind == Kind::actor && unit.is_common && !unit.actor.is_qualifier && unit.actor.noun.empty();
}

// `jihadists of the Islamic State`, `les supplétifs syriens d’Ankara`: who is named after it says more.
bool gives_way(Unit const& before, Unit const& named)
{
    auto const is_vague = is_common_name(before) || (!before.actor.noun.empty() && !before.actor.is_state);
    return is_vague && !named.actor.is_qualifier && !is_common_name(named);
}

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

// A word that may stand in a phrase without changing what it is about.
bool is_filler(Unit const& unit)
{
    if (unit.kind == Kind::word || unit.kind == Kind::number) return true;
    if (unit.kind == Kind::actor) return unit.actor.is_qualifier;
    if (unit.kind != Kind::lexeme) return false;
    if (unit.is(WordClass::trigger)) return is_adjective(unit);
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

// Shifts units one by one and reduces what stands last.
class PhraseMaker {
public:
    explicit PhraseMaker(Units units, ActorWords const& actor_words)
        : units_{std::move(units)}, actor_words_{actor_words}
    {
    }

    Units made();

private:
    Units             units_;  // what stands before at_ is moved out
    ActorWords const& actor_words_;
    std::size_t       at_ = 0;
    Units             out_;

    void shift(Unit unit);
    void shift_word(Unit unit);
    void shift_force(Unit unit);
    void shift_actor(Unit unit);
    void shift_support(Unit const& unit);
    void shift_place_noun(Unit unit);
    void shift_places(Unit unit);
    void shift_owner(Unit const& unit);

    bool is_last(WordClass word_class) const { return !out_.empty() && out_.back().is(word_class); }
    void drop_articles();
    bool is_possessed() const;
    void take_preposition(Unit& unit);
    bool joins_force(Unit const& unit);
    bool joins_named(Unit const& unit);
    bool names_group(Unit const& unit);

    // The phrase of a place grows to the left.
    void        grow(Unit& unit);
    bool        take_noun(Unit& unit);
    bool        take_of(Unit& unit);
    bool        take_fillers();
    bool        take_opening(Unit& unit);
    bool        take_holder(Unit& unit);
    std::size_t fillers_before(std::size_t end) const;
    bool        stands_for_place(Unit const& unit) const;
    bool        joins_list(Unit& unit);
    bool        joins_pair(Unit& unit);
    bool        is_seat(Unit const& unit);
    void        merge(Unit& into, Unit const& more) const;
    void        merge_chain();
};

void PhraseMaker::drop_articles()
{
    while (is_last(WordClass::article) && !is_last(WordClass::trigger)) out_.pop_back();
}

bool PhraseMaker::is_possessed() const
{
    return is_last(WordClass::possessive);
}

void PhraseMaker::take_preposition(Unit& unit)
{
    drop_articles();
    if (!is_last(WordClass::preposition)) return;
    unit.preposition = out_.back().sense(WordClass::preposition)->preposition;
    unit.begin       = out_.back().begin;
    out_.pop_back();
}

// --- actors

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
    while (at > 0 && out_.size() - at < 2 && out_[at - 1].kind == Kind::word && !out_[at - 1].is_capital) --at;
    if (at == 0 || out_[at - 1].kind != Kind::actor) return false;
    auto& actor = out_[at - 1];
    auto const is_own = actor.actor.is_owner || actor.actor.is_qualifier || at == out_.size();
    if (!is_own || actor.actor.actors.empty() != !actor.actor.noun.empty()) return false;
    out_.resize(at);
    out_.back().end                = unit.end;
    out_.back().actor.is_owner     = false;
    out_.back().actor.is_qualifier = false;
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
    while (!out_.empty() && out_.back().kind == Kind::word && !out_.back().is_capital && out_.size() >= 2
           && out_[out_.size() - 2].is(WordClass::article)) {
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

// `forces of the GNA`, `troupes fidèles à Haftar`, `avions de combat russes`: whose the forces before are.
void PhraseMaker::shift_actor(Unit unit)
{
    auto at = out_.size();
    auto const skip = [&](auto matches) { while (at > 0 && matches(out_[at - 1])) --at; };
    skip([&](Unit const& u) { return u.is(WordClass::article) && !u.is(WordClass::trigger); });
    skip([&](Unit const& u) {
        return is_preposition(u, Preposition::of) || is_preposition(u, Preposition::to) || u.is(WordClass::link);
    });
    auto const is_linked = at < out_.size();
    if (unit.actor.is_qualifier) {
        auto const words = at;
        while (at > 0 && words - at < 2 && out_[at - 1].kind == Kind::word) --at;
    }
    if (joins_named(unit)) return;
    if (names_group(unit)) return;
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
    take_preposition(unit);
    if (is_last(WordClass::support)) {
        unit.actor.is_help = true;
        out_.pop_back();
    }
    out_.push_back(std::move(unit));
}

// `Turkish-backed`: an actor of its own, or no more than a word.
void PhraseMaker::shift_support(Unit const& unit)
{
    auto const is_compound = unit.is_glued && !out_.empty() && out_.back().kind == Kind::actor;
    if (!is_compound) return out_.push_back(unit);
    auto const& actors = actor_words_.qualified(std::string{out_.back().plain} + " " + std::string{unit.plain});
    out_.back().end                = unit.end;
    out_.back().actor.actors       = actors;
    out_.back().actor.is_qualifier = true;
    if (actors.empty()) {
        out_.back().kind        = Kind::word;
        out_.back().preposition = Preposition::object;
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

// --- places

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
    out_.resize(noun);
    unit.begin = before.begin;
    return true;
}

// `the strategic`, but not a word that may be a verb.
bool PhraseMaker::take_fillers()
{
    auto const count = fillers_before(out_.size());
    if (count == 0 || count > most_before_noun || count == out_.size()) return false;
    auto const& before = out_[out_.size() - count - 1];
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
    if (!is_last(WordClass::held) || !out_.back().is_glued || out_.size() < 2) return false;
    out_.pop_back();
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
        else if (is_last(WordClass::article) && !is_last(WordClass::trigger)) out_.pop_back();
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
    auto const is_pair = is_places(out_.back()) && unit.is_glued;
    auto const is_road = is_places(out_.back()) && out_.back().places.noun == PlaceNoun::road
                      && (unit.preposition == Preposition::to || unit.preposition == Preposition::in
                          || unit.preposition == Preposition::toward);
    if (!is_dash && !is_pair && !is_road) return false;
    if (is_dash) out_.pop_back();
    merge(out_.back(), unit);
    if (is_pair || is_dash) out_.back().places.noun = PlaceNoun::road;
    return true;
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
    if (is_comma && !out_[before - 1].places.is_listing) return false;
    if (out_[before - 1].places.mentions.empty() || unit.places.mentions.empty()) return false;
    if (is_mixed(out_[before - 1], unit)) return false;
    out_.resize(before);
    merge(out_.back(), unit);
    if (is_and) merge_chain();
    return true;
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

void PhraseMaker::shift_places(Unit unit)
{
    if (joins_pair(unit)) return;
    grow(unit);
    if (is_seat(unit)) return;
    if (joins_pair(unit) || joins_list(unit)) return;
    out_.push_back(std::move(unit));
}

// Whether a noun means a place that was named before: no name follows it.
bool PhraseMaker::stands_for_place(Unit const& unit) const
{
    auto const words       = std::min(fillers_before(out_.size()), most_after_noun);
    auto const before      = out_.size() - words;
    auto const is_counted  = before > 0 && out_[before - 1].is(WordClass::article);
    auto const is_definite = is_last(WordClass::article) || is_counted || unit.plain.starts_with("ال");
    auto const* const sense = unit.sense(WordClass::place_noun);
    auto const is_its = is_last(WordClass::possessive) && sense->place_noun <= PlaceNoun::edge;
    if (!is_definite || !(is_its || sense->place_noun == PlaceNoun::settlement)) return false;
    auto next = at_ + 1;
    for (std::size_t skipped = 0; next < units_.size() && skipped < most_after_noun && is_filler(units_[next]);
         ++skipped)
        ++next;
    if (next == units_.size()) return true;
    auto const& after = units_[next];
    return !is_places(after) && !is_preposition(after, Preposition::of) && !after.is_sign('(') && !after.is_sign(':');
}

// `the Saraqib axis`, `Saraqib’s southern outskirts`; `the town`.
void PhraseMaker::shift_place_noun(Unit unit)
{
    auto const words = std::min(fillers_before(out_.size()), most_after_noun);
    auto const place = out_.size() - words;
    auto const is_near = place > 0 && is_places(out_[place - 1]) && (words == 0 || out_[place - 1].places.is_owner);
    if (is_near && unit.is(WordClass::place_noun) && !out_[place - 1].places.mentions.empty()) {
        out_.resize(place);
        out_.back().places.noun = std::max(out_.back().places.noun, unit.sense(WordClass::place_noun)->place_noun);
        out_.back().places.is_owner = false;
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

void PhraseMaker::shift(Unit unit)
{
    if (unit.kind == Kind::actor) return shift_actor(std::move(unit));
    if (unit.kind == Kind::places) return shift_places(std::move(unit));
    if (unit.kind == Kind::word && (unit.plain == "'s" || unit.plain == "’s")) return shift_owner(unit);
    if (unit.kind == Kind::word) return shift_word(std::move(unit));
    if (unit.kind != Kind::lexeme) return out_.push_back(std::move(unit));
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

}  // namespace

Units phrases_of(Units units, ActorWords const& actor_words)
{
    return PhraseMaker{std::move(units), actor_words}.made();
}

}  // namespace frontline
