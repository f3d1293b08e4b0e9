// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <random>

#include "geo/banded_area.hpp"
#include "geo/line_index.hpp"
#include "geo/plane_index.hpp"

using namespace frontline;

namespace {

/// A comb with teeth of many heights, and a hole: many edges, many bands.
MultiPolygon comb()
{
    Ring outer{{0, -10}, {400, -10}};
    for (int tooth = 40; tooth > 0; --tooth) {
        outer.push_back({tooth * 10, 20 + tooth * 7 % 60});
        outer.push_back({tooth * 10 - 5, 5});
    }
    outer.push_back({0, 5});
    return {{outer, {{{100, -5}, {100, 0}, {200, 0}, {200, -5}}}}, {{{500, 0}, {510, 0}, {510, 90}}, {}}};
}

std::vector<PlanePoint> scattered(std::size_t count)
{
    std::mt19937                     random{7};
    std::uniform_real_distribution<> metres{0, 1000};
    std::vector<PlanePoint>          points;
    for (std::size_t i = 0; i < count; ++i) points.push_back({metres(random), metres(random)});
    return points;
}

std::vector<std::size_t> indices(std::vector<PlaneIndex::Neighbour> const& found)
{
    std::vector<std::size_t> result;
    for (auto const& each : found) result.push_back(each.index);
    return result;
}

/// All points by their distance, and equal ones by their index.
std::vector<std::size_t> by_distance(std::vector<PlanePoint> const& points, PlanePoint p)
{
    std::vector<std::size_t> order(points.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::ranges::stable_sort(order, {}, [&](auto i) { return std::hypot(points[i].x - p.x, points[i].y - p.y); });
    return order;
}

}  // namespace

TEST_CASE("an area in bands says of every point what the area itself says")
{
    auto const       area = comb();
    BandedArea const banded{area};
    for (std::int32_t lon = -5; lon < 520; ++lon) {
        for (std::int32_t lat = -15; lat < 95; ++lat) {
            Point const p{lon, lat};
            if (banded.side_of(p) != side_of(p, area)) FAIL("at " << lon << ' ' << lat);
        }
    }
}

TEST_CASE("an area in bands that is empty holds no point")
{
    CHECK(BandedArea{{}}.side_of({0, 0}) == Side::outside);
}

TEST_CASE("the nearest points come in order, and only so many")
{
    auto const       points = scattered(300);
    PlaneIndex const index{points};
    auto             expected = by_distance(points, {400, 600});
    expected.resize(25);
    CHECK(indices(index.nearest({400, 600}, 25)) == expected);
    CHECK(index.nearest({400, 600}, 1000).size() == 300);
}

TEST_CASE("the points within a distance come in order, those just at it included")
{
    std::vector<PlanePoint> const points{{0, 0}, {3, 4}, {5.1, 0}, {0, 2}};
    CHECK(indices(PlaneIndex{points}.within({0, 0}, 5)) == std::vector<std::size_t>{0, 3, 1});
}

TEST_CASE("a way meets a line where it crosses it or touches it, and not beyond its ends")
{
    LineIndex const lines{{{{0, 0}, {10, 0}, {10, 10}}, {{-5, -5}, {-5, 5}}}};
    CHECK(lines.is_met_between({5, -1}, {5, 1}));
    CHECK(lines.is_met_between({11, 5}, {9, 6}));
    CHECK(lines.is_met_between({-6, 0}, {-4, 0}));
    CHECK(lines.is_met_between({12, 3}, {10, 0}));
    CHECK_FALSE(lines.is_met_between({5, 1}, {9, 9}));
    CHECK_FALSE(lines.is_met_between({10.1, -1}, {10.1, 20}));
    CHECK(LineIndex{{}}.is_empty());
    CHECK_FALSE(LineIndex{{}}.is_met_between({0, 0}, {1, 1}));
}
