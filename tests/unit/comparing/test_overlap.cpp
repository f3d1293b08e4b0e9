// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "comparing/overlap.hpp"
#include "geo/geodesic.hpp"

using namespace frontline;

namespace {

/// Whole degrees.
MultiPolygon box(int left, int bottom, int right, int top)
{
    constexpr int degree = 10'000'000;
    return {{{{left * degree, bottom * degree}, {right * degree, bottom * degree}, {right * degree, top * degree},
              {left * degree, top * degree}},
             {}}};
}

Overlap overlap_of(std::vector<ActorArea> const& a, std::vector<ActorArea> const& b)
{
    return overlap(tidied(a, 0), tidied(b, 0));
}

/// On the ellipsoid a band between two parallels is as wide as it is long: one degree of it is this.
double const one_degree_km2 = overlap_of({{"x", box(0, 35, 1, 36)}}, {}).actors[0].a_km2;

}  // namespace

TEST_CASE("a map agrees with itself wholly")
{
    std::vector<ActorArea> const map{{"red", box(0, 35, 1, 36)}, {"blue", box(1, 35, 3, 36)}};
    auto const                   result = overlap_of(map, map);
    REQUIRE(result.actors.size() == 2);
    CHECK(result.actors[0].actor == "blue");
    CHECK(result.actors[0].iou() == 1);
    CHECK(result.actors[1].iou() == 1);
    CHECK(result.disagreement_km2 == 0);
    CHECK(result.only_a_km2 == 0);
    CHECK(result.only_b_km2 == 0);
    CHECK(result.covered_km2 == Approx(3 * one_degree_km2));
}

TEST_CASE("land that went from one actor to another is in disagreement, once")
{
    auto const result = overlap_of({{"red", box(0, 35, 2, 36)}, {"blue", box(2, 35, 4, 36)}},
                                {{"red", box(0, 35, 1, 36)}, {"blue", box(1, 35, 4, 36)}});
    CHECK(result.disagreement_km2 == Approx(one_degree_km2));
    CHECK(result.covered_km2 == Approx(4 * one_degree_km2));
    CHECK(result.actors[0].both_km2 == Approx(2 * one_degree_km2));
    CHECK(result.actors[0].iou() == Approx(2.0 / 3));
    CHECK(result.actors[1].iou() == Approx(0.5));
}

TEST_CASE("land of which one map says nothing is no disagreement, but is told")
{
    auto const result = overlap_of({{"red", box(0, 35, 2, 36)}, {"", box(2, 35, 9, 36)}}, {{"red", box(1, 35, 4, 36)}});
    CHECK(result.disagreement_km2 == 0);
    CHECK(result.only_a_km2 == Approx(one_degree_km2));
    CHECK(result.only_b_km2 == Approx(2 * one_degree_km2));
}

TEST_CASE("an actor in one map alone has nothing in common")
{
    auto const result = overlap_of({{"red", box(0, 35, 1, 36)}}, {{"blue", box(0, 35, 1, 36)}});
    REQUIRE(result.actors.size() == 2);
    CHECK(result.actors[0].a_km2 == 0);
    CHECK(result.actors[0].iou() == 0);
    CHECK(result.disagreement_km2 == Approx(one_degree_km2));
}

TEST_CASE("polygons of one actor that overlap count once")
{
    auto const result = overlap_of({{"red", box(0, 35, 2, 36)}, {"red", box(1, 35, 3, 36)}}, {});
    CHECK(result.actors[0].a_km2 == Approx(3 * one_degree_km2));
}

TEST_CASE("land that a map gives to two actors goes to the one who is drawn on top, and is reported")
{
    auto const map = tidied({{"blue", box(1, 35, 3, 36)}, {"red", box(0, 35, 2, 36)}}, 0);
    REQUIRE(map.repair.overlaps.size() == 1);
    CHECK(map.repair.overlaps[0].actor == "blue");
    CHECK(map.repair.overlaps[0].other == "red");
    CHECK(map.repair.overlaps[0].km2 == Approx(one_degree_km2));
    CHECK(map.areas.at("red") == box(0, 35, 2, 36));
    CHECK(overlap(map, tidied({{"red", box(0, 35, 2, 36)}, {"blue", box(2, 35, 3, 36)}}, 0)).disagreement_km2 == 0);
    auto const turned = tidied({{"red", box(0, 35, 2, 36)}, {"blue", box(1, 35, 3, 36)}}, 0);
    CHECK(overlap(turned, map).disagreement_km2 == Approx(one_degree_km2));
}

TEST_CASE("a small hole between polygons goes to the neighbour with the longest border, a large one stays")
{
    // A ring of one degree around a hole of one square degree, red on three sides of it.
    std::vector<ActorArea> const ring{{"red", box(0, 34, 1, 37)},
                                      {"red", box(1, 36, 2, 37)},
                                      {"red", box(1, 34, 2, 35)},
                                      {"blue", box(2, 34, 3, 37)}};
    auto const closed = tidied(ring, 1.1 * one_degree_km2);
    CHECK(closed.repair.gaps == 1);
    CHECK(closed.repair.gaps_km2 == Approx(one_degree_km2).epsilon(0.02));
    CHECK(area_deg2(closed.areas.at("red")) == area_deg2(box(0, 34, 2, 37)));
    auto const open = tidied(ring, 0.9 * one_degree_km2);
    CHECK(open.repair.gaps == 0);
    CHECK(open.areas.at("blue") == box(2, 34, 3, 37));
}

TEST_CASE("each row of the confusion table is the actor's land, as far as the other map covers it")
{
    auto const result = overlap_of({{"red", box(0, 35, 2, 36)}, {"blue", box(2, 35, 4, 36)}},
                                   {{"red", box(0, 35, 1, 36)}, {"blue", box(1, 35, 3, 36)}});
    REQUIRE(result.shared.size() == 3);
    CHECK(result.shared[0].in_a + result.shared[0].in_b == "blueblue");
    CHECK(result.shared[1].in_a + result.shared[1].in_b == "redblue");
    CHECK(result.shared[1].km2 == Approx(one_degree_km2));
    CHECK(result.shared[2].in_a + result.shared[2].in_b == "redred");
    CHECK(result.only_a_km2 == Approx(one_degree_km2));
}

TEST_CASE("areas are of edges straight in lon/lat, so that a long box has the area of its parts")
{
    auto const whole = overlap_of({{"x", box(0, 35, 10, 36)}}, {}).actors[0].a_km2;
    CHECK(whole == Approx(10 * one_degree_km2).epsilon(1e-9));
    CHECK(std::abs(area_km2(box(0, 35, 10, 36)) / whole - 1) < 1e-2);
}

TEST_CASE("two empty maps have nothing to compare")
{
    auto const result = overlap_of({}, {});
    CHECK(result.actors.empty());
    CHECK(result.covered_km2 == 0);
}
