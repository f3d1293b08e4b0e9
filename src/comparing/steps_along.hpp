// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "geo/projection.hpp"
#include "geo/shape.hpp"

namespace frontline {

/// Points at equal steps along all rings, each begun at its first vertex.
std::vector<PlanePoint> steps_along(MultiPolygon const& area, double step_m, Projection const& projection);

/// Centred on an area.
Projection projection_of(MultiPolygon const& area);

}  // namespace frontline
