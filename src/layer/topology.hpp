// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "layer/layer.hpp"

namespace frontline {

/// An arc as it is walked: its number, or ~number where it is walked from its end to its beginning.
using ArcReference = std::int64_t;
using ArcPath      = std::vector<ArcReference>;

/// A feature's geometry as arcs: a ring or line each. A point has none.
using ArcPaths = std::vector<ArcPath>;

/// The lines and rings of layers cut where they part, each piece once, whoever has it for a border and on whatever day.
/// The pieces of a path one after another are the path, vertex by vertex.
struct Topology {
    std::vector<Line>                  arcs;    ///< two vertices at least; a closed one repeats its first at the end
    std::vector<std::vector<ArcPaths>> layers;  ///< for each layer its features, in order; a polygon's outer ring first
};

Topology topology_of(std::span<Layer const> layers);

}  // namespace frontline
