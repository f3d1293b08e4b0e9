// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cctype>
#include <cmath>
#include <functional>

#include "base/text.hpp"
#include "gazetteer/candidate.hpp"
#include "gazetteer/context.hpp"
#include "gazetteer/kind.hpp"
#include "geo/geodesic.hpp"

namespace frontline {

namespace {

struct Reason {
    double      weight;
    std::string text;
};

// One candidate being scored.
struct Draft {
    double              score;
    std::vector<Reason> reasons;

    void take_off(double weight, std::string text)
    {
        score -= weight;
        reasons.push_back({weight, std::move(text)});
    }
};

double importance_by_kind(std::string const& kind)
{
    if (kind == "capital") return 1;
    if (kind == "city") return 0.6;
    return kind == "town" ? 0.3 : 0;
}

// 0 for a village, 1 for a million people. Those of a province do not make a place big.
double importance(Place const& place)
{
    if (is_area(place.kind)) return 0;
    auto const people = static_cast<double>(place.population.value_or(0));
    auto const by_population = people > 1000 ? std::min(1.0, std::log10(people / 1000) / 3) : 0.0;
    return std::max(by_population, importance_by_kind(place.kind));
}

// Of those that are as like the name as this one and may lie in the country asked for.
double most_important(Candidate const& candidate, Question const& question)
{
    double most = 0;
    for (auto const& other : question.candidates) {
        auto const& country = other.place->country;
        auto const  may_be  = country.empty() || question.country.empty() || country == question.country;
        if (may_be && other.likeness >= candidate.likeness) most = std::max(most, importance(*other.place));
    }
    return most;
}

std::string in_km(double distance)
{
    return to_fixed(distance, distance < 10 ? 1 : 0) + " km";
}

std::string with_article(std::string const& noun)
{
    return (std::string_view{"aeiou"}.find(noun.front()) == std::string_view::npos ? "a " : "an ") + noun;
}

void judge_country(Draft& draft, Place const& place, Question const& question)
{
    auto const& asked = question.country;
    if (asked.empty()) return;
    auto const known = !place.country.empty();
    auto const country = known ? place.country : question.gazetteer.country_at(place.point);
    if (country.empty()) return draft.take_off(0, "its country is not known");
    auto const is_in = (known ? "in " : "by its neighbours in ") + country;
    if (country == asked) return draft.take_off(0, is_in);
    draft.take_off(known ? question.weights.other_country : question.weights.other_country_by_position,
                   is_in + ", not in " + asked);
}

double by_distance(double most, double distance, LocateWeights const& weights)
{
    return most * distance / (distance + weights.half_km);
}

void judge_distance(Draft& draft, Candidate const& candidate, std::optional<double> distance, Question const& question)
{
    if (!distance) return;
    auto const& weights = question.weights;
    auto const  most    = weights.far_from_hint + weights.far_and_unlike * (1 - candidate.likeness);
    draft.take_off(by_distance(most, *distance, weights), in_km(*distance) + " from the hint");
}

void judge_context(Draft& draft, Place const& place, Question const& question)
{
    if (question.context.empty()) return;
    auto nearest = distance_km(place.point, question.context.front());
    for (auto const point : question.context) nearest = std::min(nearest, distance_km(place.point, point));
    draft.take_off(by_distance(question.weights.far_from_context, nearest, question.weights),
                   in_km(nearest) + " from a place named near it");
}

// Tripoli is the city before it is the district of that name; a district without such a namesake is what it is.
bool shares_name_with_a_spot(Candidate const& candidate, Question const& question)
{
    return std::ranges::any_of(question.candidates, [&](Candidate const& other) {
        return !is_area(other.place->kind) && other.likeness >= candidate.likeness;
    });
}

void judge_kind(Draft& draft, Candidate const& candidate, Question const& question)
{
    auto const& asked = question.query.kind;
    auto const& place = *candidate.place;
    if (asked.empty() && is_area(place.kind) && shares_name_with_a_spot(candidate, question)) {
        return draft.take_off(question.weights.unasked_area, with_article(place.kind) + ", not one spot");
    }
    if (kinds_agree(asked, place.kind)) {
        if (!place.kind.empty()) draft.take_off(0, with_article(place.kind));
        return;
    }
    draft.take_off(question.weights.other_kind, with_article(place.kind) + ", not " + with_article(asked));
}

void judge_size(Draft& draft, Candidate const& candidate, Question const& question)
{
    if (is_area(candidate.place->kind)) return;
    auto const lacking = most_important(candidate, question) - importance(*candidate.place);
    if (lacking > 0) draft.take_off(question.weights.smaller * lacking, "smaller than another of that name");
}

std::string name_reason(Candidate const& candidate)
{
    if (candidate.likeness == 1) return "same name '" + candidate.name + "'";
    return "spelt like '" + candidate.name + "' (" + to_fixed(candidate.likeness, 2) + ")";
}

std::vector<std::string> in_words(Candidate const& candidate, std::vector<Reason> reasons)
{
    std::ranges::stable_sort(reasons, std::greater{}, &Reason::weight);
    std::vector<std::string> words{name_reason(candidate)};
    for (auto& reason : reasons) words.push_back(std::move(reason.text));
    return words;
}

std::string uppered(std::string text)
{
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return text;
}

}  // namespace

Question::Question(Gazetteer const& all, PlaceQuery const& asked, LocateWeights const& how)
    : gazetteer{all},
      query{asked},
      weights{how},
      country{uppered(asked.country)},
      context{points_named_in(all, asked.context, asked.name)},
      candidates{candidates_for(all, asked.name)}
{
}

Match judged(Candidate const& candidate, Question const& question)
{
    auto const& place = *candidate.place;
    auto const& near  = question.query.near;
    auto const  distance = near ? std::optional{distance_km(*near, place.point)} : std::nullopt;
    Draft       draft{candidate.likeness, {}};
    judge_country(draft, place, question);
    judge_distance(draft, candidate, distance, question);
    judge_context(draft, place, question);
    judge_kind(draft, candidate, question);
    judge_size(draft, candidate, question);
    return {&place, std::clamp(draft.score, 0.0, 1.0), distance, in_words(candidate, std::move(draft.reasons))};
}

}  // namespace frontline
