// SPDX-License-Identifier: Apache-2.0
#include "reading/find_mentions.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <tuple>

#include "geo/geodesic.hpp"
#include "reading/company.hpp"
#include "reading/spot_names.hpp"

namespace frontline {

namespace {

using Places = std::vector<PlaceNumber>;

Places places_in(SpottedName const& name, std::size_t theatre)
{
    Places places;
    for (auto const& place : name.places) {
        if (place.theatre == theatre) places.push_back(place.place);
    }
    return places;
}

Match only_match(PlaceNumber number, Gazetteer const& gazetteer)
{
    return {number, gazetteer.place(number), 1, 1, std::nullopt, {"the only place of that name"}};
}

// Beside what the text names before and after it: how near a place is that may be meant though it is only spelt like
// the name, and how far those of just this name are then.
constexpr double beside_km = 25, far_off_km = 40, nearly_the_same = 0.95;

// How like its district a town may be spelt, and how far it may lie from the middle of it.
constexpr double like_its_district = 0.85, district_km = 60;

// What a theatre lists itself is meant rather than a namesake of a gazetteer of the whole country, rather still what
// its log tells of, the more the oftener; and rather than either what lies beside the other places of the text.
constexpr double lead_of_own = 0.15, most_lead_of_told = 0.15, half_of_claims = 2, lead_beside = 0.1;

double claims_about(Match const& match, ReadingTheatre const& theatre)
{
    if (!theatre.claims) return 0;
    auto const& told  = theatre.claims->by_place();
    auto const  found = std::ranges::lower_bound(told, match.place.id, {}, &PlaceClaims::place);
    auto const  is_it = found != told.end() && found->place == match.place.id;
    return is_it ? static_cast<double>(found->claims.size()) : 0;
}

bool is_beside(Match const& match)
{
    return match.distance_km && *match.distance_km <= beside_km;
}

double lead(Match const& match, ReadingTheatre const& theatre)
{
    auto const own    = match.number.index < theatre.own_indexes ? lead_of_own : 0;
    auto const claims = claims_about(match, theatre);
    return own + most_lead_of_told * claims / (claims + half_of_claims) + (is_beside(match) ? lead_beside : 0);
}

bool is_far_off(PlaceNumber place, Gazetteer const& gazetteer, std::optional<Point> near)
{
    return near && rough_distance_km(gazetteer.point_of(place), *near) > far_off_km;
}

bool is_area(PlaceNumber place, Gazetteer const& gazetteer)
{
    return gazetteer.record(place).is_area();
}

// The places of just that name, and what else may be meant by it: where all of these are far off, what lies beside and
// is spelt nearly the same; where all are districts, a town in one of them that is spelt like it.
class Meant {
public:
    Meant(Places const& named, ReadingTheatre const& theatre, std::optional<Point> near)
        : named_{named}, gazetteer_{*theatre.gazetteer}
    {
        are_off_   = std::ranges::all_of(named, [&](auto place) { return is_far_off(place, gazetteer_, near); });
        are_areas_ = std::ranges::all_of(named, [&](auto place) {
            return is_area(place, gazetteer_) && place.index >= theatre.own_indexes;
        });
    }

    bool is_plain() const { return named_.size() == 1 && !are_off_ && !are_areas_; }

    bool may_be(Match const& match) const
    {
        if (std::ranges::find(named_, match.number) != named_.end()) return true;
        if (are_off_ && match.likeness >= nearly_the_same && is_beside(match)) return true;
        return are_areas_ && match.likeness >= like_its_district && !is_area(match.number, gazetteer_)
            && is_in_named(match.place.point);
    }

private:
    Places const&         named_;
    Gazetteer const&      gazetteer_;
    bool                  are_off_;
    bool                  are_areas_;

    bool is_in_named(Point point) const
    {
        return std::ranges::any_of(named_, [&](PlaceNumber place) {
            return rough_distance_km(gazetteer_.point_of(place), point) <= district_km;
        });
    }
};

std::vector<Match> matches_of(Places const& named, ReadingTheatre const& theatre, PlaceQuery const& query)
{
    Meant const meant{named, theatre, query.near};
    if (meant.is_plain()) return {only_match(named.front(), *theatre.gazetteer)};
    auto matches = locate(*theatre.gazetteer, query, {.least_score = 0, .limit = std::string::npos});
    std::erase_if(matches, [&](Match const& match) { return !meant.may_be(match); });
    for (auto& match : matches) match.score += lead(match, theatre);
    std::ranges::stable_sort(matches, std::greater{}, &Match::score);
    return matches;
}

// Gives spotted names their places. A text repeats its names in the same company: each answer is found once.
class Resolver {
public:
    Resolver(ReadingContext const& context, Company const& company) : context_{context}, company_{company} {}

    std::vector<PlaceMatch> places_of(SpottedName const& name);

private:
    using Asked = std::tuple<std::size_t, std::string, Places, std::optional<Point>>;

    ReadingContext const&               context_;
    Company const&                      company_;
    std::map<Asked, std::vector<Match>> answers_;

    std::vector<Match> const& matches_in(std::size_t theatre, SpottedName const& name);
};

std::vector<Match> const& Resolver::matches_in(std::size_t theatre, SpottedName const& name)
{
    auto const named = places_in(name, theatre);
    auto const near  = company_.neighbour_of(name, theatre);
    auto const [answer, is_new] = answers_.try_emplace({theatre, name.key, named, near});
    if (!is_new || named.empty()) return answer->second;
    PlaceQuery query;
    query.name = name.key;
    query.near = near;
    answer->second = matches_of(named, context_.theatres()[theatre], query);
    return answer->second;
}

std::vector<PlaceMatch> Resolver::places_of(SpottedName const& name)
{
    std::vector<PlaceMatch> places;
    auto const              only = company_.theatre_of(name);
    for (std::size_t i = 0; i < context_.theatres().size(); ++i) {
        if (only && *only != i) continue;
        for (auto const& match : matches_in(i, name)) places.push_back({i, match});
    }
    std::ranges::stable_sort(places, std::greater{}, [](PlaceMatch const& place) { return place.match.score; });
    return places;
}

}  // namespace

std::vector<Mention> find_mentions(std::string_view text, ReadingContext const& context)
{
    return find_mentions(text, find_sentences(text), context);
}

std::vector<Mention> find_mentions(std::string_view text, std::vector<Sentence> const& sentences,
                                   ReadingContext const& context)
{
    auto const           names     = spot_names(text, sentences, context);
    Company const        company{names, sentences, context};
    Resolver             resolver{context, company};
    std::vector<Mention> mentions;
    for (auto const& name : names) {
        std::string words{text.substr(name.begin, name.end - name.begin)};
        mentions.push_back({name.begin, name.end, std::move(words), name.sentence, name.actors, {}});
        if (name.actors.empty()) mentions.back().places = resolver.places_of(name);
    }
    return mentions;
}

}  // namespace frontline
