// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "control_map/stats.hpp"
#include "worlds/drawing.hpp"

using namespace frontline;
using namespace frontline::test;

namespace {

Date day(std::string_view text)
{
    return parse_date(text).value();
}

Inhabitants nobody_on(Partition const& partition)
{
    auto const cells = partition.cells.size();
    return {std::vector<bool>(cells, false), std::vector<std::int64_t>(cells, 0), false};
}

/// Of a drawn land, without infill and reach.
std::vector<DayStats> stats_of(Drawing const& land, std::string_view story, std::vector<std::string> const& rows,
                               Inhabitants const& inhabitants)
{
    auto const     claims = log(story);
    Timeline const timeline{claims};
    Painter const  painter{land.partition, {PaintMethod::nearest, 0}};
    StatsQuestion  question;
    for (auto const& row : rows) question.rows.push_back(day(row));
    question.changes = {question.rows.front()};
    for (auto const change : timeline.days_of_change()) {
        if (change > question.rows.front() && change <= question.rows.back()) question.changes.push_back(change);
    }
    return stats(land.partition, parties(), inhabitants, question,
                 moving_map(painter, timeline, question.rows.front()));
}

}  // namespace

TEST_CASE("what was taken and lost again between two rows counts as gain and as loss")
{
    auto const land = draw("a b");
    auto const days = stats_of(land, R"(
        a1 2020-01-01 held red
        b1 2020-01-01 held blue
        b1 2020-01-03 captured red from blue
        b1 2020-01-05 captured blue from red)",
                               {"2020-01-01", "2020-01-08"}, nobody_on(land.partition));
    REQUIRE(days.size() == 2);
    auto const& red    = days[1].actors.at({"red"});
    auto const  square = land.partition.cells[0].area_km2;
    CHECK(red.area_km2 == Approx(days[0].actors.at({"red"}).area_km2));
    CHECK(red.since.gained.area_km2 == Approx(square).epsilon(0.01));
    CHECK(red.since.lost.area_km2 == red.since.gained.area_km2);
    CHECK(red.since.gained.places == 1);
    CHECK(red.since.lost.places == 1);
    CHECK(days[0].actors.at({"red"}).since.gained.area_km2 == 0);
}

TEST_CASE("contested land is its holder's, and told apart")
{
    auto const land = draw("a b");
    auto const days = stats_of(land, R"(
        a1 2020-01-01 held red
        b1 2020-01-01 held blue
        b1 2020-01-03 contested red from blue)",
                               {"2020-01-01", "2020-01-03"}, nobody_on(land.partition));
    auto const& blue = days[1].actors.at({"blue"});
    CHECK(blue.contested_km2 == blue.area_km2);
    CHECK(blue.since.lost.area_km2 == 0);
    CHECK(days[0].actors.at({"blue"}).contested_km2 == 0);
}

TEST_CASE("people and inhabited land change hands with the land")
{
    auto const land        = draw("a b");
    auto       inhabitants = nobody_on(land.partition);
    auto const cell        = land.partition.cell_of_place.at({"b1"});
    inhabitants.is_inhabited[cell] = true;
    inhabitants.people[cell]       = 700;
    auto const days = stats_of(land, R"(
        a1 2020-01-01 held red
        b1 2020-01-01 held blue
        b1 2020-01-03 captured red from blue)",
                               {"2020-01-02", "2020-01-03"}, inhabitants);
    CHECK(days[0].actors.at({"blue"}).people == 700);
    CHECK(days[0].actors.at({"red"}).inhabited_km2 == 0);
    CHECK(days[1].actors.at({"red"}).people == 700);
    CHECK(days[1].actors.at({"red"}).inhabited_km2 == Approx(land.partition.cells[cell].area_km2));
    CHECK(days[1].actors.at({"blue"}).people == 0);
    CHECK(days[1].actors.at({"blue"}).since.lost.places == 1);
}

TEST_CASE("a front ends on the day on which its two sides become allies, though no land changes")
{
    auto const land = draw("a b");
    auto const stats_on = [&](std::string const& on) {
        return stats_of(land, "a1 2020-01-01 held red\nb1 2020-01-01 held turncoat", {on}, nobody_on(land.partition))
            .front().actors.at({"red"}).front_km;
    };
    CHECK(stats_on("2020-01-31") == 0);
    CHECK(stats_on("2020-02-01") == Approx(11.1).epsilon(0.01));
}
