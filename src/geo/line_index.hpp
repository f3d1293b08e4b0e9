// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "geo/projection.hpp"

namespace frontline {

/// Lines of a plane, findable by what crosses them and by nearness.
class LineIndex {
public:
    explicit LineIndex(std::vector<PlaneLine> const& lines);
    LineIndex(LineIndex&&) noexcept;
    LineIndex& operator=(LineIndex&&) noexcept;
    ~LineIndex();

    bool is_empty() const;

    /// Whether the straight way from a to b meets a line, ends included.
    bool is_met_between(PlanePoint a, PlanePoint b) const;

    /// The point of the lines that is nearest to `p`; empty only when there are none.
    std::optional<PlanePoint> nearest(PlanePoint p) const;

private:
    struct Tree;
    std::unique_ptr<Tree> tree_;
};

}  // namespace frontline
