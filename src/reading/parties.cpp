// SPDX-License-Identifier: Apache-2.0
#include "reading/parties.hpp"

#include <algorithm>
#include <iterator>

#include "reading/fight_kinds.hpp"

namespace frontline {

Parties::Parties(std::vector<ToldSentence> const& sentences, ReadingContext const& context, std::size_t theatre,
                 ActorWords const& actor_words, Date date)
    : sentences_{sentences}, theatre_{context.theatres()[theatre]}, number_{theatre}, actor_words_{actor_words},
      date_{date}
{
    if (theatre_.claims) {
        learn_enemies();
        for (auto const& claim : theatre_.claims->all()) {
            if (tells_control(claim.kind)) ++captures_[claim.actor];
        }
    }
    for (auto const& [actor, count] : captures_) most_captures_ = std::max(most_captures_, count);
    for (std::size_t i = 0; i < sentences_.size(); ++i) name_all(i);
}

void Parties::name_all(std::size_t sentence)
{
    for (auto const& unit : sentences_[sentence].units) {
        if (unit.kind != Unit::Kind::actor || unit.actor.is_help) continue;
        auto const is_beaten  = [&](Draft const& draft) {
            return draft.from == &unit && draft.actor && &unit > &sentences_[sentence].units[draft.trigger];
        };
        auto const is_subject = unit.preposition == Preposition::object && !unit.actor.is_owner
                             && !unit.actor.is_qualifier
                             && std::ranges::none_of(sentences_[sentence].drafts, is_beaten);
        auto       actor      = meant(unit, sentence);
        if (actor.empty()) actor = called(unit, sentence);
        if (!actor.empty()) named_.push_back({sentence, unit.begin, std::move(actor), is_subject});
    }
}

ActorId Parties::here(std::vector<ActorMatch> const& actors) const
{
    auto const found = std::ranges::find(actors, number_, &ActorMatch::theatre);
    if (found != actors.end()) return found->actor;
    for (auto const& actor : actors) {
        if (theatre_.actors && theatre_.actors->find(actor.actor)) return actor.actor;
    }
    return {};
}

// Of those who share a common name the one whom the paragraph named last; else whose name it is first of all.
ActorId Parties::meant(Unit const& unit, std::size_t sentence) const
{
    auto const& actors = unit.actor.actors;
    if (!unit.is_common || actors.size() < 2) return here(actors);
    auto const after = std::ranges::lower_bound(named_, unit.begin, {}, &Named::begin);
    for (auto named = std::make_reverse_iterator(after); named != named_.rend(); ++named) {
        if (sentences_[named->sentence].paragraph != sentences_[sentence].paragraph) break;
        if (std::ranges::find(actors, ActorMatch{number_, named->actor}) != actors.end()) return named->actor;
    }
    return here(actors);
}

std::span<Parties::Named const> Parties::named_in(std::size_t sentence) const
{
    auto const here = std::ranges::equal_range(named_, sentence, {}, &Named::sentence);
    return {here.begin(), here.end()};
}

// `the army`: who was called so, or was named before and could be, else who takes most places of those who could be.
ActorId Parties::called(Unit const& unit, std::size_t sentence) const
{
    if (!unit.actor.is_state) return {};
    std::vector<ActorId> could;
    for (auto const& match : actor_words_.with_noun(unit.actor.noun)) {
        if (match.theatre == number_) could.push_back(match.actor);
    }
    auto const can = [&](ActorId const& actor) { return std::ranges::find(could, actor) != could.end(); };
    auto const after = std::ranges::lower_bound(named_, unit.begin, {}, &Named::begin);
    for (auto named = std::make_reverse_iterator(after); named != named_.rend(); ++named) {
        if (sentences_[named->sentence].paragraph != sentences_[sentence].paragraph) break;
        if (can(named->actor) && (could.size() == 1 || takes_places(named->actor))) return named->actor;
    }
    std::erase_if(could, [&](ActorId const& actor) { return !captures_.contains(actor); });
    auto const count = [&](ActorId const& actor) { return captures_.at(actor); };
    return could.empty() ? ActorId{} : *std::ranges::max_element(could, {}, count);
}

// `its drones`: those of who acts before in the sentence, or in the one before.
ActorId Parties::owner_of_forces(Unit const& unit, std::size_t sentence) const
{
    if (unit.actor.noun.empty() || unit.actor.is_state) return {};
    auto const is_agent = unit.preposition == Preposition::by && !unit.actor.is_possessed;  // `driven out by fighters`
    if (is_agent) return {};
    auto const subject = subject_before(sentence, unit.begin);
    auto const is_known = unit.actor.is_possessed || unit.is_definite;
    if (!subject.empty() || !is_known) return subject;
    auto const before = named_before(sentence, unit.begin);
    if (!before.empty() || !unit.actor.is_possessed || named_in(sentence).empty()) return before;
    return named_in(sentence).front().actor;  // `“Our forces hold X”, said the army`
}

// Who is named last before, in the sentence or the one before.
ActorId Parties::named_before(std::size_t sentence, std::size_t begin) const
{
    ActorId last;
    auto const first = sentence > 0 && sentences_[sentence - 1].paragraph == sentences_[sentence].paragraph ? 1U : 0U;
    for (auto i = sentence - first; i <= sentence; ++i) {
        for (auto const& named : named_in(i)) {
            if (named.begin < begin) last = named.actor;
        }
    }
    return last;
}

// Who acts in the first claim of the main clauses.
ActorId Parties::teller(std::size_t sentence) const
{
    for (auto const& draft : sentences_[sentence].drafts) {
        auto const* const unit = draft.actor ? draft.actor : draft.from;
        if (!unit || draft.is_earlier || draft.is_speaker) continue;
        for (auto const& named : named_in(sentence)) {
            if (named.is_subject && named.begin == unit->begin) return named.actor;
        }
    }
    return {};
}

ActorId Parties::subject_before(std::size_t sentence, std::size_t begin) const
{
    for (std::size_t back = 0; back <= std::min<std::size_t>(sentence, 2); ++back) {
        if (sentences_[sentence - back].paragraph != sentences_[sentence].paragraph) break;
        if (auto actor = back > 0 ? teller(sentence - back) : ActorId{}; !actor.empty()) return actor;
        for (auto const& named : named_in(sentence - back)) {
            if (named.is_subject && named.begin < begin) return named.actor;
        }
    }
    return {};
}

ActorId Parties::resolved(Unit const* unit, std::size_t sentence, ActorId const& enemy) const
{
    if (!unit) return {};
    if (auto actor = meant(*unit, sentence); !actor.empty()) return actor;
    if (auto actor = called(*unit, sentence); !actor.empty()) return actor;
    if (auto actor = owner_of_forces(*unit, sentence); !actor.empty() && enemy.empty()) return actor;
    if (!enemy.empty()) return enemy_of(enemy, sentence, unit->begin);
    return {};
}

Parties::Pair Parties::of(Draft const& draft, std::size_t sentence)
{
    Pair pair;
    auto const is_foreign = draft.actor && !draft.actor->actor.actors.empty() && here(draft.actor->actor.actors).empty()
                         && !draft.actor->is_common;
    if (is_foreign) return pair;  // who is named is no party here
    pair.actor = resolved(draft.actor, sentence, {});
    pair.from  = resolved(draft.from, sentence, pair.actor);
    if (draft.is_from_pronoun && pair.from.empty()) {
        pair.from = subject_before(sentence, sentences_[sentence].units[draft.trigger].begin);
    }
    if (pair.actor.empty() && draft.actor && !pair.from.empty())
        pair.actor = resolved(draft.actor, sentence, pair.from);
    if (!theatre_.actors) return pair;
    if (!pair.from.empty() && !pair.actor.empty() && draft.is_speaker
        && !theatre_.actors->fight(pair.actor, pair.from, date_)) {
        pair.actor = {};
    }
    if (!draft.is_anybody || !pair.actor.empty() || draft.kind == ClaimKind::strike) complete(pair, draft, sentence);
    if (draft.kind == ClaimKind::captured || draft.kind == ClaimKind::clashes || draft.kind == ClaimKind::contested) {
        remember(pair, sentence);
    }
    return pair;
}

}  // namespace frontline
