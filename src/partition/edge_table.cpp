// SPDX-License-Identifier: Apache-2.0
#include "partition/edge_table.hpp"

#include <algorithm>
#include <utility>

namespace frontline {

namespace {

std::vector<Segment> segments_of(std::vector<BoundaryLine> const& lines)
{
    std::vector<Segment> segments;
    segments.reserve(lines.size());
    for (auto const& line : lines) segments.push_back(line.segment);
    return segments;
}

}  // namespace

EdgeTable::EdgeTable(std::vector<BoundaryLine> const& lines)
{
    auto const        pieces = noded(segments_of(lines));
    VertexTable const table{pieces};
    vertices_ = table.vertices();
    edges_.reserve(pieces.size());
    for (auto const& [ends, piece, reversed] : in_order(pieces, table)) {
        auto const is_new = edges_.empty() || edges_.back().ends.a != ends.a || edges_.back().ends.b != ends.b;
        if (is_new) edges_.push_back({ends, no_site, no_site, static_cast<std::uint32_t>(turns_.size())});
        add(lines[pieces[piece].segment], reversed);
    }
}

std::span<Turn const> EdgeTable::turns(std::size_t edge) const
{
    auto const end = edge + 1 < edges_.size() ? edges_[edge + 1].first_turn : turns_.size();
    return std::span{turns_}.subspan(edges_[edge].first_turn, end - edges_[edge].first_turn);
}

PlanarGraph EdgeTable::graph() const
{
    std::vector<GraphEdge> ends;
    ends.reserve(edges_.size());
    for (auto const& edge : edges_) ends.push_back(edge.ends);
    return graph_of(vertices_, ends);
}

/// By their first end (counted, not compared), then by their second, then by number.
std::vector<EdgeTable::Numbered> EdgeTable::in_order(std::vector<Piece> const& pieces, VertexTable const& table) const
{
    std::vector<Numbered>    numbered;
    std::vector<std::size_t> ends(vertices_.size() + 1, 0);
    numbered.reserve(pieces.size());
    for (std::uint32_t i = 0; i < pieces.size(); ++i) {
        auto const [a, b] = std::minmax({table.number(pieces[i].a), table.number(pieces[i].b)});
        numbered.push_back({{a, b}, i, pieces[i].b < pieces[i].a});
        ++ends[a + 1];
    }
    for (std::size_t v = 0; v < vertices_.size(); ++v) ends[v + 1] += ends[v];
    auto const            starts = ends;
    std::vector<Numbered> sorted(pieces.size());
    for (auto const& one : numbered) sorted[ends[one.ends.a]++] = one;
    for (std::size_t v = 0; v < vertices_.size(); ++v) {
        std::sort(sorted.begin() + static_cast<std::ptrdiff_t>(starts[v]),
                  sorted.begin() + static_cast<std::ptrdiff_t>(starts[v + 1]), [](auto const& a, auto const& b) {
                      return std::pair{a.ends.b, a.piece} < std::pair{b.ends.b, b.piece};
                  });
    }
    return sorted;
}

void EdgeTable::add(BoundaryLine const& line, bool reversed)
{
    auto& edge = edges_.back();
    edge.parts = edge.parts || line.parts;
    if (line.area != no_area) add_turn({line.area, reversed ? -1 : 1});
    if (line.ground != no_ground) {
        line_edges_.push_back({static_cast<std::uint32_t>(edges_.size() - 1), line.ground, reversed});
    }
    if (line.left == no_site) return;
    edge.sole  = edge.left == no_site;
    edge.left  = reversed ? line.right : line.left;
    edge.right = reversed ? line.left : line.right;
}

/// Borders that run there and back cancel out.
void EdgeTable::add_turn(Turn const& turn)
{
    for (auto i = edges_.back().first_turn; i < turns_.size(); ++i) {
        if (turns_[i].area == turn.area) return void(turns_[i].gained += turn.gained);
    }
    turns_.push_back(turn);
}

}  // namespace frontline
