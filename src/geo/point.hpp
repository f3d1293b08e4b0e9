// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>

namespace frontline {

/// A point of the Earth (WGS 84), snapped to whole 1e-7 degrees: 1.1 cm at most. Snapped once, where it comes in; from
/// then on compared exactly.
struct Point {
    std::int32_t lon_e7 = 0;
    std::int32_t lat_e7 = 0;

    double lon() const { return lon_e7 / 1e7; }
    double lat() const { return lat_e7 / 1e7; }

    auto operator<=>(Point const&) const = default;
};

/// The snapped point nearest to a position in degrees. lon in [-180, 180], lat in [-90, 90].
Point snapped(double lon, double lat);

/// Whether a position in degrees lies on the Earth (false for nan).
bool is_on_earth(double lon, double lat);

/// The smallest box with sides along meridians and parallels; empty until a point is in it.
struct Bounds {
    Point least{INT32_MAX, INT32_MAX};
    Point most{INT32_MIN, INT32_MIN};

    bool is_empty() const { return least.lon_e7 > most.lon_e7; }
    bool contains(Point p) const;
    void add(Point p);

    bool operator==(Bounds const&) const = default;
};

}  // namespace frontline

template <>
struct std::hash<frontline::Point> {
    std::size_t operator()(frontline::Point p) const
    {
        auto const both = static_cast<std::uint64_t>(static_cast<std::uint32_t>(p.lon_e7)) << 32
                        | static_cast<std::uint32_t>(p.lat_e7);
        return static_cast<std::size_t>((both ^ (both >> 29)) * 0x9E3779B97F4A7C15U >> 7);
    }
};
