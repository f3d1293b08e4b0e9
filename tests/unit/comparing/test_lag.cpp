// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "comparing/front_distance.hpp"
#include "comparing/lag.hpp"

using namespace frontline;

namespace {

MultiPolygon box(double west, double south, double east, double north)
{
    return {{{snapped(west, south), snapped(east, south), snapped(east, north), snapped(west, north)}, {}}};
}

Date day(int number)
{
    return parse_date("2020-01-01").value() + Days{number};
}

/// Red takes the east on one day, and the north-east is given back on another.
std::vector<DatedArea> story(int taken, int given_back)
{
    return {{"red", box(0, 0, 0.5, 1), {day(0), {}}},
            {"blue", box(0.5, 0, 1, 1), {day(0), day(taken)}},
            {"red", box(0.5, 0, 1, 1), {day(taken), day(given_back)}},
            {"red", box(0.5, 0, 1, 0.5), {day(given_back), {}}},
            {"blue", box(0.5, 0.5, 1, 1), {day(given_back), {}}}};
}

}  // namespace

TEST_CASE("a series that shows every change three days later lags three days behind")
{
    auto const lag = lag_between(story(10, 40), story(13, 43), 5, 20);
    CHECK(lag.median_days == 3);
    CHECK(lag.p5_days == 3);
    CHECK(lag.p95_days == 3);
    CHECK(lag.spots > 200);
    CHECK(lag.only_a == 0);
    CHECK(lag.only_b == 0);
    CHECK(lag_between(story(13, 43), story(10, 40), 5, 20).median_days == -3);
}

TEST_CASE("changes too far apart, or of one map alone, are told apart")
{
    auto const lag = lag_between(story(10, 40), story(13, 90), 5, 20);
    CHECK(lag.median_days == 3);
    CHECK(lag.only_a == lag.only_b);
    CHECK(lag.only_a > 0);
    auto const none = lag_between(story(10, 40), {{"red", box(0, 0, 1, 1), {day(0), {}}}}, 5, 20);
    CHECK(none.spots == 0);
    CHECK_FALSE(none.median_days);
    CHECK(none.only_a > 0);
}

TEST_CASE("fronts are as far apart as their lines, and the border of all land is none")
{
    constexpr double degrees5 = 5 / 111.3194907932;  // 5 km along the equator
    auto const       land     = box(0, -0.5, 1, 0.5);
    auto const found = front_distance({box(0, -0.5, 0.5, 0.5), box(0, -0.5, 0.5 + degrees5, 0.5), land});
    REQUIRE(found);
    CHECK(found->median_km == Approx(5).epsilon(1e-3));
    CHECK(found->p95_km == Approx(5).epsilon(1e-3));
    CHECK(found->length_km == Approx(110).epsilon(0.01));
    CHECK_FALSE(front_distance({land, land, land}));
}
