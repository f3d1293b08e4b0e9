// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include <algorithm>

#include "control_map/explained_change.hpp"
#include "control_map/paint.hpp"
#include "control_map/region.hpp"
#include "control_map/series.hpp"
#include "geo/geodesic.hpp"
#include "geo/geos.hpp"
#include "partition/cut.hpp"
#include "timeline/timeline.hpp"
#include "worlds/drawing.hpp"

using namespace frontline;
using namespace frontline::test;

namespace {

/// `blue/red:1 red:2`: controls and numbers of places of the regions, sorted.
std::string regions_of(Drawing const& land, std::string_view who)
{
    std::vector<std::string> texts;
    for (auto const& region : regions(land.partition, painted(land, who))) {
        texts.push_back(to_letters(region.control) + ":" + std::to_string(region.places));
    }
    std::ranges::sort(texts);
    std::string text;
    for (auto const& one : texts) text += (text.empty() ? "" : " ") + one;
    return text;
}

void check_is_partition(Drawing const& land, ControlMap const& map)
{
    Wide sum = 0;
    for (auto const& region : regions(land.partition, map)) {
        CHECK(is_valid({region.polygon}));
        CHECK(region.area_km2 == Approx(area_km2(region.polygon)).epsilon(1e-9));
        sum += twice_area_e14(region.polygon);
    }
    CHECK((sum == twice_area_e14(land.partition.outline)));
}

}  // namespace

TEST_CASE("a region is land of one control that hangs together")
{
    auto const land = draw(R"(
        a a b
        c b b
        d . e )");
    CHECK(regions_of(land, "a=red b=blue c=red d=? e=blue") == "?:1 blue:4 red:3");
    CHECK(regions_of(land, "a=red b=blue c=red/blue d=red e=red!blue") == "blue:3 red!blue:1 red/blue:1 red:1 red:2");
}

TEST_CASE("land that touches only in a point is two regions, and both are valid")
{
    auto const land = draw(R"(
        a b
        b a )");
    CHECK(regions_of(land, "a=red b=blue") == "blue:1 blue:1 red:1 red:1");
    check_is_partition(land, painted(land, "a=red b=blue"));
}

TEST_CASE("enclaves are holes, and holes that touch in a point are valid")
{
    auto const land = draw(R"(
        a a a a
        a b a a
        a a b a
        a a a a )");
    auto const map = painted(land, "a=red b=blue");
    CHECK(regions_of(land, "a=red b=blue") == "blue:1 blue:1 red:14");
    check_is_partition(land, map);
}

TEST_CASE("a ring around the sea, and a region that encloses another twice, are valid")
{
    auto const land = draw(R"(
        a a a b b
        a . a b c
        a a a b b
        b b b b b )");
    auto const map = painted(land, "a=red b=blue c=red");
    CHECK(regions_of(land, "a=red b=blue c=red") == "blue:10 red:1 red:8");
    check_is_partition(land, map);
}

TEST_CASE("a place without evidence takes the holder at the nearest place, but no contest and no siege")
{
    auto const land = draw("a b . c d");
    auto const map  = paint(land.partition, holdings(land, "a=red/blue d=red!blue"), {PaintMethod::voronoi, 30});
    auto const at   = [&](char const* id) {
        return to_letters(map.control_of(land.partition.cell_of_place.at({id})));
    };
    CHECK(at("a1") == "red/blue");
    CHECK(at("b1") == "red");
    CHECK(at("c1") == "red");
    CHECK(at("d1") == "red!blue");
}

TEST_CASE("beyond the reach of all evidence land is unknown, and certainty fades up to there")
{
    auto const land = draw("a b c d e");
    auto const map  = paint(land.partition, holdings(land, "a=red"), {PaintMethod::nearest, 20});
    auto const at   = [&](char const* id) { return map.cells[land.partition.cell_of_place.at({id})]; };
    auto const who  = [&](char const* id) { return to_letters(map.holdings.controls[at(id).control]); };
    CHECK(who("b1") == "red");
    CHECK(who("c1") == "red");
    CHECK(who("d1") == "?");
    CHECK(at("a1").certainty.share() == Approx(0.25));
    CHECK(at("b1").certainty.share() == Approx(0.25 * (1 - 9.13 / 20)).epsilon(0.01));
    CHECK(at("d1").certainty.share() == 0);
}

