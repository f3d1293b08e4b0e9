// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include <cmath>

#include "geo/geodesic.hpp"
#include "view/frame.hpp"
#include "view/scale_bar.hpp"

using namespace frontline;

namespace {

Bounds bounds(double west, double south, double east, double north)
{
    return {snapped(west, south), snapped(east, north)};
}

PixelBox const box{0, 0, 900, 900};

}  // namespace

TEST_CASE("a box lies whole in the frame, in its middle, and touches two sides of it")
{
    auto const frame = Frame::of_bounds(bounds(35.9, 35.0, 37.3, 36.6), box);
    auto const west  = frame.at(snapped(35.9, 35.0));
    auto const north = frame.at(snapped(36.6, 36.6));
    CHECK(box.grown(0.01).contains(west));
    CHECK(box.grown(0.01).contains(north));
    CHECK(frame.at(snapped(36.6, 35.8)).x == Approx(450).margin(0.5));
    CHECK(frame.at(snapped(36.6, 35.8)).y == Approx(450).margin(2));
}

TEST_CASE("the frame leads back to the Earth, and its area is what it shows")
{
    auto const frame = Frame::of_bounds(bounds(12.9, 32.4, 13.7, 33.0), box);
    auto const there = snapped(13.2, 32.7);
    CHECK(distance_km(frame.position(frame.at(there)), there) < 1e-4);
    auto const side_km = frame.metres_per_pixel() * 900 / 1000;
    CHECK(area_km2(frame.area()) == Approx(side_km * side_km).epsilon(1e-4));
}

TEST_CASE("the length of a scale bar is 1, 2 or 5 times a power of ten, and true on the ground")
{
    for (auto const& shown : {bounds(35.9, 35.0, 37.3, 36.6), bounds(12.9, 32.4, 13.7, 33.0), bounds(9, 19, 25, 33.5),
                              bounds(36.60, 35.90, 36.62, 35.92)}) {
        auto const frame = Frame::of_bounds(shown, box);
        auto const bar   = scale_bar(frame.metres_per_pixel(), 200);
        auto const digit = bar.km / std::pow(10, std::floor(std::log10(bar.km * 1.0001)));
        CHECK((digit == Approx(1) || digit == Approx(2) || digit == Approx(5)));
        CHECK(bar.pixels <= 200);
        CHECK(bar.pixels >= 200 * 0.399);
        auto const middle = box.middle();
        CHECK(distance_km(frame.position({middle.x - bar.pixels / 2, middle.y}),
                          frame.position({middle.x + bar.pixels / 2, middle.y})) == Approx(bar.km).epsilon(0.002));
    }
}
