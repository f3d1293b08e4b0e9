// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "geo/geodesic.hpp"

using namespace frontline;

TEST_CASE("a degree of the meridian at the equator is 110.574 km, of the equator 111.319 km")
{
    CHECK(distance_km(snapped(0, 0), snapped(0, 1)) == Approx(110.57439).epsilon(1e-7));
    CHECK(distance_km(snapped(0, 0), snapped(1, 0)) == Approx(111.31949).epsilon(1e-7));
    CHECK(length_km({snapped(0, 0), snapped(0, 1), snapped(0, 0)}) == Approx(2 * 110.57439).epsilon(1e-7));
}

TEST_CASE("an octant of the ellipsoid is an eighth of its area")
{
    Ring octant;
    for (int lon = 0; lon < 90; ++lon) octant.push_back(snapped(lon, 0));
    octant.push_back(snapped(90, 0));
    octant.push_back(snapped(0, 90));
    CHECK(area_km2(octant) == Approx(510065621.724 / 8).epsilon(1e-9));
}

TEST_CASE("areas add up over a common border")
{
    auto const p = [](double lon, double lat) { return snapped(lon, lat); };
    Ring const west{p(36, 35), p(36.5, 35), p(36.4, 36), p(36, 36)};
    Ring const east{p(36.5, 35), p(37, 35), p(37, 36), p(36.4, 36)};
    Ring const both{p(36, 35), p(36.5, 35), p(37, 35), p(37, 36), p(36.4, 36), p(36, 36)};
    CHECK(area_km2(west) + area_km2(east) == Approx(area_km2(both)).epsilon(1e-12));
    CHECK(area_km2(Polygon{both, {}}) == area_km2(MultiPolygon{{both, {}}}));
}

TEST_CASE("bearings run clockwise from north")
{
    CHECK(bearing_deg(snapped(0, 0), snapped(0, 1)) == Approx(0).margin(1e-9));
    CHECK(bearing_deg(snapped(0, 0), snapped(1, 0)) == Approx(90));
    CHECK(bearing_deg(snapped(0, 0), snapped(-1, 0)) == Approx(270));
}
