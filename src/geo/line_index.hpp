// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "geo/projection.hpp"

namespace frontline {

/// A straight piece of a line in a plane.
struct PlaneSegment {
    PlanePoint from;
    PlanePoint to;
};

/// Lines of a plane, of which the nearest point is looked for.
class LineIndex {
public:
    explicit LineIndex(std::vector<PlaneSegment> const& segments);
    LineIndex(LineIndex&&) noexcept;
    LineIndex& operator=(LineIndex&&) noexcept;
    ~LineIndex();

    /// The point of the lines that is nearest to `p`; empty only when there are none.
    std::optional<PlanePoint> nearest(PlanePoint p) const;

private:
    struct Tree;
    std::unique_ptr<Tree> tree_;
};

/// The discrete Fréchet distance of two walks along points (Eiter and Mannila 1994): the shortest leash with which two
/// walkers get from one end to the other, neither ever turning back. In the plane's unit; costs the product of their
/// numbers. Neither may be empty.
double frechet_distance(std::vector<PlanePoint> const& a, std::vector<PlanePoint> const& b);

}  // namespace frontline
