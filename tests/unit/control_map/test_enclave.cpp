// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include <algorithm>

#include "control_map/enclave.hpp"
#include "control_map/key_place.hpp"
#include "control_map/neck.hpp"
#include "worlds/drawing.hpp"

using namespace frontline;
using namespace frontline::test;

namespace {

std::vector<Enclave> enclaves(Drawing const& land, std::string_view who, std::string_view on = "2020-01-15")
{
    auto const map = painted(land, who, on);
    return Enclaves{land.partition, map, parties()}.all(map);
}

std::vector<KeyPlace> keys(Drawing const& land, std::string_view who)
{
    auto const map = painted(land, who);
    return key_places(land.partition, map, ActorLand{land.partition, map, parties()});
}

std::vector<Neck> necks_of(Drawing const& land, std::string_view who, double narrower_km)
{
    auto const map = painted(land, who);
    return necks(land.partition, map, ActorLand{land.partition, map, parties()}, narrower_km);
}

}  // namespace

TEST_CASE("an enclave has nothing but enemies around it")
{
    auto const land = draw(R"(
        a a a a
        a b c a
        a a d a )");
    auto const pockets = [&](std::string_view who) {
        std::string text;
        for (auto const& each : enclaves(land, who)) {
            text += each.actor.text + ":" + std::to_string(each.places.size()) + " ";
        }
        return text;
    };
    CHECK(pockets("a=red b=blue c=blue d=red") == "blue:2 ");
    CHECK(pockets("a=red b=blue c=green d=red") == "blue:1 green:1 ");
    CHECK(pockets("a=red b=blue c=red-ally d=red") == "blue:1 ");
    CHECK(pockets("a=red b=red-ally c=red d=red") == "");
    CHECK(pockets("a=red b=blue c=? d=red") == "");
    CHECK(pockets("a=red b=blue c=blue d=blue") == "");  // the coast is open
    CHECK(pockets("a=red b=blue!red c=blue d=red") == "blue:2 ");
}

TEST_CASE("an enclave knows who encloses it, its land and its besieged places")
{
    auto const land = draw(R"(
        a a a a
        a b c a
        e e e e )");
    auto const all = enclaves(land, "a=red b=blue!red c=blue e=green");
    REQUIRE(all.size() == 1);
    CHECK(all.front().by == std::vector<ActorId>{{"red"}, {"green"}});
    CHECK(all.front().places == std::vector<PlaceId>{{"b1"}, {"c1"}});
    CHECK(all.front().besieged == 1);
    CHECK(all.front().area_km2 == Approx(2 * 101).epsilon(0.01));
    CHECK(all.front().border_km == Approx(2 * 11.1 + 4 * 9.1).epsilon(0.01));
}

TEST_CASE("an enclave is one since the ring was closed, though it shrinks, and anew when it was open between")
{
    auto const land = draw(R"(
        a a a a
        a b c d
        a a a a )");
    std::string story = "b1 2020-01-01 held blue\nc1 2020-01-01 held blue\nd1 2020-01-01 held blue\n";
    for (int i = 1; i <= 9; ++i) story += "a" + std::to_string(i) + " 2020-01-01 held red\n";
    auto const     claims = log(story + "d1 2020-01-05 captured red from blue\nc1 2020-01-09 captured red from blue\n"
                                        "c1 2020-01-12 captured blue from red\nd1 2020-01-12 captured blue from red\n"
                                        "d1 2020-01-15 captured red from blue\n");
    Timeline const timeline{claims};
    Painter const  painter{land.partition, {PaintMethod::nearest, 0}};
    auto           moving = moving_map(painter, timeline, parse_date("2020-01-01").value());
    Enclaves       followed{land.partition, moving.map(), parties()};
    auto const     since_on = [&](std::string_view day) {
        for (auto date = moving.map().on() + Days{1}; date <= parse_date(day).value(); date += Days{1}) {
            moving.move_on(date);
            followed.move_on(moving.map());
        }
        auto const all = followed.all(moving.map());
        return all.empty() ? "" : to_iso(all.front().since);
    };
    CHECK(since_on("2020-01-04") == "");
    CHECK(since_on("2020-01-06") == "2020-01-05");
    CHECK(since_on("2020-01-10") == "2020-01-05");
    CHECK(since_on("2020-01-13") == "");
    CHECK(since_on("2020-01-16") == "2020-01-15");
}

TEST_CASE("a key place is one at the front whose loss cuts other places off")
{
    auto const land = draw(R"(
        b b b b b
        r s k p b
        b b b b b )");
    auto const found = keys(land, "b=blue r=red s=red k=red p=red");
    REQUIRE(found.size() == 2);  // k cuts p off, s both; r is what is left
    CHECK(found[0].place.text == "s1");
    CHECK(found[0].places == 2);
    CHECK(found[1].place.text == "k1");
    CHECK(found[1].places == 1);
    CHECK(found[1].area_km2 == Approx(101).epsilon(0.01));
    auto const by_the_sea = draw(R"(
        b b b b
        r s k p
        b b b b )");
    CHECK(keys(by_the_sea, "b=blue r=red s=red k=red p=red").empty());
}

TEST_CASE("a neck is where two wide parts hang together by less than a width")
{
    auto const land = draw(R"(
        b b b b b b b b
        r r r b s s s b
        r r r n s s s b
        r r r b s s s b
        b b b b b b b b )");
    auto const who = "b=blue r=red n=red s=red";
    CHECK(necks_of(land, who, 10).empty());
    auto const found = necks_of(land, who, 12);
    REQUIRE(found.size() == 1);
    CHECK(found.front().actor.text == "red");
    CHECK(found.front().width_km == Approx(11.1).epsilon(0.03));
    CHECK(found.front().places >= 9);
    CHECK(found.front().places <= 10);
    CHECK(necks_of(land, "b=red-ally r=red n=red s=red", 12).empty());
}
