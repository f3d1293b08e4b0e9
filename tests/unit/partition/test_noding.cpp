// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include <algorithm>
#include <set>
#include <utility>

#include "partition/noding.hpp"
#include "worlds/random_world.hpp"

using namespace frontline;
using frontline::test::RandomWorld;

namespace {

using Ends = std::set<std::pair<Point, Point>>;

Ends ends_of(std::vector<Piece> const& pieces)
{
    Ends ends;
    for (auto const& piece : pieces) ends.insert(std::minmax(piece.a, piece.b));
    return ends;
}

bool meet_only_in_ends(Segment const& s, Segment const& t)
{
    auto const sign  = [](Wide v) { return (v > 0) - (v < 0); };
    auto const sides = [&](Segment const& line, Segment const& other) {
        return sign(orientation(line.a, line.b, other.a)) * sign(orientation(line.a, line.b, other.b));
    };
    if (sides(s, t) < 0 && sides(t, s) < 0) return false;
    auto const inside = [](Point p, Segment const& segment) {
        if (p == segment.a || p == segment.b || orientation(segment.a, segment.b, p) != 0) return false;
        Bounds box;
        box.add(segment.a);
        box.add(segment.b);
        return box.contains(p);
    };
    return !inside(t.a, s) && !inside(t.b, s) && !inside(s.a, t) && !inside(s.b, t);
}

}  // namespace

TEST_CASE("two segments that cross get a node at the pixel of the crossing")
{
    auto const pieces = noded({{{0, 0}, {10, 10}}, {{0, 10}, {10, 0}}});
    CHECK(ends_of(pieces) == Ends{{{0, 0}, {5, 5}}, {{5, 5}, {10, 10}}, {{0, 10}, {5, 5}}, {{5, 5}, {10, 0}}});
}

TEST_CASE("pieces keep the direction and the number of their segment")
{
    auto const pieces = noded({{{10, 10}, {0, 0}}, {{0, 10}, {10, 0}}});
    REQUIRE(pieces.size() == 4);
    CHECK(pieces[0].a == Point{10, 10});
    CHECK(pieces[1].a == Point{5, 5});
    CHECK(pieces[1].b == Point{0, 0});
    CHECK(pieces[1].segment == 0);
    CHECK(pieces[2].segment == 1);
}

TEST_CASE("segments that lie on one another share their pieces")
{
    auto const pieces = noded({{{0, 0}, {10, 0}}, {{5, 0}, {15, 0}}});
    CHECK(ends_of(pieces) == Ends{{{0, 0}, {5, 0}}, {{5, 0}, {10, 0}}, {{10, 0}, {15, 0}}});
}

TEST_CASE("a segment that passes within half a pixel of an end goes through it")
{
    auto const pieces = noded({{{0, 0}, {1000, 1}}, {{400, 0}, {400, -5}}});
    CHECK(ends_of(pieces) == Ends{{{0, 0}, {400, 0}}, {{400, 0}, {1000, 1}}, {{400, -5}, {400, 0}}});
}

TEST_CASE("meetings that are not end to end are found")
{
    CHECK(unnoded_meetings({{{0, 0}, {10, 10}}, {{0, 10}, {10, 0}}}) == std::vector{Point{5, 5}});
    CHECK(unnoded_meetings({{{0, 0}, {10, 0}}, {{5, 0}, {5, 9}}}) == std::vector{Point{5, 0}});
    CHECK(unnoded_meetings({{{0, 0}, {10, 0}}, {{5, 0}, {15, 0}}}) == std::vector{Point{5, 0}, Point{10, 0}});
    CHECK(unnoded_meetings({{{0, 0}, {10, 0}}, {{10, 0}, {15, 7}}}).empty());
}

TEST_CASE("nothing comes of nothing")
{
    CHECK(noded({}).empty());
    CHECK(noded({{{7, 7}, {7, 7}}}).empty());
}

TEST_CASE("random segments on a coarse grid meet only in ends after noding, whatever their order and direction")
{
    for (unsigned seed = 0; seed < 300; ++seed) {
        INFO("seed " << seed);
        RandomWorld          world{seed};
        auto const           extent = std::size_t{1} << (2 + seed % 9);
        auto const           at     = [&] { return static_cast<std::int32_t>(world.below(extent)); };
        std::vector<Segment> segments;
        for (int i = 0; i < 25; ++i) segments.push_back({{at(), at()}, {at(), at()}});

        auto const           ends = ends_of(noded(segments));
        std::vector<Segment> pieces;
        for (auto const& [a, b] : ends) pieces.push_back({a, b});
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            for (std::size_t k = i + 1; k < pieces.size(); ++k) REQUIRE(meet_only_in_ends(pieces[i], pieces[k]));
        }
        CHECK(unnoded_meetings(pieces).empty());

        std::ranges::reverse(segments);
        for (auto& segment : segments) std::swap(segment.a, segment.b);
        CHECK(ends_of(noded(segments)) == ends);
    }
}

TEST_CASE("coordinates at the ends of the Earth are noded exactly")
{
    auto const pieces = noded({{{-1'800'000'000, -900'000'000}, {1'800'000'000, 900'000'000}},
                               {{-1'800'000'000, 900'000'000}, {1'800'000'000, -900'000'000}}});
    CHECK(pieces.size() == 4);
    CHECK(pieces[0].b == Point{0, 0});
}
