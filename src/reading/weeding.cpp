// SPDX-License-Identifier: Apache-2.0
#include "reading/weeding.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "reading/fight_kinds.hpp"

namespace frontline {

namespace {

bool overlap(DateRange const& a, DateRange const& b)
{
    return a.first <= b.last + Days{1} && b.first <= a.last + Days{1};
}

// Who left is told as part of who took what was left, though one of the two may have no date of its own.
bool are_near(DateRange const& a, DateRange const& b)
{
    constexpr Days week{7};
    return a.first <= b.last + week && b.first <= a.last + week;
}

bool repeats(Proposal const& later, Proposal const& earlier)
{
    return later.kind == earlier.kind && later.actor == earlier.actor && overlap(later.date, earlier.date);
}

// A guess beside who is named, or a place that was taken and, in the same breath, lost again.
bool is_undone(Proposal const& lesser, Proposal const& greater, bool is_before)
{
    auto const is_same = lesser.sentence == greater.sentence;
    if (is_same && is_before && lesser.actor == greater.from) return true;
    if (is_same && !is_before && greater.actor == lesser.from) return false;
    return lesser.is_guessed && !greater.is_guessed;
}

// Whether what `lesser` tells is part of what `greater` tells of the same paragraph.
bool is_part_of(Proposal const& lesser, Proposal const& greater, bool is_before)
{
    auto const is_left = lesser.kind == ClaimKind::withdrew && lesser.actor != greater.actor;
    auto const is_own = lesser.kind == ClaimKind::withdrew && lesser.actor == greater.actor && lesser.is_earlier;
    if (is_own && greater.kind == ClaimKind::captured) return true;  // somebody else left, whom nobody knows
    auto const is_taken = greater.kind == ClaimKind::captured || greater.kind == ClaimKind::contested;
    if (is_left && is_taken && are_near(greater.date, lesser.date)) return true;
    if (!overlap(lesser.date, greater.date)) return false;
    auto const is_ended = greater.kind == ClaimKind::captured || greater.kind == ClaimKind::repelled;
    auto const is_inside = lesser.kind == ClaimKind::contested && lesser.sentence != greater.sentence;
    auto const is_later = lesser.date.first > greater.date.last && lesser.sentence != greater.sentence;
    if (is_fight(lesser.kind) && is_ended && !is_later && !(is_inside && greater.kind == ClaimKind::repelled))
        return true;
    if (lesser.kind == ClaimKind::clashes && greater.kind == ClaimKind::contested) return true;
    auto const is_alike = lesser.kind == greater.kind && lesser.kind != ClaimKind::captured;
    if (is_alike && lesser.is_guessed && !greater.is_guessed) return true;
    if (lesser.is_entry && greater.kind == ClaimKind::held && lesser.actor == greater.actor) return true;
    if (is_fight(lesser.kind) && greater.kind == ClaimKind::relieved) return true;
    auto const is_denied = greater.kind == ClaimKind::denied && lesser.actor == greater.actor;
    if (lesser.kind == ClaimKind::captured && lesser.is_guessed && is_denied) return true;
    if (is_left && greater.kind == ClaimKind::held) return true;
    if (greater.kind != ClaimKind::captured) return false;
    if (lesser.kind == ClaimKind::captured) return is_undone(lesser, greater, is_before);
    auto const has_lost = lesser.actor == greater.from && lesser.sentence > greater.sentence;  // `it had been held by`
    if (lesser.kind == ClaimKind::held)
        return lesser.actor == greater.actor || lesser.sentence == greater.sentence || has_lost;
    return false;
}

using PlaceKey = std::pair<std::size_t, Point>;

/// Finds what is told more than once, or as part of something else.
class Weeder {
public:
    Weeder(std::vector<Proposal> const& proposals, std::vector<Sentence> const& sentences)
        : proposals_{proposals}, sentences_{sentences}, is_weed_(proposals.size())
    {
    }

