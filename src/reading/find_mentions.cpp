// SPDX-License-Identifier: Apache-2.0
#include "reading/find_mentions.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <tuple>

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

// Only places of just this name: the text named one of them, not one that is spelt like it.
std::vector<Match> matches_of(Places const& named, Gazetteer const& gazetteer, PlaceQuery const& query)
{
    if (named.size() == 1) return {only_match(named.front(), gazetteer)};
    auto matches = locate(gazetteer, query, {.least_score = 0, .limit = std::string::npos});
    std::erase_if(matches, [&](Match const& match) {
        return std::ranges::find(named, match.number) == named.end();
    });
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
    auto const near  = named.size() > 1 ? company_.neighbour_of(name, theatre) : std::nullopt;
    auto const [answer, is_new] = answers_.try_emplace({theatre, name.key, named, near});
    if (!is_new || named.empty()) return answer->second;
    PlaceQuery query;
    query.name = name.key;
    query.near = near;
    answer->second = matches_of(named, *context_.theatres()[theatre].gazetteer, query);
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
