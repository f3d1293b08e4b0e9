// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "base/problem.hpp"
#include "io/dataset_content.hpp"

namespace frontline {

/// One layer as a FeatureCollection of RFC 7946, to the byte what GDAL's driver writes, many times as fast: the id of
/// each feature, a box for each and for all, no reference system, rings by the right hand. Coordinates are exact, where
/// GDAL 3.6 makes 10.0000007 into 10.0. What is known of the layer is in a member `metadata`, which the RFC allows.
void write_geojson(DatasetContent const& content, WriteBytes const& write, Problems& problems);

/// One layer as features one a line (RFC 8142 without its separator, as most programs read it).
void write_geojson_lines(DatasetContent const& content, WriteBytes const& write, Problems& problems);

}  // namespace frontline
