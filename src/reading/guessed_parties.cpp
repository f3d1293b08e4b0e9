// SPDX-License-Identifier: Apache-2.0
#include "reading/parties.hpp"

#include <algorithm>

#include "reading/fight_kinds.hpp"

namespace frontline {

bool Parties::takes_places(ActorId const& actor) const
{
    constexpr std::size_t least_share = 100;  // one place of so many of the biggest party's
    auto const found = captures_.find(actor);
    return captures_.empty() || (found != captures_.end() && found->second * least_share > most_captures_);
}

// In its sentence whatever stands nearest; then before it in the paragraph, after it there, before it, after it.
std::vector<ActorId> Parties::nearest_first(std::size_t sentence, std::size_t begin) const
{
    constexpr std::size_t most_named = 30;  // on each side
    auto const middle = std::ranges::lower_bound(named_, begin, {}, &Named::begin) - named_.begin();
    auto const from = static_cast<std::size_t>(middle) > most_named ? static_cast<std::size_t>(middle) - most_named : 0;
    auto const until  = std::min(named_.size(), static_cast<std::size_t>(middle) + most_named);
    auto const rank = [&](Named const& one) {
        auto const is_here   = one.sentence == sentence;
        auto const is_beside = sentences_[one.sentence].paragraph == sentences_[sentence].paragraph;
        auto const is_before = one.begin < begin;
        auto const apart     = is_before ? begin - one.begin : one.begin - begin;
        auto const ring      = is_here ? 0 : (is_beside ? 1 : 3) + (is_before ? 0 : 1);
        return std::pair{ring, apart};
    };
    std::vector<std::pair<std::pair<int, std::size_t>, ActorId>> ranked;
    for (auto i = from; i < until; ++i) ranked.push_back({rank(named_[i]), named_[i].actor});
    std::ranges::sort(ranked);
    std::vector<ActorId> actors;
    for (auto const& [where, actor] : ranked) actors.push_back(actor);
    return actors;
}

ActorId Parties::enemy_of(ActorId const& other, std::size_t sentence, std::size_t begin) const
{
    auto const& theatre = *theatre_.actors;
    for (auto const& named : named_in(sentence)) {
        auto const acts = named.is_subject && named.begin < begin;
        if (acts && theatre.fight(named.actor, other, date_)) return named.actor;
    }
    for (auto const& actor : nearest_first(sentence, begin)) {
        if (takes_places(actor) && theatre.fight(actor, other, date_)) return actor;
    }
    return {};
}

// By the log: from whom, and by whom, places are taken most.
ActorId Parties::usual_enemy_of(ActorId const& other) const
{
    auto const found = usual_enemies_.find(other);
    return found == usual_enemies_.end() ? ActorId{} : found->second;
}

void Parties::learn_enemies()
{
    std::map<ActorId, std::map<ActorId, std::size_t>> counts;
    for (auto const& claim : theatre_.claims->all()) {
        if (claim.kind != ClaimKind::captured || claim.from.empty()) continue;
        ++counts[claim.actor][claim.from];
        ++counts[claim.from][claim.actor];
    }
    for (auto const& [actor, enemies] : counts) {
        usual_enemies_[actor] = std::ranges::max_element(enemies, {}, [](auto const& e) { return e.second; })->first;
    }
}

// `Tarhuna, the last LNA stronghold, was overrun`: whose place it is stands beside the noun for it.
ActorId Parties::holder_told(Draft const& draft, std::size_t sentence) const
{
    auto const& units = sentences_[sentence].units;
    auto const  is_noun = [&](std::size_t i) {
        return i < units.size() && (units[i].is(WordClass::place_noun)
            || (units[i].kind == Unit::Kind::places && units[i].places.mentions.empty()));
    };
    for (auto i = draft.trigger; i-- > 0;) {
        auto const& unit = units[i];
        if (unit.kind != Unit::Kind::actor) continue;
        auto const is_owner  = unit.actor.is_owner || unit.actor.is_qualifier;
        auto const is_before = is_noun(i + 1) || (is_owner && is_noun(i + 2));
        auto const is_after  = unit.preposition == Preposition::of && i > 0 && is_noun(i - 1);
        if (is_before || is_after) return meant(unit, sentence);
    }
    return {};
}

// `They control X, captured on Sunday`: who is said to hold it has taken it.
ActorId Parties::holder_now(Draft const& draft, std::size_t sentence) const
{
    for (auto const& other : sentences_[sentence].drafts) {
        if (other.kind == ClaimKind::held && other.actor && other.places == draft.places)
            return meant(*other.actor, sentence);
    }
    return {};
}

// `changed hands as the rebels abandoned their positions`
ActorId Parties::who_left(std::size_t sentence) const
{
    for (auto const& draft : sentences_[sentence].drafts) {
        if (draft.kind == ClaimKind::withdrew && draft.actor) return resolved(draft.actor, sentence, {});
        auto const has_lost = draft.kind == ClaimKind::captured && draft.from;
        if (has_lost) return resolved(draft.from, sentence, {});
    }
    return {};
}

ActorId Parties::somebody(std::size_t sentence, std::size_t begin) const
{
    for (auto const& actor : nearest_first(sentence, begin)) {
        if (takes_places(actor)) return actor;
    }
    return {};
}

// `Officials blamed Haftar`, in the same sentence or the next.
ActorId Parties::culprit(Draft const& draft, std::size_t sentence) const
{
    for (auto i = sentence; i < std::min(sentences_.size(), sentence + 2); ++i) {
        if (sentences_[i].paragraph != sentences_[sentence].paragraph) break;
        auto const& units  = sentences_[i].units;
        auto const  begin  = units.begin() + static_cast<std::ptrdiff_t>(i == sentence ? draft.trigger : 0);
        auto const  blames = [](Unit const& unit) { return unit.is(WordClass::blame); };
        auto const  blamed = std::find_if(begin, units.end(), blames);
        auto const  is_actor = [](Unit const& unit) { return unit.kind == Unit::Kind::actor; };
        auto const  first    = std::find_if(blamed, units.end(), is_actor);
        if (first == units.end()) continue;
        auto const second = first + 1;  // `اتهمت الحكومة حفتر`: where the verb comes first, who blames stands between
        return resolved(second != units.end() && is_actor(*second) ? &*second : &*first, i, {});
    }
    return {};
}

void Parties::complete(Pair& pair, Draft const& draft, std::size_t sentence) const
{
    auto const& sentence_units = sentences_[sentence].units;
    auto const  begin          = sentence_units[draft.trigger].begin;
    auto const  is_near_last   = last_ && sentences_[sentence].paragraph == last_paragraph_;
    if (pair.actor.empty()) {
        pair.is_guessed = true;
        if (draft.kind == ClaimKind::strike) pair.actor = culprit(draft, sentence);
        if (draft.is_pronoun && pair.actor.empty()) pair.actor = subject_before(sentence, begin);
        if (draft.is_pronoun && pair.actor.empty())
            pair.actor = named_before(sentence, begin);
        auto const is_in_hands = draft.is_pronoun && draft.kind == ClaimKind::held && pair.actor.empty();
        if (is_in_hands && !named_in(sentence).empty())
            pair.actor = named_in(sentence).front().actor;  // `“X is in our hands”, said the army`
        if (pair.actor == pair.from) pair.actor = {};
        if (pair.actor.empty() && draft.kind == ClaimKind::captured) pair.actor = holder_now(draft, sentence);
        auto const is_taken = draft.kind == ClaimKind::captured && pair.actor.empty() && pair.from.empty();
        if (is_taken) pair.from = holder_told(draft, sentence);
        if (is_taken && pair.from.empty()) pair.from = who_left(sentence);
        if (!pair.from.empty() && is_near_last && last_->from == pair.from) pair.actor = last_->actor;
        if (pair.actor.empty() && !pair.from.empty()) pair.actor = enemy_of(pair.from, sentence, begin);
        if (pair.actor.empty() && !pair.from.empty()) pair.actor = usual_enemy_of(pair.from);
        if (pair.actor.empty() && is_near_last && is_fight(draft.kind)) pair = {last_->actor, last_->from, true};
        auto const is_attack      = draft.kind == ClaimKind::clashes && draft.is_attack;  // by anybody
        auto const can_be_guessed = (is_fight(draft.kind) && !is_attack) || draft.kind == ClaimKind::captured;
        if (pair.actor.empty() && can_be_guessed) pair.actor = somebody(sentence, begin);
    }
    if (pair.from.empty() && !pair.actor.empty() && theatre_.actors) pair.from = enemy_of(pair.actor, sentence, begin);
    if (pair.from == pair.actor) pair.from = {};
}

void Parties::remember(Pair const& pair, std::size_t sentence)
{
    if (pair.actor.empty()) return;
    last_           = pair;
    last_paragraph_ = sentences_[sentence].paragraph;
}

}  // namespace frontline
