// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include <algorithm>
#include <random>

#include "gazetteer/gazetteer.hpp"
#include "gazetteer/name_key.hpp"
#include "geo/geodesic.hpp"

using namespace frontline;

namespace {

Place place(std::string id, std::string name, std::vector<std::string> names, double lon, double lat)
{
    Place result;
    result.id.text = std::move(id);
    result.name    = std::move(name);
    result.names   = std::move(names);
    result.point   = snapped(lon, lat);
    return result;
}

std::vector<std::string> ids(Gazetteer const& gazetteer, std::vector<PlaceNumber> const& numbers)
{
    std::vector<std::string> result;
    for (auto const number : numbers) result.push_back(gazetteer.place(number).id.text);
    return result;
}

using Ids = std::vector<std::string>;

// Everywhere, and more often than chance at the poles, the date line and one spot.
Point any_point(std::mt19937& random)
{
    auto const lon = std::uniform_real_distribution{-180.0, 180.0}(random);
    auto const lat = std::uniform_real_distribution{-90.0, 90.0}(random);
    switch (random() % 4) {
    case 0: return snapped(lon, lat > 0 ? 89.9 : -89.9);
    case 1: return snapped(lon > 0 ? 179.99 : -179.99, lat);
    case 2: return snapped(36 + lon / 1000, 35 + lat / 1000);
    default: return snapped(lon, lat);
    }
}

}  // namespace

TEST_CASE("a place is found by any of its names, in the order of the places")
{
    Gazetteer const gazetteer{{place("1", "Kafr Nabl", {"كفر نبل", "Kafranbel", "KAFR NABL"}, 36.56, 35.61),
                               place("2", "Kafr-Nabl", {}, 36.9, 36.1)}};
    CHECK(ids(gazetteer, gazetteer.named(name_key("kafr nabl"))) == Ids{"1", "2"});
    CHECK(ids(gazetteer, gazetteer.named(name_key("كفر نبل"))) == Ids{"1"});
    CHECK(gazetteer.named(name_key("Idlib")).empty());
    CHECK(gazetteer.spellings("kafr nabl").size() == 2);
}

TEST_CASE("of two places with one id the first is found by it, both by name and position")
{
    Gazetteer const gazetteer{{place("7", "A one", {}, 36, 35), place("7", "B two", {}, 36, 35)}};
    CHECK(gazetteer.find(PlaceId{"7"}).value().name == "A one");
    CHECK_FALSE(gazetteer.find(PlaceId{"8"}));
    CHECK(gazetteer.named("b two").size() == 1);
    CHECK(gazetteer.nearest(snapped(36, 35), 5).size() == 2);
}

TEST_CASE("an empty gazetteer finds nothing")
{
    Gazetteer const gazetteer;
    CHECK(gazetteer.named("idlib").empty());
    CHECK(gazetteer.nearest(snapped(36, 35), 3).empty());
    CHECK(gazetteer.country_at(snapped(36, 35)).empty());
}

TEST_CASE("a place comes out as it went in")
{
    auto whole       = place("1", "Idlib", {"إدلب", "", "Idleb", "IDLIB"}, 36.63, 35.93);
    whole.kind       = "city";
    whole.country    = "SY";
    whole.admin1     = "Idlib";
    whole.admin2     = "Idlib";
    whole.population = 0;
    whole.source     = "GeoNames";
    Gazetteer const gazetteer{{place("2", "", {}, -180, -90), whole}};
    CHECK(gazetteer.find(PlaceId{"1"}) == whole);
    CHECK(gazetteer.place({0, 0}) == place("2", "", {}, -180, -90));
    CHECK(gazetteer.size() == 2);
}

TEST_CASE("a gazetteer with more places keeps its own first")
{
    Gazetteer const first{{place("1", "Idlib", {}, 36, 35)}};
    auto const      both = first.with({place("1", "Idlib", {}, 40, 35), place("2", "Idlib", {}, 41, 35)});
    CHECK(ids(both, both.named("idlib")) == Ids{"1", "1", "2"});
    CHECK(both.find(PlaceId{"1"}).value().point == snapped(36, 35));
    CHECK(first.size() == 1);
}

TEST_CASE("the nearest places are those a search of all would find, everywhere on the Earth")
{
    std::mt19937 random{7};
    for (int round = 0; round < 20; ++round) {
        std::vector<Place> places;
        for (int i = 0; i < 150; ++i) places.push_back(place(std::to_string(i), "P", {}, 0, 0));
        for (auto& p : places) p.point = any_point(random);
        auto const      from = any_point(random);
        Gazetteer const gazetteer{places};
        std::ranges::stable_sort(places, {}, [&](Place const& p) { return distance_km(from, p.point); });
        Ids expected;
        for (std::size_t i = 0; i < 10; ++i) expected.push_back(places[i].id.text);
        REQUIRE(ids(gazetteer, gazetteer.nearest(from, 10)) == expected);
        REQUIRE(gazetteer.nearest(from, 1000).size() == 150);
    }
}

TEST_CASE("the country at a point is that of the nearest place that has one, if it is near")
{
    auto syrian = place("1", "Azaz", {}, 37.04, 36.58);
    syrian.country = "SY";
    Gazetteer const gazetteer{{syrian, place("2", "Elsewhere", {}, 37.1, 36.6)}};
    CHECK(gazetteer.country_at(snapped(37.1, 36.6)) == "SY");
    CHECK(gazetteer.country_at(snapped(30, 36.6)).empty());
}
