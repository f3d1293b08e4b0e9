// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "geo/geos.hpp"
#include "geo/shape.hpp"

namespace frontline {

/// A position in degrees, as a file has it.
struct Position {
    double lon = 0;
    double lat = 0;
};

/// A polygon before it comes through the door: rings in either direction, closed or not, possibly crossing themselves.
struct UnsnappedPolygon {
    std::vector<Position>              outer;
    std::vector<std::vector<Position>> holes;
};

/// What was wrong before snapping, and how much area its repair added to what the rings as written enclose (negative:
/// took from it).
struct Repair {
    Flaw   flaw;
    double gained_km2 = 0;
};

struct SnappedPolygons {
    MultiPolygon          polygons;  ///< valid; empty where all of it collapsed
    std::optional<Repair> repair;    ///< absent where the rings were valid as written
};

/// The polygons of one feature snapped to 1e-7 degrees and valid, rings as geos.hpp says, repeated vertices removed,
/// degenerate rings dropped. Vertices keep their order where rounding alone leaves them valid; else GEOS snap-rounds. A
/// polygon that is invalid as written is repaired before it is snapped. Every position must be on the Earth.
SnappedPolygons snapped(std::vector<UnsnappedPolygon> const& polygons);

}  // namespace frontline
