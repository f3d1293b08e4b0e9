// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "geo/geodesic.hpp"
#include "worlds/random_world.hpp"

using namespace frontline;
using frontline::test::RandomWorld;

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

TEST_CASE("areas beside edges add up to the area of a ring, and quick distances are distances")
{
    RandomWorld world{11};
    for (int i = 0; i < 2000; ++i) {
        auto const lat  = world.real(-85, 85);
        auto const size = i % 10 == 0 ? 0.5 : world.real(0.0001, 0.19);
        auto const ring = world.star(world.real(-170, 170), lat, size / 4, size / 2, 3 + world.below(6));
        INFO("at " << lat << ", " << size);
        double sum = 0;
        for (std::size_t k = 0; k < ring.size(); ++k) {
            auto const a = ring[k], b = ring[(k + 1) % ring.size()];
            sum += area_beside_km2(a, b, lat + 1);
            CHECK(area_beside_km2(a, b, lat) == -area_beside_km2(b, a, lat));
            CHECK(std::abs(quick_distance_km(a, b) - distance_km(a, b)) <= 2e-8 * distance_km(a, b) + 1e-12);
        }
        auto const area = area_km2(ring);
        CHECK(std::abs(sum - area) <= 2e-9 * area + 1e-10);
    }
}
