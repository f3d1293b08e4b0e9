// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include <algorithm>
#include <array>

#include "control_map/paint.hpp"
#include "geo/geos.hpp"
#include "partition/cut.hpp"
#include "worlds/drawing.hpp"
#include "worlds/exactness.hpp"
#include "worlds/random_world.hpp"
#include "worlds/seeds.hpp"

using namespace frontline;
using namespace frontline::test;

namespace {

Holdings random_holdings(RandomWorld& world, std::vector<Place> const& places)
{
    static Claim const                   evidence{};
    static Claim const* const            claims[]{&evidence};
    static std::array<char const*, 4> const names{"red", "blue", "green", "red-ally"};
    Holdings                             holdings{parse_date("2020-01-15").value(), {}, {}};
    for (auto const& place : places) {
        ActorId const actor{names[world.below(4)]};
        ActorId const rival{names[world.below(4)]};
        Control const controls[]{
            {}, held_by(actor), {Status::contested, actor, rival}, {Status::besieged, actor, rival}};
        auto const    control = actor == rival ? held_by(actor) : controls[world.below(4)];
        auto const number = holdings.controls.of(control);
        auto const since = parse_date("2020-01-01").value();
        holdings.all.push_back({Interned{place.id}, number, Basis::place, {}, since, claims, 0.5});
    }
    std::ranges::sort(holdings.all, {}, &Holding::place);
    return holdings;
}

}  // namespace

namespace {

/// Cuts, paints and checks a world of which the middle is given.
void check_world(unsigned seed, RandomWorld& world, double lon, double lat)
{
    auto const         land      = united(repaired(world.land(lon, lat)));
    auto const         places    = world.places(1 + world.below(50), land);
    CellSettings const cells     = seed % 3 == 0 ? CellSettings{10, 30, 20} : CellSettings{2, 0, 30};
    auto const         partition = cut(land, places, cells);
    for (auto const& finding : verify(partition)) FAIL_CHECK(finding);
    auto const map = paint(partition, random_holdings(world, places), {PaintMethod::nearest, world.real(0, 60)});
    for (auto const& finding : inexactness(partition, map, parties())) FAIL_CHECK(finding);
}

}  // namespace

TEST_CASE("maps of random worlds are exact")
{
    for (auto const seed : seeds(1000, 300)) {
        INFO("seed " << seed);
        RandomWorld world{seed};
        auto const  lat = world.real(-60, 60), lon = world.real(-150, 150);
        check_world(seed, world, lon, lat);
    }
}

TEST_CASE("maps near the poles and beside the antimeridian are exact")
{
    for (auto const seed : seeds(3000, 30)) {
        INFO("seed " << seed);
        RandomWorld world{seed};
        check_world(seed, world, world.real(-150, 150), seed % 2 == 0 ? 86 : -86);
        check_world(seed, world, seed % 2 == 0 ? 178.5 : -178.5, world.real(-60, 60));
    }
}

TEST_CASE("maps of drawn worlds are exact: coasts, lakes, enclaves, points of contact")
{
    auto const draws = {R"(
        a b a b
        b a b a
        a b a b )", R"(
        a a a a a
        a . b . a
        a b . b a
        a . b . a
        a a a a a )", R"(
        a . b
        . c .
        d . e )", R"(
        a a a
        a . a
        a a b )"};
    for (auto const* picture : draws) {
        auto const  land = draw(picture);
        std::string who;
        for (auto const& [letter, places] : land.of_letter) {
            who += std::string{letter} + "="
                 + (letter == 'a'   ? "red"
                    : letter == 'b' ? "blue"
                    : letter == 'c' ? "red/blue"
                                    : "green")
                 + " ";
        }
        for (auto const& finding : verify(land.partition)) FAIL_CHECK(finding);
        for (auto const& finding : inexactness(land.partition, painted(land, who), parties())) FAIL_CHECK(finding);
    }
}