TEST_CASE("places on one point that disagree make their cell contested")
{
    auto land = draw("a b");
    auto twin = land.places.front();
    twin.id   = {"a2"};
    land.places.push_back(twin);
    land.of_letter['t'] = {twin.id};
    land.partition      = cut(land.land, land.places, CellSettings{2, 0, 30});
    CHECK(regions_of(land, "a=red t=blue b=red") == "blue/red:2 red:1");
    CHECK(regions_of(land, "a=red t=red b=red") == "red:3");
    CHECK(regions_of(land, "a=red t=red/blue b=red") == "red/blue:2 red:1");
}

TEST_CASE("land around places that disagree on one point is their cell's holder's")
{
    auto land = draw("a b");
    auto twin = land.places.front();
    twin.id   = {"a2"};
    land.places.push_back(twin);
    land.of_letter['t'] = {twin.id};
    land.partition      = cut(land.land, land.places, CellSettings{2, 0, 30});
    auto const map      = paint(land.partition, holdings(land, "a=red t=blue"), {PaintMethod::voronoi, 30});
    auto const at       = [&](char const* id) { return map.control_of(land.partition.cell_of_place.at({id})); };
    CHECK(to_letters(at("a1")) == "blue/red");
    CHECK(to_letters(at("b1")) == "blue");
}

TEST_CASE("shares of land add up to the land")
{
    auto const land = draw("a b c");
    double     sum  = 0;
    for (auto const& share : shares_of_land(land.partition, painted(land, "a=red b=blue c=?"))) sum += share.area_km2;
    CHECK(sum == Approx(area_km2(land.partition.outline)).epsilon(1e-12));
}

TEST_CASE("changes are the land whose holder is another after")
{
    auto const land   = draw("a b c d");
    auto const before = painted(land, "a=red b=red c=blue d=blue");
    auto const after  = painted(land, "a=red b=blue c=blue d=?");
    auto const all    = explained_changes(land.partition, before, after, as_real);
    REQUIRE(all.size() == 2);
    CHECK(all[0].lost_by == ActorId{"red"});
    CHECK(all[0].gained_by == ActorId{"blue"});
    CHECK(all[0].places.size() == 1);
    CHECK(all[1].lost_by == ActorId{"blue"});
    CHECK(all[1].gained_by.empty());
    CHECK(explained_changes(land.partition, before, painted(land, "a=red b=red/blue c=blue d=blue!red"), as_real)
              .empty());
}

TEST_CASE("a series has each region once for the span in which it did not change")
{
    auto const land  = draw("a b c");
    auto const story = log(R"(
        a1 2020-01-01 held red
        b1 2020-01-01 held blue
        c1 2020-01-01 held blue
        b1 2020-01-10 captured red from blue
        b1 2020-01-20 captured blue from red )");
    Timeline const timeline{story};
    auto const     day = [](char const* text) { return parse_date(text).value(); };
    std::vector    days{day("2020-01-05"), day("2020-01-10"), day("2020-01-15"), day("2020-01-20")};
    auto const     over = series(land.partition, parties(), days, moving_map(days.front(), [&](Date date) {
        return paint(land.partition, timeline.on(date), {PaintMethod::nearest, 0});
    }));
    std::vector<std::string> spans;
    for (auto const& [region, span] : over.regions) {
        spans.push_back(to_letters(region.control) + ":" + std::to_string(region.places) + " "
                        + to_iso(span.from) + ".." + (span.until ? to_iso(*span.until) : ""));
    }
    CHECK(spans == std::vector<std::string>{"red:1 2020-01-05..2020-01-10", "blue:2 2020-01-05..2020-01-10",
                                            "red:2 2020-01-10..2020-01-20", "blue:1 2020-01-10..2020-01-20",
                                            "red:1 2020-01-20..", "blue:2 2020-01-20.."});
    CHECK(over.fronts.size() == 3);
    CHECK(over.holdings.size() == 5);
}
