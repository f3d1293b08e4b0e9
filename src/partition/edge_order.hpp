// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "partition/planar_graph.hpp"

namespace frontline {

/// The same graph with its edges along a curve that fills the plane, so that what is near on the land is near in
/// memory: a walk along a border then mostly finds its next edge in the processor's cache. Vertices and cycles keep
/// their numbers.
PlanarGraph with_near_edges_together(PlanarGraph const& graph);

}  // namespace frontline
