// SPDX-License-Identifier: Apache-2.0
#include "geo/geodesic.hpp"

#include <geodesic.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace frontline {

namespace {

constexpr double equator_m  = 6378137.0;
constexpr double flattening = 1 / 298.257223563;
constexpr double e_squared  = flattening * (2 - flattening);

geod_geodesic const& wgs84()
{
    static geod_geodesic const ellipsoid = [] {
        geod_geodesic result;
        geod_init(&result, equator_m, flattening);
        return result;
    }();
    return ellipsoid;
}

double radians(double degrees)
{
    return degrees * (std::numbers::pi / 180);
}

bool are_near(Point a, Point b)
{
    constexpr std::int64_t most = 2'000'000;
    return std::abs(std::int64_t{b.lon_e7} - a.lon_e7) < most && std::abs(std::int64_t{b.lat_e7} - a.lat_e7) < most;
}

/// The ellipsoid at one latitude, in metres.
struct AtLatitude {
    double sine, cosine;
    double w;         ///< 1 - e² sin²
    double meridian;  ///< radius of curvature along the meridian
    double across;    ///< and across it

    explicit AtLatitude(double lat)
        : sine{std::sin(radians(lat))}, cosine{std::cos(radians(lat))}, w{1 - e_squared * sine * sine},
          meridian{equator_m * (1 - e_squared) / (w * std::sqrt(w))}, across{equator_m / std::sqrt(w)}
    {
    }

    double parallel() const { return across * cosine; }
    double change_of_meridian() const { return 3 * meridian * e_squared * sine * cosine / w; }

    /// Area between here and the equator for each radian of longitude.
    double area_to_equator() const
    {
        auto const x  = e_squared * sine * sine;
        auto const at = 1 + x * (1. / 3 + x * (1. / 5 + x * (1. / 7 + x * (1. / 9 + x * (1. / 11 + x / 13)))));
        return equator_m * equator_m * (1 - e_squared) / 2 * sine * (1 / w + at);  // at: atanh(e sin) / (e sin)
    }
};

/// S12 of Karney: between the geodesic and the equator, positive where it runs east in the north.
double area_to_equator(Point a, Point b)
{
    double area = 0;
    geod_geninverse(&wgs84(), a.lat(), a.lon(), b.lat(), b.lon(), nullptr, nullptr, nullptr, nullptr, nullptr, nullptr,
                    &area);
    return area;
}

/// By the mean over the lon/lat line, to the fourth order in its length, and the area between it and the geodesic:
/// with k its geodesic curvature and s its length, k s³ / 12.
double area_to_parallel_of_short(Point a, Point b, double area_from)
{
    AtLatitude const middle{(a.lat() + b.lat()) / 2};
    auto const       east     = radians(b.lon() - a.lon());
    auto const       north    = radians(b.lat() - a.lat());
    auto const       parallel = middle.parallel();
    auto const       flat     = middle.change_of_meridian() * parallel;
    auto const       round    = middle.meridian * middle.meridian * middle.sine;
    auto const       under    = middle.area_to_equator() - area_from + (flat - round) * north * north / 24;
    auto const       curved   = parallel * parallel * middle.sine * east * east
                              + (flat + 2 * round) * north * north;
    return east * (under + curved / 12);
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

double area_beside_km2(Point a, Point b, double lat_from)
{
    auto const area_from = AtLatitude{lat_from}.area_to_equator();
    if (are_near(a, b)) return -area_to_parallel_of_short(a, b, area_from) / 1e6;
    return -(area_to_equator(a, b) - radians(b.lon() - a.lon()) * area_from) / 1e6;
}

/// The chord in space, and the arc over it.
double quick_distance_km(Point a, Point b)
{
    if (!are_near(a, b)) return distance_km(a, b);
    AtLatitude const middle{(a.lat() + b.lat()) / 2};
    auto const       east  = 2 * std::sin(radians(b.lon() - a.lon()) / 2);
    auto const       north = 2 * std::sin(radians(b.lat() - a.lat()) / 2);
    auto const       x     = middle.across * east * std::sqrt(middle.cosine * middle.cosine - north * north / 4);
    auto const       y     = middle.meridian * north;
    auto const       chord = std::sqrt(x * x + y * y);
    return chord * (1 + chord * chord / (24 * middle.across * middle.meridian)) / 1e3;
}

double bearing_deg(Point a, Point b)
{
    double azimuth = 0;
    geod_inverse(&wgs84(), a.lat(), a.lon(), b.lat(), b.lon(), nullptr, &azimuth, nullptr);
    return azimuth < 0 ? azimuth + 360 : azimuth;
}

}  // namespace frontline
