// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "geo/shape.hpp"

using namespace frontline;

namespace {

Ring const    square{{0, 0}, {10, 0}, {10, 10}, {0, 10}};
Polygon const with_hole{square, {{{4, 4}, {4, 6}, {6, 6}, {6, 4}}}};

}  // namespace

TEST_CASE("orientation is exact where doubles are not")
{
    Point const a{-1'800'000'000, -900'000'000};
    Point const b{1'800'000'000, 900'000'000};
    CHECK(orientation(a, b, Point{0, 0}) == 0);
    CHECK(orientation(a, b, Point{0, 1}) > 0);
    CHECK(orientation(a, b, Point{1, 0}) < 0);
}

TEST_CASE("a ring's area is positive counter-clockwise, and holes subtract")
{
    CHECK(twice_area_e14(square) == 200);
    CHECK(twice_area_e14(with_hole) == 192);
    CHECK(area_deg2({with_hole}) == Approx(96e-14));
}

TEST_CASE("a point lies inside, outside or on the border")
{
    CHECK(side_of(Point{5, 1}, with_hole) == Side::inside);
    CHECK(side_of(Point{5, 5}, with_hole) == Side::outside);
    CHECK(side_of(Point{4, 5}, with_hole) == Side::border);
    CHECK(side_of(Point{10, 10}, with_hole) == Side::border);
    CHECK(side_of(Point{11, 10}, with_hole) == Side::outside);
    CHECK(side_of(Point{0, 5}, with_hole) == Side::border);
}

TEST_CASE("the ray of the point test meets vertices at its own height once")
{
    Ring const diamond{{5, 0}, {10, 5}, {5, 10}, {0, 5}};
    CHECK(side_of(Point{1, 5}, diamond) == Side::inside);
    CHECK(side_of(Point{-1, 5}, diamond) == Side::outside);
    CHECK(side_of(Point{-1, 10}, diamond) == Side::outside);
    CHECK(side_of(Point{-1, 0}, diamond) == Side::outside);
}

TEST_CASE("a ring begun at its least vertex keeps its order")
{
    CHECK(begun_at_least({{10, 10}, {0, 10}, {0, 0}, {10, 0}}) == Ring{{0, 0}, {10, 0}, {10, 10}, {0, 10}});
}
