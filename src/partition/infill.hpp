// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "geo/projection.hpp"
#include "partition/cut.hpp"
#include "partition/voronoi.hpp"

namespace frontline {

/// Points that, with the places, leave no point of `box` farther from the nearest of them than the settings allow: a
/// triangular lattice, finer near places, without the lattice points that would crowd a place.
std::vector<PlanePoint> infill(std::vector<PlanePoint> const& places, PlaneBox const& box,
                               CellSettings const& settings);

}  // namespace frontline
