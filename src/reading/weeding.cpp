// SPDX-License-Identifier: Apache-2.0
#include "reading/weeding.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace frontline {

namespace {

bool overlap(DateRange const& a, DateRange const& b)
{
    return a.first <= b.last + Days{1} && b.first <= a.last + Days{1};
}

bool is_fight(ClaimKind kind)
{
    return kind == ClaimKind::clashes || kind == ClaimKind::contested;
}

bool repeats(Proposal const& later, Proposal const& earlier)
{
    return later.kind == earlier.kind && later.actor == earlier.actor && overlap(later.date, earlier.date);
}

// Whether what `lesser` tells is part of what `greater` tells of the same paragraph.
bool is_part_of(Proposal const& lesser, Proposal const& greater)
{
    if (!overlap(lesser.date, greater.date)) return false;
    auto const is_ended = greater.kind == ClaimKind::captured || greater.kind == ClaimKind::repelled;
    auto const is_inside = lesser.kind == ClaimKind::contested && lesser.sentence != greater.sentence;
    if (is_fight(lesser.kind) && is_ended && !(is_inside && greater.kind == ClaimKind::repelled)) return true;
    if (lesser.kind == ClaimKind::clashes && greater.kind == ClaimKind::contested) return true;
    if (greater.kind != ClaimKind::captured) return false;
    if (lesser.kind == ClaimKind::captured) return lesser.is_guessed && !greater.is_guessed;
    if (lesser.kind == ClaimKind::held) return lesser.actor == greater.actor;
    return lesser.kind == ClaimKind::withdrew && lesser.actor != greater.actor;
}

using PlaceKey = std::pair<std::size_t, Point>;

}  // namespace

std::vector<Proposal> without_weeds(std::vector<Proposal> proposals, std::vector<Sentence> const& sentences)
{
    std::map<PlaceKey, std::vector<std::size_t>> by_place;
    for (std::size_t i = 0; i < proposals.size(); ++i) {
        by_place[{proposals[i].theatre, proposals[i].place.point}].push_back(i);
    }
    std::vector<bool> is_weed(proposals.size());
    auto const is_beside = [&](Proposal const& a, Proposal const& b) {
        return sentences[a.sentence].paragraph == sentences[b.sentence].paragraph;
    };
    for (auto const& [place, numbers] : by_place) {
        for (auto const i : numbers) {
            for (auto const j : numbers) {
                if (i == j || is_weed[i] || is_weed[j]) continue;
                auto const& one   = proposals[i];
                auto const& other = proposals[j];
                auto const  again =
                    repeats(one, other) && std::tuple{-one.confidence, i} > std::tuple{-other.confidence, j};
                if (again || (is_beside(one, other) && is_part_of(one, other))) is_weed[i] = true;
            }
        }
    }
    std::vector<Proposal> kept;
    for (std::size_t i = 0; i < proposals.size(); ++i) {
        if (!is_weed[i]) kept.push_back(std::move(proposals[i]));
    }
    return kept;
}

}  // namespace frontline
