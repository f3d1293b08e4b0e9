// SPDX-License-Identifier: Apache-2.0
#include "geo/projection.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace frontline {

namespace {

constexpr double equator_m  = 6378137.0;
constexpr double flattening = 1 / 298.257223563;
constexpr double e_squared  = flattening * (2 - flattening);
constexpr double to_radians = std::numbers::pi / 180;

/// Twice the area between the equator and a latitude for each radian of longitude, over the square of the equator's
/// radius.
double q_of(double sine)
{
    auto const x  = e_squared * sine * sine;
    auto const at = 1 + x * (1. / 3 + x * (1. / 5 + x * (1. / 7 + x * (1. / 9 + x * (1. / 11 + x / 13)))));
    return (1 - e_squared) * sine * (1 / (1 - x) + at);
}

double const q_of_pole         = q_of(1);
double const authalic_radius_m = equator_m * std::sqrt(q_of_pole / 2);

double authalic_sine(double sine)
{
    return q_of(sine) / q_of_pole;
}

/// The latitude of an authalic latitude, by Karney's series in the third flattening.
double latitude(double authalic)
{
    constexpr double n  = flattening / (2 - flattening);
    constexpr double c2 = n * (4. / 3 + n * (4. / 45 + n * (-16. / 35 + n * (-2582. / 14175))));
    constexpr double c4 = n * n * (46. / 45 + n * (152. / 945 + n * (-11966. / 14175)));
    constexpr double c6 = n * n * n * (3044. / 2835 + n * (3802. / 14175));
    constexpr double c8 = n * n * n * n * (6059. / 4725);
    // Clenshaw's summation of c2 sin 2x + c4 sin 4x + …
    auto const sine2 = std::sin(2 * authalic), twice = 2 * std::cos(2 * authalic);
    auto const b6 = c6 + twice * c8;
    auto const b4 = c4 + twice * b6 - c8;
    auto const b2 = c2 + twice * b4 - b6;
    return authalic + sine2 * b2;
}

}  // namespace

Projection::Projection(Point centre) : centre_lon_{centre.lon() * to_radians}
{
    auto const sine = std::sin(centre.lat() * to_radians);
    sine_           = authalic_sine(sine);
    cosine_         = std::sqrt((1 - sine_) * (1 + sine_));
    auto const parallel_m = equator_m * std::cos(centre.lat() * to_radians) / std::sqrt(1 - e_squared * sine * sine);
    stretch_ = parallel_m / (authalic_radius_m * cosine_);
}

PlanePoint Projection::to_plane(Point p) const
{
    auto const sine     = authalic_sine(std::sin(p.lat() * to_radians));
    auto const cosine   = std::sqrt(std::max(0.0, (1 - sine) * (1 + sine)));
    auto const east     = p.lon() * to_radians - centre_lon_;
    auto const cos_east = std::cos(east);
    auto const b        = authalic_radius_m * std::sqrt(2 / (1 + sine_ * sine + cosine_ * cosine * cos_east));
    return {b * stretch_ * cosine * std::sin(east), b / stretch_ * (cosine_ * sine - sine_ * cosine * cos_east)};
}

Point Projection::to_earth(PlanePoint p) const
{
    auto const x      = p.x / stretch_;
    auto const y      = p.y * stretch_;
    auto const length = std::hypot(x, y);
    if (length == 0) return snapped(centre_lon_ / to_radians, latitude(std::asin(sine_)) / to_radians);
    auto const half   = std::min(1.0, length / (2 * authalic_radius_m));  // sine of half the angle from the centre
    auto const cosine = 1 - 2 * half * half;
    auto const sine   = 2 * half * std::sqrt((1 - half) * (1 + half));
    auto const east   = std::atan2(x * sine, length * cosine_ * cosine - y * sine_ * sine);
    auto const up     = std::clamp(cosine * sine_ + y * sine * cosine_ / length, -1.0, 1.0);
    return snapped((centre_lon_ + east) / to_radians, latitude(std::asin(up)) / to_radians);
}

}  // namespace frontline
