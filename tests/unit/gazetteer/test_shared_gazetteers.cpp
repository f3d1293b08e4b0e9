// SPDX-License-Identifier: Apache-2.0
// The article that started this project (breizh-info.com, 3 March 2020) spells its places its own way.
#include <catch2/catch.hpp>

#include <iterator>

#include "gazetteer/locate.hpp"
#include "io/read_gazetteer.hpp"

using namespace frontline;

namespace {

Gazetteer const& everywhere()
{
    static Gazetteer const gazetteer = [] {
        Problems           problems;
        std::vector<Place> places;
        for (auto const* file : {"SY.txt", "LY.txt", "libya-osm.csv"}) {
            auto more = read_gazetteer(std::string{FRONTLINE_SHARED_DIR "/gazetteer/"} + file, problems);
            places.insert(places.end(), std::move_iterator{more.begin()}, std::move_iterator{more.end()});
        }
        return Gazetteer{std::move(places)};
    }();
    return gazetteer;
}

struct Row {
    char const* name;
    char const* country;
    double      near_lat;
    double      near_lon;
    char const* place_id;
};

PlaceQuery query_of(Row const& row)
{
    PlaceQuery query;
    query.name    = row.name;
    query.country = row.country;
    if (row.near_lat != 0) query.near = snapped(row.near_lon, row.near_lat);
    return query;
}

// Where the first sentence of its paragraph leads: Tripoli for the Libyan places, Idlib for the Syrian ones.
constexpr Row article[] = {
    {"Damas", "SY", 0, 0, "170654"},
    {"Tripoli", "LY", 0, 0, "node/1699640925"},
    {"Aziziya", "LY", 32.88, 13.19, "node/3300366408"},
    {"Salah al Din", "LY", 32.88, 13.19, "node/3195901761"},
    {"Saraqib", "SY", 0, 0, "164816"},
    {"Idlib", "SY", 0, 0, "169389"},
    {"Nayrab", "SY", 35.86, 36.80, "166357"},
    {"Sarmin", "SY", 35.86, 36.80, "164782"},
    {"Hmeymim", "SY", 0, 0, "169492"},
    {"Khazarin", "SY", 35.7, 36.6, "169617"},
    {"Kafr Mos", "SY", 35.7, 36.6, "168663"},
    {"Kakawbah", "SY", 35.7, 36.6, "168499"},
    {"Kafranbel", "SY", 35.7, 36.6, "168661"},
};

}  // namespace

TEST_CASE("the places of the article are found as it spells them")
{
    for (auto const& row : article) {
        INFO(row.name);
        auto const matches = locate(everywhere(), query_of(row));
        REQUIRE_FALSE(matches.empty());
        CHECK(matches.front().place.id.text == row.place_id);
        CHECK_FALSE(is_ambiguous(matches));
    }
}

TEST_CASE("several villages have one name: without a hint the article's are ambiguous")
{
    for (auto const* name : {"Nayrab", "Kakawbah"}) {
        PlaceQuery query;
        query.name = name;
        INFO(name);
        CHECK(is_ambiguous(locate(everywhere(), query)));
    }
}

TEST_CASE("what is in no gazetteer is not found")
{
    for (auto const* name : {"Bosphore", "Kaliningrad", "Ouagadougou", "Buenos Aires", "Qwertyuiop"}) {
        PlaceQuery query;
        query.name = name;
        INFO(name);
        CHECK(locate(everywhere(), query).empty());
    }
}

TEST_CASE("dumps and OpenStreetMap tables are read as they are, without an error")
{
    for (auto const* file : {"SY.txt", "LY.txt", "UA.txt", "libya-osm.csv"}) {
        Problems problems;
        INFO(file);
        CHECK(read_gazetteer(std::string{FRONTLINE_SHARED_DIR "/gazetteer/"} + file, problems).size() > 800);
        CHECK_FALSE(has_errors(problems));
    }
}

TEST_CASE("every place of a gazetteer is found under each of its names, at its own score of 1")
{
    std::size_t checked = 0;
    for (std::size_t i = 0; i < everywhere().size(); i += 37) {
        auto const place = everywhere().place(everywhere().all()[i]);
        LocateSettings settings;
        settings.limit = 1000;
        PlaceQuery query;
        query.name    = place.names.empty() ? place.name : place.names.back();
        query.near    = place.point;
        query.kind    = place.kind;
        auto const matches = locate(everywhere(), query, settings);
        INFO(query.name);
        REQUIRE_FALSE(matches.empty());
        CHECK(matches.front().distance_km.value() < 5);
        ++checked;
    }
    CHECK(checked > 300);
}
