// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include <algorithm>

#include "gazetteer/locate.hpp"

using namespace frontline;

namespace {

Place place(char const* id, char const* name, double lat, double lon, char const* kind = "village",
            char const* country = "SY")
{
    Place result;
    result.id.text = id;
    result.name    = name;
    result.kind    = kind;
    result.country = country;
    result.point   = snapped(lon, lat);
    return result;
}

Gazetteer some_places()
{
    auto idlib = place("idlib", "Idlib", 35.93, 36.63, "city");
    idlib.population = 128840;
    auto tripoli = place("tripoli", "Tripoli", 32.897, 13.178, "city", "LY");
    tripoli.population = 2127000;
    return Gazetteer{{idlib,
                      place("idlib-province", "Idlib", 35.77, 36.67, "province"),
                      place("nayrab-idlib", "An Nayrab", 35.8696, 36.7187),
                      place("nayrab-aleppo", "An Nayrab", 36.1757, 37.2280),
                      place("hazzarin", "Hazzarin", 35.60, 36.526),
                      tripoli,
                      place("tripoli-hamlet", "Tripoli", 36.0, 36.0, "hamlet"),
                      place("tripoli-gate", "Tripoli", 32.85, 13.20, "", "")}};
}

std::vector<std::string> found(PlaceQuery const& query)
{
    static auto const        gazetteer = some_places();
    std::vector<std::string> ids;
    for (auto const& match : locate(gazetteer, query)) ids.push_back(match.place.id.text);
    return ids;
}

PlaceQuery named(std::string name)
{
    PlaceQuery query;
    query.name = std::move(name);
    return query;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("a name with the same key and nothing against it scores 1")
{
    auto const gazetteer = some_places();
    auto       query     = named("Idlib");
    query.country        = "SY";
    query.kind           = "city";
    query.near           = snapped(36.63, 35.93);
    auto const matches   = locate(gazetteer, query);
    REQUIRE_FALSE(matches.empty());
    CHECK(matches[0].place.id.text == "idlib");
    CHECK(matches[0].score == 1);
    CHECK(matches[0].distance_km == 0);
    CHECK(matches[0].reasons.front() == "same name 'Idlib'");
}

TEST_CASE("another transliteration is found, with the spelling it is like as the reason")
{
    auto const gazetteer = some_places();
    auto const matches   = locate(gazetteer, named("Khazarin"));
    REQUIRE(matches.size() == 1);
    CHECK(matches[0].place.id.text == "hazzarin");
    CHECK(matches[0].score > 0.9);
    CHECK(matches[0].score < 1);
    CHECK(matches[0].reasons.front().starts_with("spelt like 'Hazzarin'"));
}

TEST_CASE("a name that is nowhere finds nothing, not the least bad place")
{
    for (auto const* name : {"Xanadu", "Bosphorus", "", "--", "Nay", "Idl"}) CHECK(found(named(name)).empty());
}

TEST_CASE("the nearer of two places of one name is meant when there is a hint, without one nobody can tell")
{
    auto const gazetteer = some_places();
    auto       query     = named("Nayrab");
    CHECK(is_ambiguous(locate(gazetteer, query)));
    query.near = snapped(36.80, 35.86);
    CHECK(found(query) == Ids{"nayrab-idlib", "nayrab-aleppo"});
    CHECK_FALSE(is_ambiguous(locate(gazetteer, query)));
    query.near = snapped(37.2, 36.2);
    CHECK(found(query) == Ids{"nayrab-aleppo", "nayrab-idlib"});
}

TEST_CASE("a place named near the name is a hint too")
{
    auto query    = named("Nayrab");
    query.context = "fighting goes on north of the village of Hazzarin";
    CHECK(found(query).front() == "nayrab-idlib");
}

TEST_CASE("a place in another country is not proposed, one of no known country is not held against it")
{
    auto query    = named("Tripoli");
    query.country = "ly";
    CHECK(found(query) == Ids{"tripoli", "tripoli-gate"});
    query.country = "SY";
    CHECK(found(query).front() == "tripoli-hamlet");
    CHECK(std::ranges::count(found(query), "tripoli") == 0);
}

TEST_CASE("the big city is meant rather than a hamlet of its name, and the town rather than the province")
{
    auto const gazetteer = some_places();
    CHECK(found(named("Tripoli")).front() == "tripoli");
    CHECK(found(named("Idlib")) == Ids{"idlib", "idlib-province"});
    CHECK_FALSE(is_ambiguous(locate(gazetteer, named("Idlib"))));
}

TEST_CASE("the kind asked for comes first")
{
    auto query = named("Idlib");
    query.kind = "province";
    CHECK(found(query).front() == "idlib-province");
}

TEST_CASE("no more places than asked for, best first, and scores between the least and 1")
{
    auto const     gazetteer = some_places();
    LocateSettings settings;
    auto const     all = locate(gazetteer, named("Tripoli"), settings);
    CHECK(std::ranges::is_sorted(all, std::greater{}, &Match::score));
    for (auto const& match : all) {
        CHECK(match.score >= settings.least_score);
        CHECK(match.score <= 1);
    }
    settings.limit = 1;
    CHECK(locate(gazetteer, named("Tripoli"), settings).size() == 1);
}

TEST_CASE("a place that two gazetteers hold is proposed once, two places that share an id twice")
{
    Gazetteer const gazetteer{{place("1", "Saraqib", 35.864, 36.806), place("1", "Saraqib", 35.865, 36.805),
                               place("1", "Saraqib", 33.0, 36.0)}};
    CHECK(locate(gazetteer, named("Saraqib")).size() == 2);
}

TEST_CASE("equal places far apart are ambiguous, one spot in two gazetteers is not")
{
    Gazetteer const one_spot{{place("1", "Ain Zara", 32.795, 13.287), place("2", "Ain Zara", 32.813, 13.270)}};
    Gazetteer const apart{{place("1", "Ain Zara", 32.795, 13.287), place("2", "Ain Zara", 33.5, 36.3)}};
    CHECK_FALSE(is_ambiguous(locate(one_spot, named("Ain Zara"))));
    CHECK(is_ambiguous(locate(apart, named("Ain Zara"))));
    CHECK_FALSE(is_ambiguous({}));
}
