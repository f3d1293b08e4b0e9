// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "geo/shape.hpp"

namespace frontline {

/// What GEOS does for us, as plain functions on our own values; its headers stay inside geo/.
///
/// Polygons that come out are valid simple features, snapped to 1e-7 degrees, outer rings counter-clockwise, holes
/// clockwise, each ring begun at its least vertex and the polygons in the order of these vertices: equal areas noded
/// alike compare equal. Lines and points that an overlay leaves over are dropped. Polygons that go into united(),
/// intersection() and difference() must be valid. Throws Failure with GEOS's own words. Safe to call from many threads.
///
///     auto const lost = difference(before, after);
///     auto const km2  = area_km2(lost);

/// Why an area is not valid, and where, in degrees.
struct Flaw {
    std::string reason;  ///< in GEOS's words: `Self-intersection`
    double      lon = 0;
    double      lat = 0;
};

std::optional<Flaw> flaw_of(MultiPolygon const& polygons);
bool                is_valid(MultiPolygon const& polygons);

/// One area, overlaps and common borders dissolved.
MultiPolygon united(MultiPolygon const& polygons);

/// What lies in both.
MultiPolygon intersection(MultiPolygon const& a, MultiPolygon const& b);

/// What lies in a and not in b.
MultiPolygon difference(MultiPolygon const& a, MultiPolygon const& b);

/// The valid area nearest to what the rings meant (GEOS MakeValid by structure): both lobes of a ring that crosses
/// itself stay, holes are cut out of shells (one that lies outside is a shell that was written as a hole), overlapping
/// parts are united, what collapses is dropped.
MultiPolygon repaired(MultiPolygon const& polygons);

}  // namespace frontline
