// SPDX-License-Identifier: Apache-2.0
#include "geo/geodesic.hpp"

#include <geodesic.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace frontline {

namespace {

geod_geodesic const& wgs84()
{
    static geod_geodesic const ellipsoid = [] {
        geod_geodesic result;
        geod_init(&result, 6378137.0, 1 / 298.257223563);
        return result;
    }();
    return ellipsoid;
}

}  // namespace

double distance_km(Point a, Point b)
{
    double metres = 0;
    geod_inverse(&wgs84(), a.lat(), a.lon(), b.lat(), b.lon(), &metres, nullptr, nullptr);
    return metres / 1e3;
}

double rough_distance_km(Point a, Point b)
{
    constexpr double mean_radius_km = 6371.0088;
    constexpr double radian         = std::numbers::pi / 180;
    auto const half_chord = [](double degrees) { return std::pow(std::sin(degrees * radian / 2), 2); };
    auto const between    = half_chord(b.lat() - a.lat())
                       + std::cos(a.lat() * radian) * std::cos(b.lat() * radian) * half_chord(b.lon() - a.lon());
    return 2 * mean_radius_km * std::asin(std::sqrt(std::min(1.0, between)));
}

double length_km(Line const& line)
{
    double sum = 0;
    for (std::size_t i = 1; i < line.size(); ++i) sum += distance_km(line[i - 1], line[i]);
    return sum;
}

double area_km2(Ring const& ring)
{
    geod_polygon polygon;
    geod_polygon_init(&polygon, 0);
    for (auto const p : ring) geod_polygon_addpoint(&wgs84(), &polygon, p.lat(), p.lon());
    double square_metres = 0;
    geod_polygon_compute(&wgs84(), &polygon, 0, 1, &square_metres, nullptr);
    return square_metres / 1e6;
}

double area_km2(Polygon const& polygon)
{
    auto sum = area_km2(polygon.outer);
    for (auto const& hole : polygon.holes) sum += area_km2(hole);
    return sum;
}

double area_km2(MultiPolygon const& polygons)
{
    double sum = 0;
    for (auto const& polygon : polygons) sum += area_km2(polygon);
    return sum;
}

double bearing_deg(Point a, Point b)
{
    double azimuth = 0;
    geod_inverse(&wgs84(), a.lat(), a.lon(), b.lat(), b.lon(), nullptr, &azimuth, nullptr);
    return azimuth < 0 ? azimuth + 360 : azimuth;
}

}  // namespace frontline
