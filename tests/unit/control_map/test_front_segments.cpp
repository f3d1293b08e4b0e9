// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include <map>

#include "control_map/front_segments.hpp"
#include "worlds/drawing.hpp"

using namespace frontline;
using namespace frontline::test;

namespace {

/// The segments of a land, day after day.
class Followed {
public:
    Followed(Drawing const& land, std::string_view story)
        : claims_{log(story)}, timeline_{claims_}, painter_{land.partition, {PaintMethod::nearest, 0}},
          moving_{moving_map(painter_, timeline_, timeline_.days_of_change().front())},
          segments_{land.partition, moving_.map(), parties()}
    {
    }

    /// `blue-red-1:33`: ids with whole km.
    std::string on(std::string_view day)
    {
        auto const until = parse_date(day).value();
        for (auto date = moving_.map().on() + Days{1}; date <= until; date += Days{1}) {
            auto const moved = moving_.move_on(date);
            segments_.move_on(moving_.map(), moved);
        }
        std::map<std::string, int> lengths;
        for (auto const& segment : segments_.all()) {
            lengths[segment.id] = static_cast<int>(std::lround(segment.front.length_km));
        }
        std::string text;
        for (auto const& [id, km] : lengths) text += (text.empty() ? "" : " ") + id + ":" + std::to_string(km);
        return text;
    }

    std::vector<FrontSegment> all() const { return segments_.all(); }

private:
    ClaimLog      claims_;
    Timeline      timeline_;
    Painter       painter_;
    MovingMap     moving_;
    FrontSegments segments_;
};

}  // namespace

TEST_CASE("a segment keeps its id while the front moves, by a part or as a whole")
{
    auto const land = draw(R"(
        a c e
        b d f )");
    Followed front{land, R"(
        a1 2020-01-01 held red
        b1 2020-01-01 held red
        c1 2020-01-01 held blue
        d1 2020-01-01 held blue
        e1 2020-01-01 held blue
        f1 2020-01-01 held blue
        c1 2020-01-05 captured red from blue
        d1 2020-01-05 captured red from blue
        d1 2020-01-09 captured blue from red)"};
    CHECK(front.on("2020-01-01") == "blue-red-1:22");
    CHECK(front.on("2020-01-05") == "blue-red-1:22");
    CHECK(front.on("2020-01-09") == "blue-red-1:31");
    CHECK(to_iso(front.all().front().since) == "2020-01-01");
}

TEST_CASE("a pocket is a segment of its own with a new id, and the old front goes on")
{
    auto const land = draw(R"(
        a b c d e
        f g h i j
        k l m n o )");
    std::string story;
    for (char letter = 'a'; letter <= 'o'; ++letter) {
        auto const is_red = (letter - 'a') % 5 < 1;
        story += std::string{letter} + "1 2020-01-01 held " + (is_red ? "red" : "blue") + "\n";
    }
    Followed front{land, story + "i1 2020-01-03 captured red from blue\ni1 2020-01-06 captured blue from red\n"
                                 "i1 2020-01-08 captured red from blue\n"};
    CHECK(front.on("2020-01-01") == "blue-red-1:33");
    CHECK(front.on("2020-01-03") == "blue-red-1:33 blue-red-2:40");
    CHECK(front.on("2020-01-06") == "blue-red-1:33");
    CHECK(front.on("2020-01-08") == "blue-red-1:33 blue-red-3:40");
}

TEST_CASE("where two segments join, the one that shares more of the new line keeps its id")
{
    auto const land = draw(R"(
        a b c
        d e f
        g h i )");
    std::string story;
    for (char letter = 'a'; letter <= 'i'; ++letter) {
        story += std::string{letter} + "1 2020-01-01 held " + (letter == 'a' || letter == 'g' ? "red" : "blue") + "\n";
    }
    Followed   front{land, story + "b1 2020-01-03 captured red from blue\nd1 2020-01-05 captured red from blue\n"};
    auto const before = front.on("2020-01-03");
    CHECK(before == "blue-red-1:20 blue-red-2:29");
    CHECK(front.on("2020-01-05").starts_with("blue-red-2:"));
}
