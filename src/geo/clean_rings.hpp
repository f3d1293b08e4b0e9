// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/shape.hpp"

namespace frontline {

/// Without vertices that repeat the one before them, the last before the first included.
Ring without_repeats(Ring ring);

/// Whether it has no area: fewer than three vertices, or all on one line there and back.
bool is_degenerate(Ring const& ring);

/// Outer rings counter-clockwise, holes clockwise.
Polygon oriented(Polygon polygon);

/// Repeated vertices and degenerate rings (with the holes of a degenerate outer ring) taken out, then oriented.
MultiPolygon with_clean_rings(MultiPolygon const& polygons);

/// Every ring begun at its least vertex, holes and polygons in the order of these.
MultiPolygon in_order(MultiPolygon polygons);

}  // namespace frontline
