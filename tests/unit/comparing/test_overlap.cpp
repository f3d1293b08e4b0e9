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

/// On the ellipsoid a band between two parallels is as wide as it is long: one degree of it is this.
double const one_degree_km2 = overlap({{"x", box(0, 35, 1, 36)}}, {}).actors[0].a_km2;

}  // namespace

TEST_CASE("a map agrees with itself wholly")
{
    std::vector<ActorArea> const map{{"red", box(0, 35, 1, 36)}, {"blue", box(1, 35, 3, 36)}};
    auto const                   result = overlap(map, map);
    REQUIRE(result.actors.size() == 2);
    CHECK(result.actors[0].actor == "blue");
    CHECK(result.actors[0].iou() == 1);
    CHECK(result.actors[1].iou() == 1);
    CHECK(result.disagreement_km2 == 0);
    CHECK(result.only_a_km2 == 0);
    CHECK(result.only_b_km2 == 0);
    CHECK(result.doubled_a.empty());
    CHECK(result.covered_km2 == Approx(3 * one_degree_km2));
}

TEST_CASE("land that went from one actor to another is in disagreement, once")
{
    auto const result = overlap({{"red", box(0, 35, 2, 36)}, {"blue", box(2, 35, 4, 36)}},
                                {{"red", box(0, 35, 1, 36)}, {"blue", box(1, 35, 4, 36)}});
    CHECK(result.disagreement_km2 == Approx(one_degree_km2));
    CHECK(result.covered_km2 == Approx(4 * one_degree_km2));
    CHECK(result.actors[0].both_km2 == Approx(2 * one_degree_km2));
    CHECK(result.actors[0].iou() == Approx(2.0 / 3));
    CHECK(result.actors[1].iou() == Approx(0.5));
}

TEST_CASE("land of which one map says nothing is no disagreement, but is told")
{
    auto const result = overlap({{"red", box(0, 35, 2, 36)}, {"", box(2, 35, 9, 36)}}, {{"red", box(1, 35, 4, 36)}});
    CHECK(result.disagreement_km2 == 0);
    CHECK(result.only_a_km2 == Approx(one_degree_km2));
    CHECK(result.only_b_km2 == Approx(2 * one_degree_km2));
}

TEST_CASE("an actor in one map alone has nothing in common")
{
    auto const result = overlap({{"red", box(0, 35, 1, 36)}}, {{"blue", box(0, 35, 1, 36)}});
    REQUIRE(result.actors.size() == 2);
    CHECK(result.actors[0].a_km2 == 0);
    CHECK(result.actors[0].iou() == 0);
    CHECK(result.disagreement_km2 == Approx(one_degree_km2));
}

TEST_CASE("polygons of one actor that overlap count once")
{
    auto const result = overlap({{"red", box(0, 35, 2, 36)}, {"red", box(1, 35, 3, 36)}}, {});
    CHECK(result.actors[0].a_km2 == Approx(3 * one_degree_km2));
    CHECK(result.doubled_a.empty());
}

TEST_CASE("land that a map gives to two actors is reported, and agrees with either")
{
    auto const result = overlap({{"red", box(0, 35, 2, 36)}, {"blue", box(1, 35, 3, 36)}},
                                {{"red", box(0, 35, 1, 36)}, {"blue", box(1, 35, 3, 36)}});
    REQUIRE(result.doubled_a.size() == 1);
    CHECK(result.doubled_a[0].actor == "blue");
    CHECK(result.doubled_a[0].other == "red");
    CHECK(result.doubled_a[0].km2 == Approx(one_degree_km2));
    CHECK(result.doubled_b.empty());
    CHECK(result.disagreement_km2 == 0);
}

TEST_CASE("areas are of edges straight in lon/lat, so that a long box has the area of its parts")
{
    auto const whole = overlap({{"x", box(0, 35, 10, 36)}}, {}).actors[0].a_km2;
    CHECK(whole == Approx(10 * one_degree_km2).epsilon(1e-9));
    CHECK(std::abs(area_km2(box(0, 35, 10, 36)) / whole - 1) < 1e-2);
}

TEST_CASE("two empty maps have nothing to compare")
{
    auto const result = overlap({}, {});
    CHECK(result.actors.empty());
    CHECK(result.covered_km2 == 0);
}
