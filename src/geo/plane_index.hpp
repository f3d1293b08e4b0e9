// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

#include "geo/projection.hpp"

namespace frontline {

/// Points of a plane, findable by nearness. Answers are indices into the points it was built from; of points equally
/// near the one of the least index is taken.
class PlaneIndex {
public:
    explicit PlaneIndex(std::vector<PlanePoint> const& points);
    PlaneIndex(PlaneIndex&&) noexcept;
    PlaneIndex& operator=(PlaneIndex&&) noexcept;
    ~PlaneIndex();

    struct Neighbour {
        std::size_t index;
        double      distance;  ///< in the plane's unit
    };

    /// Empty only when there are no points.
    std::optional<Neighbour> nearest(PlanePoint p) const;

    /// The `count` nearest, or all where there are fewer: the nearest first.
    std::vector<Neighbour> nearest(PlanePoint p, std::size_t count) const;

    /// Those not farther than `distance`, the nearest first.
    std::vector<Neighbour> within(PlanePoint p, double distance) const;

private:
    struct Tree;
    std::unique_ptr<Tree> tree_;
};

}  // namespace frontline
