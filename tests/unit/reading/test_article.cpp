// SPDX-License-Identifier: Apache-2.0
// The case behind it: a French article of 3 March 2020 on the fronts of two countries. Each place name of the article
// must resolve to the right point, asked for alone and named in the same company in a text of our own.
#include <catch2/catch.hpp>

#include <algorithm>
#include <functional>

#include "unit/reading/article_places.hpp"

using namespace frontline;

namespace {

std::string const text =
    "Ce lundi, un envoyé venu de Tripoli est arrivé à Damas, puis un navire a franchi le Bosphore.\n\n"
    "En Libye, des tirs ont été entendus à Zaraa et à Salah al Din, deux quartiers de Tripoli, puis près d’Aziziya.\n\n"
    "Saraqib se trouve à l’est d’Idlib. On se bat sur la route de Nayrab et de Sarmin. Un avion s’est posé à Hmeymim. "
    "Plus au sud, au-dessus d’Al Ghab, les villages de Khazarin, Kafr Mos et Kakawbah sont calmes, comme Kafranbel.";

// Of both theatres, best first.
std::vector<Match> located(ShippedPlaces const& places, PlaceQuery const& query)
{
    auto matches = locate(places.syria, query);
    for (auto& match : locate(places.libya, query)) matches.push_back(std::move(match));
    std::ranges::stable_sort(matches, std::greater{}, &Match::score);
    return matches;
}

PlaceQuery query_for(ShippedPlaces const& places, ArticlePlace const& asked)
{
    PlaceQuery query;
    query.name = asked.near_name;
    if (!asked.near_name.empty()) query.near = located(places, query).at(0).place.point;
    query.name = asked.name;
    return query;
}

}  // namespace

TEST_CASE("each place name of the article resolves to the right point")
{
    ShippedPlaces places;
    for (auto const& expected : article_places) {
        INFO(expected.name);
        auto const matches = located(places, query_for(places, expected));
        REQUIRE_FALSE(matches.empty());
        CHECK(km_off(expected, matches.front()) <= expected.within_km);
        CHECK_FALSE(is_ambiguous(matches));
    }
}

TEST_CASE("a name of the article that needs a hint could be two places without it")
{
    ShippedPlaces places;
    for (auto const& expected : article_places) {
        if (expected.near_name.empty()) continue;
        INFO(expected.name);
        PlaceQuery query;
        query.name = expected.name;
        CHECK(is_ambiguous(located(places, query)));
    }
}

TEST_CASE("each place name of the article resolves to the right point in the company it keeps")
{
    ShippedPlaces places;
    auto const    mentions = find_mentions(text, places.context);
    for (auto const& expected : article_places) {
        INFO(expected.name);
        auto const mention = std::ranges::find(mentions, expected.name, &Mention::text);
        REQUIRE(mention != mentions.end());
        CHECK(text.substr(mention->begin, mention->end - mention->begin) == expected.name);
        CHECK(km_off(expected, mention->places.at(0).match) <= expected.within_km);
        CHECK_FALSE(is_ambiguous(*mention));
    }
    CHECK(mentions.size() == article_places.size() + 1);  // Tripoli twice, and nothing else
}
