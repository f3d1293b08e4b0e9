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
};

/// An edge between two vertices, by their numbers.
struct GraphEdge {
    VertexIndex a;
    VertexIndex b;
};

/// Preconditions: the vertices are sorted, and the edges noded (see noding.hpp), each once.
PlanarGraph graph_of(std::vector<Point> vertices, std::vector<GraphEdge> const& edges);

/// The graph without some edges, and without the vertices that only they had; what is left keeps its order.
PlanarGraph with_edges(PlanarGraph const& graph, std::vector<bool> const& kept);

/// For each cycle the one around the same area: itself where it runs counter-clockwise; for one that runs clockwise,
/// around what lies in an area and does not touch its border, the cycle of the innermost area that it lies in. Those in
/// no area, whose other side is the rest of the world, all have one of them. Exact: by the edge next below its least
/// vertex.
std::vector<std::uint32_t> outer_cycles(PlanarGraph const& graph);

/// Which cycles run counter-clockwise.
std::vector<bool> are_counter_clockwise(PlanarGraph const& graph);

}  // namespace frontline
