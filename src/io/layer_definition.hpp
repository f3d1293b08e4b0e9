// SPDX-License-Identifier: Apache-2.0
#pragma once

// Heavy: only for the .cpp files of io/.
#include <ogr_feature.h>

#include <deque>

#include "io/format_table.hpp"

namespace frontline {

OGRwkbGeometryType geometry_type(GeometryType type, FormatRow const& row);

std::deque<OGRFieldDefn> field_definitions(Layer const& layer, FormatRow const& row);

}  // namespace frontline
