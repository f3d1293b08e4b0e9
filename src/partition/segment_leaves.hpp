// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "partition/noding.hpp"

namespace frontline {

/// A rectangle of pixels.
struct LeafBox {
    double west, south, east, north;

    double width() const { return east - west; }
    double height() const { return north - south; }
};

/// Parts the bounds of some segments in two, and these again, until few segments come near each leaf. Dense and empty
/// parts of a land cost the same for each segment.
class SegmentLeaves {
public:
    /// What lies this many pixels beyond a leaf still counts as near it.
    static constexpr double margin = 4;

    explicit SegmentLeaves(std::span<Segment const> segments) : segments_{segments} {}

    /// Calls `visit(box, numbers)` for every leaf in a box, with the numbers of all segments that come near it.
    template <typename Visit>
    void for_each_in(LeafBox const& box, Visit visit)
    {
        pending_.clear();
        for (std::uint32_t i = 0; i < segments_.size(); ++i) {
            if (comes_near(segments_[i], box)) pending_.push_back(i);
        }
        divide(box, 0, visit);
    }

    /// The box of all segments, in two halves.
    static std::array<LeafBox, 2> halves(std::span<Segment const> segments)
    {
        Bounds bounds;
        for (auto const& [a, b] : segments) {
            bounds.add(a);
            bounds.add(b);
        }
        LeafBox west{static_cast<double>(bounds.least.lon_e7), static_cast<double>(bounds.least.lat_e7),
                     static_cast<double>(bounds.most.lon_e7), static_cast<double>(bounds.most.lat_e7)};
        auto    east = west;
        west.east = east.west = (west.west + west.east) / 2;
        return {west, east};
    }

private:
    static constexpr std::size_t few       = 12;
    static constexpr double      small_box = 256;

    std::span<Segment const>   segments_;
    std::vector<std::uint32_t> pending_;  // the lists of the leaf and of all that it is a part of, one after another

    /// The list of `box` is the end of `pending_`, from `begin` on.
    template <typename Visit>
    void divide(LeafBox const& box, std::size_t begin, Visit& visit)
    {
        auto const end = pending_.size();
        if (end - begin <= few || std::max(box.width(), box.height()) <= small_box) {
            visit(box, std::span<std::uint32_t const>{pending_}.subspan(begin));
            return;
        }
        auto lower = box, upper = box;
        if (box.width() >= box.height()) lower.east = upper.west = (box.west + box.east) / 2;
        else lower.north = upper.south = (box.south + box.north) / 2;
        for (auto const& half : {lower, upper}) {
            for (auto i = begin; i < end; ++i) {
                if (comes_near(segments_[pending_[i]], half)) pending_.push_back(pending_[i]);
            }
            divide(half, end, visit);
            pending_.resize(end);
        }
    }

    static bool comes_near(Segment const& s, LeafBox const& box)
    {
        double const ax = s.a.lon_e7, ay = s.a.lat_e7, bx = s.b.lon_e7, by = s.b.lat_e7;
        if (std::max(ax, bx) < box.west - margin || std::min(ax, bx) > box.east + margin) return false;
        if (std::max(ay, by) < box.south - margin || std::min(ay, by) > box.north + margin) return false;
        // The line parts the box when its middle is not farther from it than a corner can be.
        auto const dx    = bx - ax, dy = by - ay;
        auto const cross = dx * ((box.south + box.north) / 2 - ay) - dy * ((box.west + box.east) / 2 - ax);
        auto const reach = std::abs(dx) * (box.height() / 2 + margin) + std::abs(dy) * (box.width() / 2 + margin);
        return std::abs(cross) <= reach;
    }
};

}  // namespace frontline
