// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "geo/line_index.hpp"
#include "geo/plane_index.hpp"

namespace frontline {

/// How far evidence has to go: the straight way, and `barrier_km` more where a barrier lies across it.
class Ways {
public:
    Ways(std::vector<PlaneLine> const& barriers, double barrier_km) : barriers_{barriers}, barrier_m_{barrier_km * 1e3}
    {
    }

    bool   are_straight() const { return barriers_.is_empty() || barrier_m_ == 0; }
    double length_m(PlanePoint a, PlanePoint b) const;

private:
    LineIndex barriers_;
    double    barrier_m_;
};

/// Points findable by the length of the way to them.
class WayIndex {
public:
    /// `ways` must outlive it.
    WayIndex(std::vector<PlanePoint> points, Ways const& ways);

    /// The `count` nearest, or all where there are fewer, the nearest first; of equally near ones that of the least
    /// index. Distances are the lengths of the ways in metres.
    std::vector<PlaneIndex::Neighbour> nearest(PlanePoint p, std::size_t count) const;

private:
    std::vector<PlanePoint> points_;
    PlaneIndex              straight_;
    Ways const*             ways_;
};

}  // namespace frontline
