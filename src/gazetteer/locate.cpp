// SPDX-License-Identifier: Apache-2.0
#include "gazetteer/locate.hpp"

#include <algorithm>
#include <tuple>

#include "gazetteer/candidate.hpp"
#include "geo/geodesic.hpp"

namespace frontline {

namespace {

bool is_better(Match const& a, Match const& b)
{
    auto const far = [](Match const& match) { return match.distance_km.value_or(0); };
    return std::tuple{-a.score, far(a), a.place->id} < std::tuple{-b.score, far(b), b.place->id};
}

// One place that two gazetteers hold.
bool is_same(Place const& a, Place const& b, double within_km)
{
    return !a.id.empty() && a.id == b.id && distance_km(a.point, b.point) <= within_km;
}

void drop_repeated(std::vector<Match>& matches, double within_km)
{
    std::vector<Match> kept;
    for (auto& match : matches) {
        auto const repeats = [&](Match const& other) { return is_same(*match.place, *other.place, within_km); };
        if (std::ranges::none_of(kept, repeats)) kept.push_back(std::move(match));
    }
    matches = std::move(kept);
}

}  // namespace

std::vector<Match> locate(Gazetteer const& gazetteer, PlaceQuery const& query, LocateSettings const& settings)
{
    Question const     question{gazetteer, query, settings.weights};
    std::vector<Match> matches;
    for (auto const& candidate : question.candidates) {
        if (candidate.likeness < settings.least_score) continue;
        auto match = judged(candidate, question);
        if (match.score >= settings.least_score) matches.push_back(std::move(match));
    }
    std::ranges::stable_sort(matches, is_better);
    drop_repeated(matches, settings.ambiguous_beyond_km);
    while (matches.size() > settings.limit) matches.pop_back();
    return matches;
}

bool is_ambiguous(std::vector<Match> const& matches, LocateSettings const& settings)
{
    if (matches.empty()) return false;
    auto const& best = matches.front();
    return std::ranges::any_of(matches, [&](Match const& match) {
        return match.score >= best.score - settings.ambiguous_within
            && distance_km(match.place->point, best.place->point) > settings.ambiguous_beyond_km;
    });
}

}  // namespace frontline
