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

private:
    struct Tree;
    std::unique_ptr<Tree> tree_;
};

}  // namespace frontline
