// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "io/layer_reading.hpp"
#include "io/read_polygons.hpp"

namespace frontline {

/// The polygons of one feature as read_polygons() says; none, with a problem, where it has none that can be used.
MultiPolygon polygons_of(LayerReading const& reading, OGRFeature const& feature);

/// Adds the polygons of one layer to `found`, as read_polygons() says. Throws Failure when its reference system cannot
/// be brought to longitude and latitude.
void read_polygon_layer(ShapeSource const& source, OGRLayer& layer, std::vector<AttributedPolygons>& found);

}  // namespace frontline
