// SPDX-License-Identifier: Apache-2.0
#include "partition/arrangement.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "partition/planar_graph.hpp"

namespace frontline {

namespace {

/// A noded edge from its lesser to its greater end, with what the lines that run along it say of its sides.
struct Edge {
    Segment   segment;
    SiteIndex left  = no_site;
    SiteIndex right = no_site;
    int       land  = 0;      ///< land on the left minus land on the right
    bool      sole  = true;   ///< of one Voronoi edge at most; where several fell together their sides are not told
};

Edge edge_of(Piece const& piece, BoundaryLine const& line)
{
    if (piece.a < piece.b) return {{piece.a, piece.b}, line.left, line.right, line.land};
    return {{piece.b, piece.a}, line.right, line.left, -line.land};
}

void merge_into(Edge& edge, Edge const& other)
{
    edge.land += other.land;
    if (other.left == no_site) return;
    edge.sole  = edge.left == no_site;
    edge.left  = other.left;
    edge.right = other.right;
}

std::vector<Edge> merged(std::vector<Edge> edges)
{
    auto const ends = [](Edge const& edge) { return std::pair{edge.segment.a, edge.segment.b}; };
    std::ranges::stable_sort(edges, {}, ends);
    std::vector<Edge> result;
    for (auto const& edge : edges) {
        if (!result.empty() && ends(result.back()) == ends(edge)) merge_into(result.back(), edge);
        else result.push_back(edge);
    }
    return result;
}

std::vector<Edge> noded_edges(std::vector<BoundaryLine> const& lines)
{
    std::vector<Segment> segments;
    segments.reserve(lines.size());
    for (auto const& line : lines) segments.push_back(line.segment);
    std::vector<Edge> edges;
    for (auto const& piece : noded(segments)) edges.push_back(edge_of(piece, lines[piece.segment]));
    return merged(std::move(edges));
}

/// Tells for each cycle of the graph whether it bounds land, and whose. The cycles around one area have one site.
class Labelling {
public:
    Labelling(PlanarGraph const& graph, std::vector<Edge> const& edges, PointQuestions const& questions)
        : graph_{graph}, edges_{edges}, questions_{questions}, outer_{outer_cycles(graph)}
    {
        tell_land();
        tell_sites();
    }

    SiteIndex of(HalfEdgeIndex h) const
    {
        auto const cycle = graph_.cycle[h];
        return *on_land_[cycle] ? site_[outer_[cycle]] : off_land;
    }

private:
    PlanarGraph const&               graph_;
    std::vector<Edge> const&         edges_;
    PointQuestions const&            questions_;
    std::vector<std::uint32_t>       outer_;
    std::vector<std::optional<bool>> on_land_;
    std::vector<SiteIndex>           site_;

    Edge const& edge(HalfEdgeIndex h) const { return edges_[h / 2]; }
    int         land_gained_on_left(HalfEdgeIndex h) const { return h % 2 == 0 ? edge(h).land : -edge(h).land; }

    /// The land's border tells its own two sides; across any other edge nothing changes.
    void tell_land()
    {
        on_land_.resize(graph_.cycles);
        std::vector<HalfEdgeIndex> told;
        auto const                 tell = [&](HalfEdgeIndex h, bool land) {
            auto& known = on_land_[graph_.cycle[h]];
            if (known) return;
            known = land;
            told.push_back(h);
        };
        for (HalfEdgeIndex h = 0; h < graph_.next.size(); ++h) {
            if (land_gained_on_left(h) != 0) tell(h, land_gained_on_left(h) > 0);
        }
        spread(told, tell);
        for (HalfEdgeIndex h = 0; h < graph_.next.size(); ++h) {
            if (on_land_[graph_.cycle[h]]) continue;
            tell(h, questions_.is_on_land(graph_.at(h)));
            spread(told, tell);
        }
    }

    template <typename Tell>
    void spread(std::vector<HalfEdgeIndex>& told, Tell tell)
    {
        while (!told.empty()) {
            auto const start = told.back();
            told.pop_back();
            auto h = start;
            do {
                if (edge(h).land == 0) tell(twin(h), *on_land_[graph_.cycle[h]]);
                h = graph_.next[h];
            } while (h != start);
        }
    }

    void tell_sites()
    {
        site_.assign(graph_.cycles, no_site);
        std::vector<std::map<SiteIndex, int>> votes(graph_.cycles);
        for (HalfEdgeIndex h = 0; h < graph_.next.size(); ++h) {
            auto const site = h % 2 == 0 ? edge(h).left : edge(h).right;
            if (site != no_site && edge(h).sole) ++votes[outer_[graph_.cycle[h]]][site];
        }
        for (HalfEdgeIndex h = 0; h < graph_.next.size(); ++h) {
            auto const cycle = outer_[graph_.cycle[h]];
            if (site_[cycle] == no_site && *on_land_[cycle]) site_[cycle] = elected(votes[cycle], graph_.at(h));
        }
    }

    SiteIndex elected(std::map<SiteIndex, int> const& votes, Point p) const
    {
        if (votes.empty()) return questions_.nearest_site(p);
        return std::ranges::max_element(votes, {}, [](auto const& vote) { return vote.second; })->first;
    }
};

}  // namespace

std::vector<CellEdge> arranged(std::vector<BoundaryLine> const& lines, PointQuestions const& questions)
{
    auto const           edges = noded_edges(lines);
    std::vector<Segment> segments;
    segments.reserve(edges.size());
    for (auto const& edge : edges) segments.push_back(edge.segment);
    auto const            graph = graph_of(segments);
    Labelling const       labelling{graph, edges, questions};
    std::vector<CellEdge> kept;
    for (HalfEdgeIndex h = 0; h < graph.next.size(); h += 2) {
        auto const left  = labelling.of(h);
        auto const right = labelling.of(twin(h));
        if (left != right) kept.push_back({segments[h / 2], left, right});
    }
    return kept;
}

}  // namespace frontline