    std::vector<bool> weeds();

private:
    std::vector<Proposal> const& proposals_;
    std::vector<Sentence> const& sentences_;
    std::vector<bool>            is_weed_;

    PlaceKey    place(std::size_t i) const { return {proposals_[i].theatre, proposals_[i].place.point}; }
    std::size_t paragraph(std::size_t i) const { return sentences_[proposals_[i].sentence].paragraph; }
    bool        happened_before(std::size_t i, std::size_t j) const;
    void        weed_repeats();
    void        weed_parts();
};

// In the order of the text, but for `after …` of one sentence.
bool Weeder::happened_before(std::size_t i, std::size_t j) const
{
    auto const& one   = proposals_[i];
    auto const& other = proposals_[j];
    if (one.sentence != other.sentence) return i < j;
    if (one.date.last != other.date.last) return one.date.last < other.date.last;
    return one.is_earlier != other.is_earlier ? one.is_earlier : i < j;
}

// The surest of those that repeat one another stays, of equal ones the first.
void Weeder::weed_repeats()
{
    std::map<std::tuple<PlaceKey, ClaimKind, ActorId>, std::vector<std::size_t>> kept;
    for (std::size_t i = 0; i < proposals_.size(); ++i) {
        auto&      same    = kept[{place(i), proposals_[i].kind, proposals_[i].actor}];
        auto const earlier =
            std::ranges::find_if(same, [&](std::size_t j) { return repeats(proposals_[i], proposals_[j]); });
        if (earlier == same.end()) {
            same.push_back(i);
            continue;
        }
        auto const is_surer = proposals_[i].confidence > proposals_[*earlier].confidence;
        is_weed_[is_surer ? *earlier : i] = true;
        if (is_surer) *earlier = i;
    }
}

void Weeder::weed_parts()
{
    std::map<std::pair<PlaceKey, std::size_t>, std::vector<std::size_t>> beside;
    for (std::size_t i = 0; i < proposals_.size(); ++i) {
        if (!is_weed_[i]) beside[{place(i), paragraph(i)}].push_back(i);
    }
    for (auto const& [where, numbers] : beside) {
        for (auto const i : numbers) {
            is_weed_[i] = std::ranges::any_of(numbers, [&](std::size_t j) {
                return i != j && !is_weed_[j] && is_part_of(proposals_[i], proposals_[j], happened_before(i, j));
            });
        }
    }
}

std::vector<bool> Weeder::weeds()
{
    weed_repeats();
    weed_parts();
    return std::move(is_weed_);
}

// Who entered a place that its holder left has taken it.
void take_what_was_left(std::vector<Proposal>& proposals, std::vector<Sentence> const& sentences)
{
    std::map<std::pair<PlaceKey, std::size_t>, std::vector<std::size_t>> left;
    auto const key = [&](Proposal const& one) {
        return std::pair{PlaceKey{one.theatre, one.place.point}, sentences[one.sentence].paragraph};
    };
    for (std::size_t i = 0; i < proposals.size(); ++i) {
        if (proposals[i].kind == ClaimKind::withdrew) left[key(proposals[i])].push_back(i);
    }
    for (auto& entry : proposals) {
        auto const found = left.find(key(entry));
        if (!entry.is_entry || entry.kind != ClaimKind::contested || found == left.end()) continue;
        auto const is_other = [&](std::size_t i) {
            return proposals[i].actor != entry.actor && are_near(proposals[i].date, entry.date);
        };
        if (std::ranges::any_of(found->second, is_other)) entry.kind = ClaimKind::captured;
    }
}

}  // namespace

std::vector<Proposal> without_weeds(std::vector<Proposal> proposals, std::vector<Sentence> const& sentences)
{
    take_what_was_left(proposals, sentences);
    auto const            is_weed = Weeder{proposals, sentences}.weeds();
    std::vector<Proposal> kept;
    for (std::size_t i = 0; i < proposals.size(); ++i) {
        if (!is_weed[i]) kept.push_back(std::move(proposals[i]));
    }
    return kept;
}

}  // namespace frontline
