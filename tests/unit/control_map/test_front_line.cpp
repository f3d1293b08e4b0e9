// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include <algorithm>

#include "control_map/front_line.hpp"
#include "control_map/region.hpp"
#include "geo/geodesic.hpp"
#include "worlds/drawing.hpp"

using namespace frontline;
using namespace frontline::test;

namespace {

std::vector<FrontLine> fronts(Drawing const& land, std::string_view who, std::string_view on = "2020-01-15")
{
    return front_lines(land.partition, painted(land, who, on), parties());
}

}  // namespace

TEST_CASE("a front line runs only between actors who fight each other")
{
    auto const land = draw(R"(
        a a b
        c d b  )");
    CHECK(pairs_of(fronts(land, "a=red b=blue c=red-ally d=?")) == "blue|red");
    CHECK(pairs_of(fronts(land, "a=red b=blue c=red-part d=green")) == "blue|green blue|red green|red green|red-part");
    CHECK(fronts(land, "a=red b=red-part c=red-ally d=?").empty());
}

TEST_CASE("the coast is no front")
{
    auto const land = draw(R"(
        a . b
        a . b  )");
    CHECK(fronts(land, "a=red b=blue").empty());
}

TEST_CASE("contested ground has a front towards both, besieged ground towards the besieger only")
{
    auto const land = draw("a b c");
    CHECK(pairs_of(fronts(land, "a=red b=blue/red c=blue")) == "blue|red");
    CHECK(fronts(land, "a=red b=blue/red c=blue").size() == 2);
    CHECK(pairs_of(fronts(land, "a=green b=blue/red c=?")) == "blue|green");
    CHECK(pairs_of(fronts(land, "a=red-ally b=blue/red c=?")) == "blue|red-ally");
    CHECK(fronts(land, "a=red b=blue!red c=blue").size() == 1);
    CHECK(fronts(land, "a=red b=red!blue c=red").empty());
}

TEST_CASE("who belongs to whom is asked for the day of the map")
{
    auto const land = draw("a b");
    CHECK(fronts(land, "a=red b=turncoat", "2020-01-31").empty());
    CHECK(pairs_of(fronts(land, "a=red b=turncoat", "2020-02-01")) == "red|turncoat");
}

TEST_CASE("a front is one line as long as no third land meets it")
{
    auto const straight = draw(R"(
        a b
        a b
        a b )");
    auto const one = fronts(straight, "a=red b=blue");
    REQUIRE(one.size() == 1);
    CHECK(one.front().length_km == Approx(length_km(one.front().line)));
    CHECK(one.front().length_km == Approx(33.3).epsilon(0.01));

    auto const ring = draw(R"(
        a a a
        a b a
        a a a )");
    auto const closed = fronts(ring, "a=red b=blue");
    REQUIRE(closed.size() == 1);
    CHECK(closed.front().line.front() == closed.front().line.back());

    auto const junction = draw(R"(
        a b
        c c )");
    CHECK(fronts(junction, "a=red b=blue c=green").size() == 3);
}

TEST_CASE("a front's vertices are vertices of the regions on both sides")
{
    auto const land = draw(R"(
        a a b
        a b b
        a a b )");
    auto const map = painted(land, "a=red b=blue");
    for (auto const& region : regions(land.partition, map)) {
        for (auto const& front : front_lines(land.partition, map, parties())) {
            for (auto const p : front.line) {
                auto const is_vertex = [&](Ring const& ring) { return std::ranges::find(ring, p) != ring.end(); };
                CHECK((is_vertex(region.polygon.outer) || std::ranges::any_of(region.polygon.holes, is_vertex)));
            }
        }
    }
}
