// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include <cmath>

#include "geo/geodesic.hpp"
#include "geo/projection.hpp"

using namespace frontline;

TEST_CASE("a point comes back from the plane to the same snapped point")
{
    Projection const projection{snapped(38.5, 35.0)};
    for (double lon = 35; lon <= 42.5; lon += 0.7123456) {
        for (double lat = 32; lat <= 37.5; lat += 0.5123456) {
            CHECK(projection.to_earth(projection.to_plane(snapped(lon, lat))) == snapped(lon, lat));
        }
    }
}

TEST_CASE("the centre is the origin and distances near it are true")
{
    Projection const projection{snapped(38.5, 35.0)};
    auto const       origin = projection.to_plane(snapped(38.5, 35.0));
    CHECK(std::hypot(origin.x, origin.y) < 1e-3);
    auto const near = projection.to_plane(snapped(38.6, 35.0));
    CHECK(std::hypot(near.x, near.y) / 1e3 == Approx(distance_km(snapped(38.5, 35), snapped(38.6, 35))).epsilon(1e-5));
}

TEST_CASE("areas are kept")
{
    Projection const projection{snapped(17, 27)};
    auto const       corner = snapped(10.0, 20.0);
    auto const a = projection.to_plane(corner);
    auto const b = projection.to_plane(snapped(10.01, 20.0));
    auto const c = projection.to_plane(snapped(10.0, 20.01));
    auto const plane = std::abs((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)) / 2e6;
    CHECK(plane == Approx(area_km2(Ring{corner, snapped(10.01, 20.0), snapped(10.0, 20.01)})).epsilon(1e-5));
}
