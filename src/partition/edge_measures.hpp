// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "partition/partition.hpp"
#include "partition/planar_graph.hpp"

namespace frontline {

/// A power of two of km², so small that rounding to it never matters and so large that no sum overflows.
double area_unit_km2(MultiPolygon const& land);

/// Of each edge of the graph, areas in that unit.
EdgeMeasures measures_of(PlanarGraph const& graph, MultiPolygon const& land, double unit_km2);

}  // namespace frontline
