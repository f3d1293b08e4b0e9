// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "io/dataset_content.hpp"

namespace frontline {

/// All layers as one TopoJSON (specification 1.0): an object each, arcs shared by all of them, in whole 1e-7 degrees.
void write_topojson(DatasetContent const& content, WriteBytes const& write, Problems& problems);

}  // namespace frontline
