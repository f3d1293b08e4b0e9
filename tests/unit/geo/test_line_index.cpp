// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <random>

#include "geo/frechet.hpp"
#include "geo/line_index.hpp"

using namespace frontline;

namespace {

double distance(PlanePoint a, PlanePoint b)
{
    return std::hypot(a.x - b.x, a.y - b.y);
}

/// By ternary search along each segment: slow, and by another way.
double nearest_by_search(std::vector<PlaneLine> const& segments, PlanePoint p)
{
    double best = INFINITY;
    for (auto const& line : segments) {
        auto const a = line[0], b = line[1];
        double     low = 0, high = 1;
        auto const at = [&](double t) { return PlanePoint{a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t}; };
        for (int i = 0; i < 100; ++i) {
            auto const one = low + (high - low) / 3, other = high - (high - low) / 3;
            if (distance(at(one), p) < distance(at(other), p)) high = other;
            else low = one;
        }
        best = std::min(best, distance(at(low), p));
    }
    return best;
}

}  // namespace

TEST_CASE("the nearest point of many segments is the one that a search along each finds")
{
    std::mt19937 random{7};
    auto const   number = [&] { return static_cast<double>(random() % 2000) / 10 - 100; };
    std::vector<PlaneLine> segments;
    for (int i = 0; i < 60; ++i) {
        PlanePoint const from{number(), number()};
        PlanePoint const to{from.x + number() / 10, from.y + number() / 10};
        segments.push_back({from, i % 9 == 0 ? from : to});
    }
    LineIndex const index{segments};
    for (int i = 0; i < 300; ++i) {
        PlanePoint const p{number(), number()};
        CHECK(distance(index.nearest(p).value(), p) == Approx(nearest_by_search(segments, p)).margin(1e-6));
    }
    CHECK_FALSE(LineIndex{std::vector<PlaneLine>{}}.nearest({0, 0}));
}

TEST_CASE("the Fréchet distance is that of the worked example: a detour counts though every point of it is near")
{
    PlaneLine const straight{{0, 0}, {1, 0}, {2, 0}, {3, 0}, {4, 0}};
    PlaneLine const beside{{0, 1}, {1, 1}, {2, 1}, {3, 1}, {4, 1}};
    CHECK(frechet_distance(straight, beside) == Approx(1));
    // There, back and there again: no point is farther than 1, but one walker must wait at 3 or at 1.
    PlaneLine const zigzag{{0, 1}, {3, 1}, {1, 1}, {4, 1}};
    CHECK(frechet_distance(straight, zigzag) == Approx(std::hypot(1, 1)));
}
