// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "geo/shape.hpp"

namespace frontline {

struct Segment {
    Point a;
    Point b;
};

/// A part of a segment between two nodes, in the segment's direction.
struct Piece {
    Point         a;
    Point         b;
    std::uint32_t segment;  ///< index of the segment that it is a part of
};

/// The segments cut where they meet, by snap rounding on the grid of 1e-7 degrees (Hobby, "Practical segment
/// intersection with finite precision output", 1999): wherever a segment passes through the pixel of an end or of a
/// crossing it gets a node there. Afterwards two pieces share at most their ends, or are the same; no piece has
/// length 0; a segment has moved by less than one pixel, and none was led across an end or a crossing.
///
/// Order of the pieces: by segment, then along it. Exact: no floating point decides.
std::vector<Piece> noded(std::vector<Segment> const& segments);

/// Where two of the segments meet otherwise than end to end: the ends that lie inside another segment, and the pixels
/// of crossings. Empty for what noded() made. Sorted.
std::vector<Point> unnoded_meetings(std::vector<Segment> const& segments);

}  // namespace frontline
