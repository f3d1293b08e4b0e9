// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include <map>

#include "control_map/front_line.hpp"
#include "control_map/region.hpp"
#include "geo/geodesic.hpp"
#include "unit/view/campaign.hpp"
#include "view/page_fronts.hpp"

using namespace frontline;
using namespace frontline::test;

namespace {

ControlIndex control_on(Piece const& piece, std::uint32_t number)
{
    ControlIndex control = piece.painted.front().control;
    for (auto const& from : piece.painted) {
        if (from.day <= number) control = from.control;
    }
    return control;
}

}  // namespace

TEST_CASE("the pieces of a land's history, in their colours of a day, have the areas of that day's map")
{
    Campaign const world;
    REQUIRE(world.days.size() == 4);
    for (std::uint32_t number = 0; number < world.days.size(); ++number) {
        std::map<Control, double> areas;
        for (auto const& piece : world.history.pieces) {
            areas[world.history.controls[control_on(piece, number)]] += piece.area_km2;
        }
        auto const shares = shares_of_land(world.maps.partition(), world.maps.on(world.days[number]));
        REQUIRE(areas.size() == shares.size());
        for (auto const& share : shares) CHECK(areas[share.control] == Approx(share.area_km2).epsilon(1e-12));
    }
}

TEST_CASE("borders between pieces that fight on a day are as long as the front lines of its map")
{
    Campaign const world;
    auto const     rules = front_rules(world.history, world.days, world.theatre.actors);
    for (std::uint32_t number = 0; number < world.days.size(); ++number) {
        double drawn = 0;
        for (auto const& border : world.history.borders) {
            if (border.right == no_piece) continue;
            auto const one   = control_on(world.history.pieces[border.left], number);
            auto const other = control_on(world.history.pieces[border.right], number);
            for (auto const& rule : rules) {
                if (rule.one == std::min(one, other) && rule.other == std::max(one, other)) {
                    drawn += length_km(border.line);
                }
            }
        }
        double length = 0;
        for (auto const& front : front_lines(world.maps.partition(), world.maps.on(world.days[number]),
                                             world.theatre.actors)) {
            length += front.length_km;
        }
        CHECK(length > 0);
        CHECK(drawn == Approx(length).epsilon(1e-9));
    }
}

TEST_CASE("neighbouring pieces never have one history, and the borders beyond the land are its outline")
{
    Campaign const world;
    double         outline = 0;
    for (auto const& border : world.history.borders) {
        if (border.right == no_piece) outline += length_km(border.line);
        else CHECK(world.history.pieces[border.left].painted != world.history.pieces[border.right].painted);
    }
    double expected = 0;
    for (auto const h : world.maps.partition().coast) {
        expected += length_km(Line{world.maps.partition().origin(h), world.maps.partition().target(h)});
    }
    CHECK(outline == Approx(expected).epsilon(1e-9));
}
