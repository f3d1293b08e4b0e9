// SPDX-License-Identifier: Apache-2.0
#include "gazetteer/question.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <functional>

#include "base/text.hpp"
#include "gazetteer/kind.hpp"
#include "geo/geodesic.hpp"

namespace frontline {

namespace {

// A big city counts also under a name a little less like, and a town before the district around it even more so.
constexpr double nearly_as_like = 0.1;
constexpr double less_like      = 0.25;

/// What speaks for or against a candidate: as much as it takes off, and how it is said when somebody asks.
enum class Finding {
    in_country,
    in_other_country,
    by_neighbours,
    country_unknown,
    distance,
    remoteness,
    area,
    kind,
    size,
    likelier_abroad
};

struct Reason {
    double  weight;
    Finding finding;
    double  km = 0;
};

/// One candidate being scored. At most one finding of each judge.
struct Draft {
    double                score;
    std::array<Reason, 8> reasons{};
    std::size_t           count = 0;

    void take_off(double weight, Finding finding, double km = 0)
    {
        score -= weight;
        reasons[count++] = {weight, finding, km};
    }
};

struct Judged {
    Candidate const& candidate;
    Question const&  question;
    std::string_view country;
    std::string_view kind;
    bool             is_area;
    double           importance;
    Point            point;
};

std::string_view text_of(Question const& question, PlaceNumber place, GazetteerIndex::Text at)
{
    return question.gazetteer.text(place, at);
}

/// A candidate by the row that stands for its place.
Judged judged_of(Candidate const& candidate, PlaceNumber place, Question const& question)
{
    auto const& record = question.gazetteer.record(place);
    return {candidate, question, text_of(question, place, record.country), text_of(question, place, record.kind),
            record.is_area(), record.importance, record.point};
}

double by_distance(double most, double distance, double half_km)
{
    return most * distance / (distance + half_km);
}

void judge_country(Draft& draft, Judged const& judged)
{
    auto const& asked   = judged.question.country;
    auto const& weights = judged.question.weights;
    if (asked.empty()) return;
    if (judged.country == asked) return draft.take_off(0, Finding::in_country);
    if (!judged.country.empty()) return draft.take_off(weights.other_country, Finding::in_other_country);
    auto const country = judged.question.gazetteer.country_at(judged.point);
    if (country.empty()) return draft.take_off(0, Finding::country_unknown);
    draft.take_off(country == asked ? 0 : weights.other_country_by_position, Finding::by_neighbours);
}

void judge_distance(Draft& draft, Judged const& judged)
{
    auto const& near = judged.question.query.near;
    if (!near) return;
    auto const& weights  = judged.question.weights;
    auto const  distance = rough_distance_km(*near, judged.point);
    auto const  most     = weights.far_from_hint + weights.far_and_unlike * (1 - judged.candidate.likeness);
    draft.take_off(by_distance(most, distance, weights.half_km)
                       + by_distance(weights.too_far_from_hint, distance, weights.far_km),
                   Finding::distance);
}

void judge_context(Draft& draft, Judged const& judged)
{
    auto const& question = judged.question;
    if (question.companions.empty()) return;
    auto const remote = remoteness(judged.point, question.companions, question.weights.context_half_km);
    draft.take_off(question.weights.far_from_context * remote, Finding::remoteness,
                   remote < 1 ? question.weights.context_half_km * remote / (1 - remote) : 0);
}

// Tripoli is the city before it is the district of that name; a district without such a namesake is what it is.
void judge_kind(Draft& draft, Judged const& judged, Rivals const& rivals)
{
    auto const& asked = judged.question.query.kind;
    auto const& weights = judged.question.weights;
    if (asked.empty() && judged.is_area) {
        auto const has_spot = rivals.has_spot(judged.candidate.likeness - less_like);
        return draft.take_off(has_spot ? weights.unasked_area : weights.any_area, Finding::area);
    }
    if (!kinds_agree(asked, judged.kind)) return draft.take_off(weights.other_kind, Finding::kind);
    if (!judged.kind.empty()) draft.take_off(0, Finding::kind);
}

void judge_size(Draft& draft, Judged const& judged, Rivals const& rivals)
{
    if (judged.is_area) return;
    auto const lacking = rivals.most_important(judged.candidate.likeness - nearly_as_like) - judged.importance;
    auto const& weights = judged.question.weights;
    auto const  most    = judged.question.query.near ? weights.smaller_near_hint : weights.smaller;
    if (lacking > 0) draft.take_off(most * lacking, Finding::size);
}

// The country that is asked for has no such place, and another has one of just that name: a likeness is chance.
void judge_namesake_abroad(Draft& draft, Judged const& judged, Rivals const& rivals)
{
    if (judged.question.country.empty()) return;
    auto const gap = rivals.likest_abroad() - judged.candidate.likeness;
    if (gap > nearly_as_like) draft.take_off(judged.question.weights.likelier_abroad * gap, Finding::likelier_abroad);
}

Draft drafted(Judged const& judged, Rivals const& rivals)
{
    Draft draft{judged.candidate.likeness};
    judge_country(draft, judged);
    judge_distance(draft, judged);
    judge_context(draft, judged);
    judge_kind(draft, judged, rivals);
    judge_size(draft, judged, rivals);
    judge_namesake_abroad(draft, judged, rivals);
    return draft;
}

std::string in_km(double distance)
{
    return to_fixed(distance, distance < 10 ? 1 : 0) + " km";
}

std::string with_article(std::string_view noun)
{
    auto const is_vowel = std::string_view{"aeiou"}.find(noun.front()) != std::string_view::npos;
    return (is_vowel ? "an " : "a ") + std::string{noun};
}

std::string country_in_words(Judged const& judged, bool by_neighbours)
{
    auto const& question = judged.question;
    auto const& asked    = question.country;
    auto const  country  = by_neighbours ? question.gazetteer.country_at(judged.point) : std::string{judged.country};
    auto const  is_in    = (by_neighbours ? "by its neighbours in " : "in ") + country;
    return country == asked ? is_in : is_in + ", not in " + asked;
}

std::string kind_in_words(Judged const& judged)
{
    auto const& asked = judged.question.query.kind;
    auto const  kind  = with_article(judged.kind);
    return kinds_agree(asked, judged.kind) ? kind : kind + ", not " + with_article(asked);
}

std::string in_words(Reason const& reason, Judged const& judged)
{
    switch (reason.finding) {
    case Finding::in_country:
    case Finding::in_other_country: return country_in_words(judged, false);
    case Finding::by_neighbours: return country_in_words(judged, true);
    case Finding::country_unknown: return "its country is not known";
    case Finding::distance: return in_km(distance_km(*judged.question.query.near, judged.point)) + " from the hint";
    case Finding::remoteness: return "about " + in_km(reason.km) + " from the places named with it";
    case Finding::area: return with_article(judged.kind) + ", not one spot";
    case Finding::kind: return kind_in_words(judged);
    case Finding::size: return "smaller than another of that name";
    case Finding::likelier_abroad: return "a place in another country is more like it";
    }
    return {};
}

std::string name_reason(Candidate const& candidate, Question const& question)
{
    auto const& index = question.gazetteer.indexes()[candidate.place.index];
    auto const  name  = std::string{index.text(index.name(candidate.name).text)};
    if (candidate.likeness >= 1 - other_article) return "same name '" + name + "'";
    return "spelt like '" + name + "' (" + to_fixed(candidate.likeness, 2) + ")";
}

std::vector<std::string> in_words(Draft& draft, Judged const& judged)
{
    auto const reasons = std::span{draft.reasons}.first(draft.count);
    std::ranges::stable_sort(reasons, std::greater{}, &Reason::weight);
    std::vector<std::string> words{name_reason(judged.candidate, judged.question)};
    for (auto const& reason : reasons) words.push_back(in_words(reason, judged));
    return words;
}

std::string uppered(std::string text)
{
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return text;
}

bool may_lie_in(std::string_view country, std::string_view asked)
{
    return country.empty() || asked.empty() || country == asked;
}

}  // namespace

Question::Question(Gazetteer const& all, PlaceQuery const& asked, LocateWeights const& how,
                   std::vector<Companion> company)
    : gazetteer{all},
      query{asked},
      weights{how},
      country{uppered(asked.country)},
      companions{std::move(company)}
{
}

Rivals::Rivals(std::vector<Candidate> const& candidates, Question const& question)
{
    for (auto const& candidate : candidates) {
        auto const& record = question.gazetteer.record(candidate.place);
        if (!record.is_area()) likest_spot_ = std::max(likest_spot_, candidate.likeness);
        if (!may_lie_in(text_of(question, candidate.place, record.country), question.country)) {
            likest_abroad_ = std::max(likest_abroad_, candidate.likeness);
            continue;
        }
        auto& most = importance_[candidate.likeness];
        most = std::max(most, double{record.importance});
    }
    double most = 0;
    for (auto& [likeness, importance] : importance_) importance = most = std::max(most, importance);
}

double Rivals::most_important(double likeness) const
{
    // The keys fall: the last one that is not below the likeness knows all from there up.
    auto const after = importance_.upper_bound(likeness);
    return after == importance_.begin() ? 0 : std::prev(after)->second;
}

bool Rivals::has_spot(double likeness) const
{
    return likest_spot_ >= likeness;
}

double score_of(Candidate const& candidate, Question const& question, Rivals const& rivals)
{
    return std::clamp(drafted(judged_of(candidate, candidate.place, question), rivals).score, 0.0, 1.0);
}

Match judged(Candidate const& candidate, PlaceNumber place, Question const& question, Rivals const& rivals)
{
    auto const  judged = judged_of(candidate, place, question);
    auto        draft  = drafted(judged, rivals);
    auto const& near   = question.query.near;
    auto const  distance = near ? std::optional{distance_km(*near, judged.point)} : std::nullopt;
    return {place, question.gazetteer.place(place), candidate.likeness,
            std::clamp(draft.score, 0.0, 1.0), distance, in_words(draft, judged)};
}

}  // namespace frontline
