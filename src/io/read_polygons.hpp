// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/problem.hpp"
#include "geo/shape.hpp"

namespace frontline {

/// Polygons with the attributes of their feature, as text.
struct AttributedPolygons {
    MultiPolygon                       polygons;
    std::map<std::string, std::string> attributes;
};

/// All polygons of any OGR datasource (all its layers), in lon/lat whatever its reference system, snapped to 1e-7
/// degrees, valid: one that crosses itself is repaired (GEOS MakeValid) with a warning `repaired-polygon` that says
/// how many km² were gained or lost; parts that collapse are dropped. Layers of points and lines are passed over.
/// Other problems: `no-geometry`, `no-polygon` (a point or line among polygons), `collapsed-polygon`,
/// `no-reference-system` (degrees are assumed), `off-earth` (an error: the feature is left out), `driver-warning`,
/// `driver-error`. Throws Failure when the source cannot be opened or has no polygon.
std::vector<AttributedPolygons> read_polygons(std::string const& source, Problems& problems);

/// The same as one area: overlapping polygons are united, with their common border dissolved.
MultiPolygon read_area(std::string const& source, Problems& problems);

}  // namespace frontline
