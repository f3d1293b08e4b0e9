// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <string>

#include "control_map/paint.hpp"
#include "control_map/series.hpp"
#include "io/write_layers.hpp"
#include "layer/layers_of_maps.hpp"
#include "timeline/timeline.hpp"
#include "unit/io/temporary_folder.hpp"
#include "worlds/drawing.hpp"

using namespace frontline;
using namespace frontline::test;

namespace {

/// A drawn land and what was said to have happened in it.
struct Story {
    Drawing  land;
    ClaimLog claims;
    Timeline timeline{claims};

    ControlMap on(char const* day) const
    {
        return paint(land.partition, timeline.on(parse_date(day).value()), {PaintMethod::nearest, 0});
    }

    /// Who has each letter, in the order of the letters: `red blue blue/red`.
    std::string told(char const* day) const
    {
        auto const  map = on(day);
        std::string text;
        for (auto const& [letter, places] : land.of_letter) {
            auto const cell = land.partition.cell_of_place.at(places.front());
            text += (text.empty() ? "" : " ") + to_letters(map.control_of(cell));
        }
        return text;
    }

    std::string fronts(char const* day) const { return pairs_of(front_lines(land.partition, on(day), parties())); }
};

Story campaign()
{
    return {draw(R"(
                a b c
                a b d
                . . e  )"),
            log(R"(
                a1 2020-01-01 held      red
                a2 2020-01-01 held      red
                b1 2020-01-01 held      blue
                b2 2020-01-01 held      blue
                c1 2020-01-01 held      blue
                d1 2020-01-01 held      blue
                e1 2020-01-01 held      red-ally
                b1 2020-01-10 captured  red from blue
                b2 2020-01-10 contested red from blue
                b2 2020-01-12 captured  red from blue
                d1 2020-01-15 besieged  red from blue
                d1 2020-01-20 withdrew  blue
                c1 2020-01-20 clashes   red from blue )")};
}

nlohmann::json read_json(std::filesystem::path const& file)
{
    return nlohmann::json::parse(std::ifstream{file});
}

}  // namespace

TEST_CASE("a town is attacked, contested, taken; the next is besieged and left")
{
    auto const story = campaign();
    CHECK(story.told("2020-01-09") == "red blue blue blue red-ally");
    CHECK(story.told("2020-01-10") == "red red blue blue red-ally");
    CHECK(to_letters(story.timeline.spans({"b2"}).at(1).control) == "blue/red");
    CHECK(story.told("2020-01-15") == "red red blue blue!red red-ally");
    CHECK(story.told("2020-01-20") == "red red blue ? red-ally");
    CHECK(story.fronts("2020-01-09") == "blue|red blue|red-ally");
    CHECK(story.fronts("2020-01-20") == "blue|red");
}

TEST_CASE("from claims to GeoJSON: the layers tell what the log told")
{
    TemporaryFolder const folder;
    auto const            story = campaign();
    Gazetteer const       gazetteer{story.land.places};
    auto const layers = layers_of_series(snapshot(story.land.partition, parties(), story.on("2020-01-15")),
                                         {parties(), gazetteer});
    Problems   problems;
    auto const files = write_layers(layers, {folder / "map.geojson", "", false, {}}, problems);
    CHECK(problems.empty());
    REQUIRE(files.size() == 3);

    auto const control = read_json(folder / "map.geojson")["features"];
    REQUIRE(control.size() == 4);
    std::string besieged;
    for (auto const& feature : control) {
        auto const& fields = feature["properties"];
        CHECK(fields["valid_from"] == "2020-01-15");
        CHECK(fields["valid_to"] == "2020-01-16");
        if (fields["status"] == "besieged")
            besieged = fields["actor"].get<std::string>() + "!" + fields["rival"].get<std::string>();
    }
    CHECK(besieged == "blue!red");
    CHECK(read_json(folder / "map_front.geojson")["features"].size() >= 2);
    CHECK(read_json(folder / "map_places.geojson")["features"].size() == 7);
}
