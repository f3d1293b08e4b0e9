// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include <nlohmann/json.hpp>

#include "geo/geodesic.hpp"
#include "io/read_baseline.hpp"
#include "unit/io/sample_layers.hpp"
#include "unit/io/temporary_folder.hpp"

using namespace frontline;
using namespace frontline::test;

namespace {

Actors const actors{{{{"BLUE"}, "Blue party", "#0072b2", {}, {}}, {{"RED"}, "Red party", "#d55e00", {"Reds"}, {}}}};

nlohmann::json feature(nlohmann::json const& actor, nlohmann::json const& date, int west)
{
    auto const square = nlohmann::json{{{west, 35}, {west + 1, 35}, {west + 1, 36}, {west, 36}, {west, 35}}};
    return {{"type", "Feature"},
            {"properties", {{"actor", actor}, {"date", date}}},
            {"geometry", {{"type", "Polygon"}, {"coordinates", square}}}};
}

struct Read {
    Baseline baseline;
    Problems problems;
};

Read read(std::vector<nlohmann::json> const& features)
{
    TemporaryFolder const folder;
    nlohmann::json const  collection{{"type", "FeatureCollection"}, {"features", features}};
    auto const            file = write(folder / "b.geojson", collection.dump());
    Problems              problems;
    auto                  baseline = read_baseline(file, actors, problems);
    return {std::move(baseline), std::move(problems)};
}

std::vector<std::string> ids(Problems const& problems)
{
    std::vector<std::string> ids;
    for (auto const& problem : problems) ids.push_back(problem.id);
    return ids;
}

}  // namespace

TEST_CASE("the lands of a baseline are united by actor, by any of his names")
{
    auto const [baseline, problems] = read({feature("RED", "2024-07-08", 36), feature("blue party", "2024-07-08", 38),
                                            feature("reds", "2024-07-08", 37)});
    CHECK(problems.empty());
    CHECK(baseline.on == parse_date("2024-07-08"));
    REQUIRE(baseline.lands.size() == 2);
    CHECK(baseline.lands[0].actor.text == "BLUE");
    CHECK(baseline.lands[1].area.size() == 1);
    CHECK(area_km2(baseline.lands[1].area) == Approx(2 * area_km2(baseline.lands[0].area)).epsilon(0.001));
}

TEST_CASE("an actor that is not known is an error, and his land is left out")
{
    auto const [baseline, problems] = read({feature("RED", "2024-07-08", 36), feature("GREEN", "2024-07-08", 38)});
    CHECK(ids(problems) == std::vector<std::string>{"unknown-actor"});
    CHECK(baseline.lands.size() == 1);
}

TEST_CASE("land of nobody is not remembered")
{
    auto const [baseline, problems] = read({feature("RED", "2024-07-08", 36), feature(nullptr, "2024-07-08", 38)});
    CHECK(problems.empty());
    CHECK(baseline.lands.size() == 1);
}

TEST_CASE("a baseline of several days is of the newest, with a warning; without a day it is older than all claims")
{
    auto const several = read({feature("RED", "2024-07-08", 36), feature("BLUE", "2024-07-10", 38)});
    CHECK(ids(several.problems) == std::vector<std::string>{"several-dates"});
    CHECK(several.baseline.on == parse_date("2024-07-10"));
    auto const none = read({feature("RED", nullptr, 36)});
    CHECK(none.problems.empty());
    CHECK_FALSE(none.baseline.on);
    CHECK(ids(read({feature("RED", "July", 36)}).problems) == std::vector<std::string>{"bad-date"});
}
