// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "partition/noding.hpp"
#include "partition/partition.hpp"

namespace frontline {

/// Edges that meet only in vertices, as half-edges linked around the areas that they bound.
/// Half-edges 2k and 2k+1 are edge k from a to b and back.
struct PlanarGraph {
    std::vector<Point>         vertices;  ///< sorted
    std::vector<VertexIndex>   origin;    ///< of each half-edge
    std::vector<HalfEdgeIndex> next;      ///< turning as far left as it goes: the same area stays on the left
    std::vector<std::uint32_t> cycle;     ///< number of the closed walk along `next` that the half-edge is on
    std::uint32_t              cycles = 0;

    Point at(HalfEdgeIndex h) const { return vertices[origin[h]]; }

    /// The vertices of each cycle, in its direction.
    std::vector<Ring> rings() const;
};

/// Precondition: the edges are noded (see noding.hpp), each once.
PlanarGraph graph_of(std::vector<Segment> const& edges);

/// For each cycle the one around the same area: itself where it runs counter-clockwise; for one that runs clockwise,
/// around what lies in an area and does not touch its border, the cycle of the innermost area that it lies in (itself
/// where it lies in none). Exact: by the edge next below its least vertex.
std::vector<std::uint32_t> outer_cycles(PlanarGraph const& graph);

}  // namespace frontline
