// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "partition/arrangement.hpp"
#include "partition/line_sides.hpp"
#include "partition/noding.hpp"
#include "partition/planar_graph.hpp"
#include "partition/vertex_table.hpp"

namespace frontline {

/// A noded edge from its lesser to its greater end, with what the lines that run along it say of its sides.
struct NodedEdge {
    GraphEdge     ends;
    SiteIndex     left       = no_site;
    SiteIndex     right      = no_site;
    std::uint32_t first_turn = 0;      ///< its turns end where those of the next edge begin
    bool          sole       = true;   ///< of one Voronoi edge at most; where several fell together none of them tells
    bool          parts      = false;
};

/// Crossing an edge from its right to its left one comes into an area (or out of it, if negative).
struct Turn {
    AreaIndex area;
    int       gained;
};

/// The noded edges of some lines, in order.
class EdgeTable {
public:
    explicit EdgeTable(std::vector<BoundaryLine> const& lines);

    std::vector<NodedEdge> const& edges() const { return edges_; }
    std::vector<Point> const&     vertices() const { return vertices_; }
    std::vector<LineEdge> const&  line_edges() const { return line_edges_; }

    std::span<Turn const> turns(std::size_t edge) const;

    PlanarGraph graph() const;

private:
    std::vector<NodedEdge> edges_;
    std::vector<Turn>      turns_;
    std::vector<LineEdge>  line_edges_;
    std::vector<Point>     vertices_;

    /// A piece by the numbers of its ends, the lesser first.
    struct Numbered {
        GraphEdge     ends;
        std::uint32_t piece;
        bool          reversed;
    };

    std::vector<Numbered> in_order(std::vector<Piece> const& pieces, VertexTable const& table) const;
    void                  add(BoundaryLine const& line, bool reversed);
    void                  add_turn(Turn const& turn);
};

}  // namespace frontline
