// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "io/gdal.hpp"
#include "io/read_polygons.hpp"

class OGRLayer;

namespace frontline {

/// Where polygons are read from, and where its problems go.
struct PolygonSource {
    std::string const& name;
    GdalWords const&   words;
    Problems&          problems;
};

/// Adds the polygons of one layer to `found`, as read_polygons() says. Throws Failure when its reference system cannot
/// be brought to longitude and latitude.
void read_polygon_layer(PolygonSource const& source, OGRLayer& layer, std::vector<AttributedPolygons>& found);

}  // namespace frontline
