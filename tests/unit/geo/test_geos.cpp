// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>
#include <random>
#include <thread>

#include "base/failure.hpp"
#include "geo/geos.hpp"
#include "geo/snap_polygons.hpp"

using namespace frontline;

namespace {

Polygon box(std::int32_t left, std::int32_t bottom, std::int32_t right, std::int32_t top)
{
    return {{{left, bottom}, {right, bottom}, {right, top}, {left, top}}, {}};
}

Polygon const bow_tie{{{0, 0}, {10, 10}, {10, 0}, {0, 10}}, {}};

/// A star of spikes that very likely crosses itself.
MultiPolygon scribble(unsigned seed, std::int32_t size)
{
    std::mt19937 random{seed};
    Polygon      polygon;
    for (int i = 0; i < 30; ++i) {
        auto const x = static_cast<std::int32_t>(random() % static_cast<unsigned>(size));
        polygon.outer.push_back({x, static_cast<std::int32_t>(random() % static_cast<unsigned>(size))});
    }
    return {polygon};
}

}  // namespace

TEST_CASE("a polygon that crosses itself is not valid, and it is said why and where")
{
    CHECK(is_valid({box(0, 0, 10, 10)}));
    auto const flaw = flaw_of({bow_tie});
    REQUIRE(flaw);
    CHECK(flaw->reason == "Self-intersection");
    CHECK(flaw->lon == Approx(5e-7));
    CHECK(flaw->lat == Approx(5e-7));
    CHECK(!is_valid({Polygon{{{0, 0}, {1, 1}}, {}}}));
    CHECK(is_valid({}));
}

TEST_CASE("a bow-tie keeps both lobes, though they cancel in its signed area")
{
    auto const lobes = repaired({bow_tie});
    CHECK(lobes.size() == 2);
    CHECK(is_valid(lobes));
    CHECK(twice_area_e14(lobes) == 100);
}

TEST_CASE("what collapses is dropped by a repair")
{
    CHECK(repaired({Polygon{{{0, 0}, {10, 0}, {5, 0}}, {}}}).empty());
    CHECK(repaired({Polygon{{{0, 0}, {10, 0}}, {}}}).empty());
    CHECK(repaired({}).empty());
}

TEST_CASE("overlapping parts are united by a repair, and a hole outside its shell is another shell")
{
    CHECK(repaired({box(0, 0, 10, 10), box(5, 0, 15, 10)}) == united({box(0, 0, 15, 10), box(5, 0, 10, 10)}));
    auto const outside = Polygon{box(0, 0, 10, 10).outer, {box(20, 20, 30, 30).outer}};
    CHECK(repaired({outside}) == MultiPolygon{box(0, 0, 10, 10), box(20, 20, 30, 30)});
}

TEST_CASE("any scribble is valid once repaired, whole rings with the right direction")
{
    for (unsigned seed = 0; seed < 50; ++seed) {
        CAPTURE(seed);
        auto const polygons = repaired(scribble(seed, seed % 2 == 0 ? 40 : 100'000'000));
        CHECK(is_valid(polygons));
        for (auto const& polygon : polygons) {
            CHECK(twice_area_e14(polygon.outer) > 0);
            for (auto const& hole : polygon.holes) CHECK(twice_area_e14(hole) < 0);
        }
    }
}

TEST_CASE("union, intersection and difference add up exactly where edges meet on the grid")
{
    MultiPolygon const a{box(0, 0, 10, 10)};
    MultiPolygon const b{box(5, 5, 15, 15)};
    CHECK(intersection(a, b) == MultiPolygon{box(5, 5, 10, 10)});
    CHECK(twice_area_e14(difference(a, b)) == 2 * 75);
    CHECK(twice_area_e14(united({a[0], b[0]})) == 2 * 175);
    CHECK(difference(a, a).empty());
    CHECK(intersection(a, {}).empty());
    CHECK(difference(a, {}) == a);
    CHECK(united({}).empty());
}

TEST_CASE("areas that touch in a line or point have no intersection")
{
    CHECK(intersection({box(0, 0, 10, 10)}, {box(10, 0, 20, 10)}).empty());
    CHECK(intersection({box(0, 0, 10, 10)}, {box(10, 10, 20, 20)}).empty());
}

TEST_CASE("a difference that leaves a hole has it as a hole, clockwise")
{
    auto const ring = difference({box(0, 0, 10, 10)}, {box(4, 4, 6, 6)});
    REQUIRE(ring.size() == 1);
    REQUIRE(ring[0].holes.size() == 1);
    CHECK(ring[0].holes[0] == Ring{{4, 4}, {4, 6}, {6, 6}, {6, 4}});
}

TEST_CASE("overlays of scribbles are valid, however oblique their crossings")
{
    for (unsigned seed = 0; seed < 20; ++seed) {
        CAPTURE(seed);
        auto const a = repaired(scribble(seed, 1000));
        auto const b = repaired(scribble(seed + 1000, 1000));
        CHECK(is_valid(united({a.begin(), a.end()})));
        CHECK(is_valid(intersection(a, b)));
        CHECK(is_valid(difference(a, b)));
    }
}

TEST_CASE("an overlay of polygons that are not valid fails with GEOS's words")
{
    CHECK_THROWS_WITH(intersection({bow_tie}, {box(0, 0, 10, 10)}), Catch::Contains("side location conflict"));
}

TEST_CASE("GEOS may be used from many threads at once")
{
    std::vector<std::thread>  threads;
    std::vector<MultiPolygon> results(4);
    for (auto& result : results) threads.emplace_back([&result] { result = repaired(scribble(7, 1'000'000)); });
    for (auto& thread : threads) thread.join();
    for (auto const& result : results) CHECK(result == results.front());
}

TEST_CASE("snapping keeps the order of vertices where they stay valid, and says of no repair")
{
    auto const result = snapped({{{{0, 0}, {1.00000001, 0}, {1, 1}}, {}}});
    CHECK(!result.repair);
    CHECK(result.polygons == MultiPolygon{{{{0, 0}, {10'000'000, 0}, {10'000'000, 10'000'000}}, {}}});
}

TEST_CASE("a polygon that rounding alone would make cross itself is snap-rounded, without a word")
{
    // The needle's tip lies 2e-8 degrees above the base; rounded for itself it lies on it.
    auto const result = snapped({{{{0, 0}, {1, 0}, {1, 1}, {0.5, 0.00000002}, {0, 1}}, {}}});
    CHECK(!result.repair);
    CHECK(is_valid(result.polygons));
    CHECK(result.polygons.size() == 2);
}

TEST_CASE("a repair before snapping tells the flaw and what it gained")
{
    auto const result = snapped({{{{0, 0}, {1, 1}, {1, 0}, {0, 1}}, {}}});
    REQUIRE(result.repair);
    CHECK(result.repair->flaw.reason == "Self-intersection");
    CHECK(result.repair->gained_km2 == Approx(6154).epsilon(0.01));
    auto const doubled = snapped({{{{0, 0}, {1, 0}, {1, 1}, {0, 1}}, {}}, {{{0, 0}, {1, 0}, {1, 1}, {0, 1}}, {}}});
    REQUIRE(doubled.repair);
    CHECK(doubled.repair->gained_km2 == Approx(-12308).epsilon(0.01));
}
