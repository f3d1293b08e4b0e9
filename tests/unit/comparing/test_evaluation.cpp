// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "comparing/evaluation.hpp"

using namespace frontline;

namespace {

/// South and north, west and east in degrees.
MultiPolygon box(double south, double north, double west, double east)
{
    return {{{snapped(west, south), snapped(east, south), snapped(east, north), snapped(west, north)}, {}}};
}

/// An actor in the south of a land 200 km wide and 222 km high, up to a latitude.
MultiPolygon up_to(double north)
{
    return box(48, north, 36, 38.7);
}

MultiPolygon const land = box(48, 50, 36, 38.7);

constexpr double degree_km = 111.2;  // along a meridian, at 49 degrees

}  // namespace

TEST_CASE("the truth itself is perfect")
{
    auto const result = evaluate({up_to(49), up_to(49.1), up_to(49.1), land});
    CHECK(result.skill.value() == 1);
    CHECK(result.iou == 1);
    CHECK(result.wrong_km2 == 0);
    CHECK(result.area_error_km2 == 0);
    CHECK(result.front_km_median.value() == 0);
    CHECK(result.front_km_p95.value() == 0);
}

TEST_CASE("the map of before has no skill")
{
    auto const result = evaluate({up_to(49), up_to(49.1), up_to(49), land});
    CHECK(result.skill.value() == 0);
    CHECK(result.wrong_km2 == Approx(result.changed_km2));
    CHECK(result.area_error_km2 == Approx(-result.changed_km2));
    CHECK(result.front_km_median.value() == Approx(0.1 * degree_km).epsilon(0.01));
}

TEST_CASE("figures are those of the drawn land, to one in a hundred")
{
    // Three quarters of what changed are drawn as changed. The strip is as long as the land, less its shore.
    auto const result = evaluate({up_to(49), up_to(49.08), up_to(49.06), land});
    auto const length_km = 2.7 * degree_km * 0.656 - 1;
    CHECK(result.changed_km2 == Approx(0.08 * degree_km * length_km).epsilon(0.01));
    CHECK(result.skill.value() == Approx(0.75).margin(0.01));
    CHECK(result.area_error_km2 == Approx(-0.02 * degree_km * length_km).epsilon(0.05));
    CHECK(result.front_km_median.value() == Approx(0.02 * degree_km).epsilon(0.01));
    CHECK(result.front_km_p95.value() == Approx(0.02 * degree_km).epsilon(0.01));

    // The actor's part of the band reaches 15 km to the south of the old front.
    auto const truth_km = 15 + 0.08 * degree_km;
    CHECK(result.iou == Approx((truth_km - 0.02 * degree_km) / truth_km).epsilon(0.01));
}

TEST_CASE("land far from what changed does not count")
{
    auto map = up_to(49.1);
    map.push_back(box(49.6, 49.9, 36, 37)[0]);
    CHECK(evaluate({up_to(49), up_to(49.1), map, land}).skill.value() == 1);
}

TEST_CASE("the shore does not count, for two mapmakers draw it differently")
{
    auto const wider = box(47.9, 49.1, 35.9, 38.8);
    CHECK(evaluate({up_to(49), wider, wider, land}).changed_km2
          == Approx(evaluate({up_to(49), up_to(49.1), wider, land}).changed_km2).epsilon(0.001));
}

TEST_CASE("where nothing changed there is no skill to speak of")
{
    auto const result = evaluate({up_to(49), up_to(49), up_to(49.1), land});
    CHECK_FALSE(result.skill);
    CHECK_FALSE(result.front_km_median);
    CHECK(result.changed_km2 == 0);
}
