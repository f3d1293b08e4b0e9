// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "gazetteer/place.hpp"
#include "geo/shape.hpp"

namespace frontline {

/// The ground that a claim is about where it is about more than one place: an area, or a line with a side of each of
/// two actors. One of the two is empty.
struct Ground {
    MultiPolygon         area;
    std::vector<Line>    lines;   ///< as one looks along each, `actor` is to the left, `from` to the right
    std::vector<PlaceId> places;  ///< that lie in the area, its border included; in order

    bool operator==(Ground const&) const = default;
};

/// What claims about a ground tell of: the land in an area, or that along one side of a line.
struct GroundSide {
    Ground const* ground;
    bool          is_right = false;  ///< of a line; else its left, or an area
};

}  // namespace frontline
