// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cmath>
#include <numbers>
#include <random>
#include <string>
#include <vector>

#include "gazetteer/place.hpp"
#include "geo/shape.hpp"

namespace frontline::test {

/// Seeded random lands and places, the same on every machine (no std:: distribution is used: they differ).
class RandomWorld {
public:
    explicit RandomWorld(unsigned seed) : random_{seed} {}

    double real(double from, double until)
    {
        return from + (until - from) * static_cast<double>(random_()) / 4294967296.0;
    }
    std::size_t below(std::size_t count) { return random_() % count; }

    /// A star-shaped ring around a centre, its radius between `least` and `most` degrees, counter-clockwise.
    Ring star(double lon, double lat, double least, double most, std::size_t corners)
    {
        Ring ring;
        for (std::size_t i = 0; i < corners; ++i) {
            auto const angle  = 2 * std::numbers::pi * static_cast<double>(i) / static_cast<double>(corners);
            auto const radius = real(least, most);
            ring.push_back(snapped(lon + radius * std::cos(angle), lat + radius * std::sin(angle)));
        }
        return ring;
    }

    /// A mainland with up to three holes, and up to three islands, apart from one another.
    MultiPolygon land(double lon, double lat)
    {
        MultiPolygon land{{star(lon, lat, 0.6, 1.0, 5 + below(40)), {}}};
        for (std::size_t i = 0, count = below(4); i < count; ++i) {
            auto const angle = 2.0 * static_cast<double>(i);
            Ring hole = star(lon + 0.25 * std::cos(angle), lat + 0.25 * std::sin(angle), 0.02, 0.1, 3 + below(9));
            land.front().holes.emplace_back(hole.rbegin(), hole.rend());
        }
        for (std::size_t i = 0, count = below(4); i < count; ++i) {
            land.push_back({star(lon + 1.4, lat - 0.6 + 0.5 * static_cast<double>(i), 0.01, 0.2, 3 + below(12)), {}});
        }
        return land;
    }

    /// Places in and a little around the land; now and then two on one point, or one on the land's border.
    std::vector<Place> places(std::size_t count, MultiPolygon const& land)
    {
        auto const         bounds = bounds_of(land);
        std::vector<Place> places;
        for (std::size_t i = 0; i < count; ++i) {
            auto point =
                snapped(real(bounds.least.lon(), bounds.most.lon()), real(bounds.least.lat(), bounds.most.lat()));
            if (i > 0 && below(20) == 0) point = places[below(i)].point;
            if (below(20) == 0) point = land.front().outer[below(land.front().outer.size())];
            if (i > 0 && below(20) == 0) point.lat_e7 = places[below(i)].point.lat_e7;
            Place place;
            place.id    = PlaceId{"p" + std::to_string(i)};
            place.point = point;
            places.push_back(place);
        }
        return places;
    }

private:
    std::mt19937 random_;
};

}  // namespace frontline::test
