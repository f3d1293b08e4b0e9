// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include "geo/point.hpp"

namespace frontline {

/// Finds which of many points are nearest to one, by geodesic distance, everywhere on the Earth.
class Nearest {
public:
    struct Found {
        std::size_t index;  ///< in the points given
        double      distance_km;
    };

    explicit Nearest(std::vector<Point> points);
    Nearest(Nearest&&) noexcept;
    Nearest& operator=(Nearest&&) noexcept;
    ~Nearest();

    /// The `count` nearest, or all where there are fewer: nearest first, of equal ones the first given first.
    std::vector<Found> to(Point point, std::size_t count) const;

private:
    struct Tree;
    std::unique_ptr<Tree> tree_;
};

}  // namespace frontline
