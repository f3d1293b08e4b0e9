// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include <string>
#include <string_view>

#include "control_map/far_claims.hpp"
#include "worlds/drawing.hpp"

using namespace frontline;
using namespace frontline::test;

namespace {

/// Places 9 km from one another, of which red holds the first and blue the others, and what is claimed then: the ids
/// and kilometres of what lies far behind the lines.
std::string far_ones(std::string_view claims)
{
    static Drawing const land  = draw(". . . . . . . . . .\n" ". k k k k k k k k k\n" ". k k k k k k k k k\n" ". a b c d e f g h k\n" ". k k k k k k k k k\n" ". k k k k k k k k k");
    static std::string const start =
        "a1 2020-01-01 held red id=start\n" "b1 2020-01-01 held blue\n" "c1 2020-01-01 held blue\n"
        "d1 2020-01-01 held blue\n" "e1 2020-01-01 held blue\n" "f1 2020-01-01 held blue\n"
        "g1 2020-01-01 held blue\n" "h1 2020-01-01 held blue\n";
    auto const     told = log(start + std::string{claims});
    Timeline const timeline{told};
    Painter const  painter{land.partition, {PaintMethod::nearest, 0}};
    auto const     first = moving_map(painter, timeline, parse_date("2020-01-01").value());
    std::string    text;
    for (auto const& [claim, km] : claims_far_behind_lines(land.partition, parties(), told, first)) {
        text += (text.empty() ? "" : " ") + claim->id.text + ":" + std::to_string(static_cast<int>(km + 0.5));
    }
    return text;
}

}  // namespace

TEST_CASE("a town taken far from all land of the taker is found")
{
    CHECK(far_ones("g1 2020-01-05 captured red from blue id=raid") == "raid:55");
    CHECK(far_ones("g1 2020-01-05 held red id=raid") == "raid:55");
}

TEST_CASE("what is taken beside the taker's own land, or his allies', is not")
{
    CHECK(far_ones("b1 2020-01-05 captured red from blue").empty());
    CHECK(far_ones("b1 2020-01-05 captured red-ally from blue").empty());
    CHECK(far_ones("c1 2020-01-05 captured red from blue").empty());
}

TEST_CASE("what is taken on one day carries the taker on from place to place")
{
    auto const all = "b1 2020-01-05 captured red from blue\n" "d1 2020-01-05 captured red from blue\n"
                     "f1 2020-01-05 captured red from blue\n" "h1 2020-01-05 captured red from blue\n";
    CHECK(far_ones(all).empty());
    CHECK(far_ones("b1 2020-01-05 captured red from blue\n" "h1 2020-01-05 captured red from blue id=raid\n")
          == "raid:55");
    CHECK(far_ones("g1 2020-01-05 captured red from blue id=x\n" "h1 2020-01-05 captured red from blue id=y\n")
          == "x:55 y:64");
}

TEST_CASE("who drives on through empty land is not behind the lines")
{
    CHECK(far_ones("c1 2020-01-03 withdrew blue\nd1 2020-01-03 withdrew blue\ne1 2020-01-03 withdrew blue\n"
                   "b1 2020-01-03 withdrew blue\nh1 2020-01-03 withdrew blue\n"
                   "g1 2020-01-05 captured red from blue id=far").empty());
}

TEST_CASE("who has no land yet, and who loses none, is not judged")
{
    CHECK(far_ones("g1 2020-01-05 captured green from blue").empty());
    CHECK(far_ones("g1 2020-01-05 held blue").empty());
    CHECK(far_ones("g1 2020-01-05 contested red from blue").empty());
    CHECK(far_ones("g1 2020-01-05 denied red").empty());
}
