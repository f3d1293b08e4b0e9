// SPDX-License-Identifier: Apache-2.0
#include "gazetteer/locate.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "gazetteer/name_parts.hpp"
#include "gazetteer/question.hpp"
#include "gazetteer/same_place.hpp"
#include "geo/geodesic.hpp"

namespace frontline {

namespace {

struct Scored {
    Candidate candidate;
    double    score;
};

bool is_better(Match const& a, Match const& b)
{
    auto const far = [](Match const& match) { return match.distance_km.value_or(0); };
    auto const rank = [&](Match const& match) {
        return std::tuple{-match.score, far(match), match.place.id, match.place.point};
    };
    return rank(a) < rank(b);
}

double best_score(std::vector<Scored> const& scored)
{
    return scored.empty() ? 0 : scored.front().score;
}

class Locating {
public:
    Locating(Gazetteer const& gazetteer, PlaceQuery const& query, std::vector<Companion> companions,
             LocateSettings const& settings)
        : question_{gazetteer, query, settings.weights, others_than(query.name, std::move(companions))},
          search_{gazetteer, query.name, is_hinted() ? settings.least_likeness_hinted : settings.least_likeness},
          settings_{settings}
    {
    }

    std::vector<Match> matches()
    {
        auto const circles = {settings_.sure_score, settings_.good_score, 0.0};
        for (auto const enough : circles) {
            search_.widen();
            Rivals const rivals{search_.candidates(), question_};
            auto const   scored = good_ones(rivals);
            if (best_score(scored) >= enough) return in_words(scored, rivals);
        }
        return {};
    }

private:
    Question               question_;
    CandidateSearch        search_;
    LocateSettings const&  settings_;

    bool is_hinted() const { return question_.query.near || !question_.companions.empty(); }

    std::vector<Scored> good_ones(Rivals const& rivals) const
    {
        std::vector<Scored> scored;
        for (auto const& candidate : search_.candidates()) {
            auto const score = score_of(candidate, question_, rivals);
            if (score >= settings_.least_score) scored.push_back({candidate, score});
        }
        std::ranges::stable_sort(scored, std::greater{}, &Scored::score);
        return scored;
    }

    /// Each place once. The rows that follow a full list are not told apart: they would not be shown.
    std::vector<Match> in_words(std::vector<Scored> const& scored, Rivals const& rivals) const
    {
        std::vector<Match> matches;
        for (auto const& [candidate, score] : scored) {
            auto const place = representative_of(question_.gazetteer, candidate.place);
            auto const is_it = [&](Match const& match) { return match.number == place; };
            if (std::ranges::any_of(matches, is_it)) continue;
            if (matches.size() >= settings_.limit && score < matches.back().score) break;
            matches.push_back(judged(candidate, place, question_, rivals));
        }
        std::ranges::stable_sort(matches, is_better);
        while (matches.size() > settings_.limit) matches.pop_back();
        return matches;
    }
};

/// Of `Damascus - Jobar` the smaller place is meant, if both are found as well.
bool is_rather_meant(Gazetteer const& gazetteer, std::vector<Match> const& one, std::vector<Match> const& other)
{
    constexpr double as_well = 0.15;
    if (one.empty()) return false;
    auto const lead = one.front().score - other.front().score;
    if (std::abs(lead) > as_well) return lead > 0;
    auto const importance = [&](Match const& match) { return gazetteer.record(match.number).importance; };
    return importance(one.front()) < importance(other.front());
}

}  // namespace

std::vector<Match> locate(Gazetteer const& gazetteer, PlaceQuery const& query, LocateSettings const& settings)
{
    return Locator{gazetteer, settings}.locate(query);
}

struct Locator::LastContext {
    std::string            text;
    std::vector<Companion> companions;
};

Locator::Locator(Gazetteer const& gazetteer, LocateSettings const& settings)
    : gazetteer_{gazetteer}, settings_{settings}, context_{std::make_unique<LastContext>()}
{
}

Locator::Locator(Locator&&) noexcept = default;
Locator::~Locator()                  = default;

std::vector<Match> Locator::locate(PlaceQuery const& query)
{
    auto best = located(query);
    if (!best.empty()) return best;
    for (auto const& [name, beside] : parts_of(query.name)) {
        auto part    = query;
        part.name    = name;
        part.context = query.context.empty() ? beside + ';' : query.context + "; " + beside;
        auto matches = located(part);
        if (best.empty() || is_rather_meant(gazetteer_, matches, best)) best = std::move(matches);
    }
    return best;
}

std::vector<Match> Locator::located(PlaceQuery const& query)
{
    if (context_->text != query.context) *context_ = {query.context, companions_in(gazetteer_, query.context)};
    return Locating{gazetteer_, query, context_->companions, settings_}.matches();
}

bool is_ambiguous(std::vector<Match> const& matches, LocateSettings const& settings)
{
    if (matches.empty()) return false;
    auto const& best   = matches.front();
    auto const  within = settings.ambiguous_within + settings.ambiguous_when_poor * (1 - best.likeness);
    return std::ranges::any_of(matches, [&](Match const& match) {
        auto const same_id = !best.place.id.empty() && match.place.id == best.place.id;
        auto const beyond  = same_id ? settings.ambiguous_same_id_km : settings.ambiguous_beyond_km;
        return match.score >= best.score - within && distance_km(match.place.point, best.place.point) > beyond;
    });
}

}  // namespace frontline
