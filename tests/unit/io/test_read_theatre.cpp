// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "io/read_theatre.hpp"
#include "timeline/timeline.hpp"
#include "unit/io/sample_layers.hpp"
#include "unit/io/temporary_folder.hpp"

using namespace frontline;
using namespace frontline::test;

namespace {

constexpr auto land = R"({"type":"Polygon","coordinates":[[[20,40],[22,40],[22,41],[20,41],[20,40]]]})";

nlohmann::json feature(nlohmann::json const& properties, nlohmann::json const& geometry)
{
    return {{"type", "Feature"}, {"properties", properties}, {"geometry", geometry}};
}

/// An island whose claims stand in a CSV and in a map of features.
struct Island {
    TemporaryFolder folder;
    Problems        problems;

    Theatre read(char const* claims, std::vector<nlohmann::json> const& features)
    {
        write(folder / "land.geojson", land);
        write(folder / "actors.csv", "id\nRED\nBLUE\n");
        write(folder / "theatre.toml",
              "name = 'Island'\nland = 'land.geojson'\nclaims = ['claims.csv', 'areas.geojson']\n");
        write(folder / "claims.csv", claims);
        nlohmann::json const collection{{"type", "FeatureCollection"}, {"features", features}};
        write(folder / "areas.geojson", collection.dump());
        return read_theatre(folder / ".", problems);
    }
};

std::string holders(Theatre const& theatre, char const* day)
{
    std::string text;
    Timeline const timeline{theatre.claims};
    auto const     holdings = timeline.on(parse_date(day).value());
    for (auto const& holding : holdings.all) {
        auto const place = theatre.gazetteer.find(holding.place);
        text += (text.empty() ? "" : " ") + place->name + "=" + holdings.control_of(holding).actor.text;
    }
    return text;
}

}  // namespace

TEST_CASE("features of a map of claims are claims about points, areas and lines")
{
    Island     island;
    auto const theatre = island.read(
        "date,place,kind,actor,lat,lon\n"
        "2020-01-01,Aford,held,BLUE,40.5,20.5\n"
        "2020-01-20,Aford,captured,BLUE,40.5,20.5\n"
        "2020-01-01,Bury,held,BLUE,40.5,21.5\n",
        {feature({{"date", "2020-01-10"}, {"kind", "held"}, {"actor", "RED"}, {"place", "the west"}},
                 {{"type", "Polygon"}, {"coordinates", {{{20, 40}, {21, 40}, {21, 41}, {20, 41}, {20, 40}}}}}),
         feature({{"date", "2020-01-10"}, {"kind", "held"}, {"actor", "RED"}, {"place", "Carn"}},
                 {{"type", "Point"}, {"coordinates", {21.8, 40.2}}}),
         feature({{"date", "2020-01-10"}, {"kind", "held"}, {"actor", "RED"}, {"from", "BLUE"}},
                 {{"type", "LineString"}, {"coordinates", {{21, 40}, {21, 41}}}}),
         feature({{"date", "2020-01-10"}, {"kind", "held"}, {"actor", "RED"}, {"place", "nowhere"}}, nullptr)});
    REQUIRE(island.problems.size() == 1);
    CHECK(island.problems.front().id == "unknown-place");
    CHECK(island.problems.front().where.line == 4);
    CHECK(theatre.claims.areas().size() == 1);
    REQUIRE(theatre.claims.lines().size() == 1);
    CHECK(theatre.claims.lines().front()->ground()->lines.front().size() == 2);
    CHECK(holders(theatre, "2020-01-05") == "Carn= Aford=BLUE Bury=BLUE");
    CHECK(holders(theatre, "2020-01-15") == "Carn=RED Aford=RED Bury=BLUE");
    CHECK(holders(theatre, "2020-01-20") == "Carn=RED Aford=BLUE Bury=BLUE");
}

TEST_CASE("of one day, what is said of a place overrules what is said of the area around it")
{
    Island     island;
    auto const theatre = island.read(
        "date,place,kind,actor,lat,lon,reliability,credibility\n"
        "2020-01-10,Aford,held,BLUE,40.5,20.5,E,5\n"
        "../2020-01-10,Bury,held,BLUE,40.5,20.6,E,5\n"
        "2020-01-09,Carn,held,BLUE,40.5,20.7,A,1\n",
        {feature({{"date", "2020-01-10"}, {"kind", "held"}, {"actor", "RED"}, {"reliability", "A"}},
                 {{"type", "Polygon"}, {"coordinates", {{{20, 40}, {21, 40}, {21, 41}, {20, 41}, {20, 40}}}}})});
    CHECK(island.problems.empty());
    CHECK(holders(theatre, "2020-01-10") == "Aford=BLUE Bury=BLUE Carn=RED");
}

TEST_CASE("rows of several sources of a theatre say the same whatever file they stand in")
{
    Island     island;
    auto const theatre = island.read(
        "date,place,kind,actor,lat,lon,source,note\n"
        "2020-01-10,Aford,held,RED,40.5,20.5,one,n1\n",
        {feature({{"date", "2020-01-10"}, {"kind", "held"}, {"actor", "RED"}, {"place", "Aford"}, {"source", "two"}},
                 {{"type", "Point"}, {"coordinates", {20.5, 40.5}}})});
    CHECK(island.problems.empty());
    REQUIRE(theatre.claims.all().size() == 1);
    CHECK(theatre.claims.all().front().also().size() == 1);
}
