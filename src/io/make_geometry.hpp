// SPDX-License-Identifier: Apache-2.0
#pragma once

// Heavy: only for the .cpp files of io/.
#include <ogr_geometry.h>

#include <memory>

#include "layer/layer.hpp"

namespace frontline {

/// As OGR has it, made into `type` (MULTI where the format wants that).
std::unique_ptr<OGRGeometry> made_geometry(Geometry const& geometry, OGRwkbGeometryType type);

}  // namespace frontline
