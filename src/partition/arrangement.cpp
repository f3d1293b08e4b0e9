// SPDX-License-Identifier: Apache-2.0
#include "partition/arrangement.hpp"

#include <algorithm>
#include <map>
#include <span>
#include <utility>

#include "partition/line_sides.hpp"
#include "partition/vertex_table.hpp"

namespace frontline {

namespace {

/// A noded edge from its lesser to its greater end, with what the lines that run along it say of its sides.
struct Edge {
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
    explicit EdgeTable(std::vector<BoundaryLine> const& lines) : EdgeTable{lines, noded(segments_of(lines))} {}

    std::vector<Edge> const&     edges() const { return edges_; }
    std::vector<Point> const&    vertices() const { return vertices_; }
    std::vector<LineEdge> const& line_edges() const { return line_edges_; }

    std::span<Turn const> turns(std::size_t edge) const
    {
        auto const end = edge + 1 < edges_.size() ? edges_[edge + 1].first_turn : turns_.size();
        return std::span{turns_}.subspan(edges_[edge].first_turn, end - edges_[edge].first_turn);
    }

private:
    std::vector<Edge>     edges_;
    std::vector<Turn>     turns_;
    std::vector<LineEdge> line_edges_;
    std::vector<Point>    vertices_;

    /// A piece by the numbers of its ends, the lesser first.
    struct Numbered {
        GraphEdge     ends;
        std::uint32_t piece;
        bool          reversed;
    };

    static std::vector<Segment> segments_of(std::vector<BoundaryLine> const& lines)
    {
        std::vector<Segment> segments;
        segments.reserve(lines.size());
        for (auto const& line : lines) segments.push_back(line.segment);
        return segments;
    }

    EdgeTable(std::vector<BoundaryLine> const& lines, std::vector<Piece> const& pieces)
    {
        VertexTable const table{pieces};
        vertices_ = table.vertices();
        edges_.reserve(pieces.size());
        for (auto const& [ends, piece, reversed] : in_order(pieces, table)) {
            auto const is_new = edges_.empty() || edges_.back().ends.a != ends.a || edges_.back().ends.b != ends.b;
            if (is_new) edges_.push_back({ends, no_site, no_site, static_cast<std::uint32_t>(turns_.size())});
            add(lines[pieces[piece].segment], reversed);
        }
    }

    /// By their first end (counted, not compared), then by their second, then by number.
    std::vector<Numbered> in_order(std::vector<Piece> const& pieces, VertexTable const& table) const
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

    void add(BoundaryLine const& line, bool reversed)
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
    void add_turn(Turn const& turn)
    {
        for (auto i = edges_.back().first_turn; i < turns_.size(); ++i) {
            if (turns_[i].area == turn.area) return void(turns_[i].gained += turn.gained);
        }
        turns_.push_back(turn);
    }
};

/// In which areas something lies: sorted, more than once where their polygons overlap.
using Inside = std::vector<AreaIndex>;

/// Tells for each cycle of the graph what it belongs to. The cycles around one area of the graph belong together.
class Survey {
public:
    Survey(PlanarGraph const& graph, EdgeTable const& table, std::function<SiteIndex(Point)> const& nearest_site)
        : graph_{graph}, table_{table}, outer_{outer_cycles(graph)}, start_(graph.cycles),
          cycles_of_(graph.cycles), inside_(graph.cycles, untold), belonging_(graph.cycles)
    {
        for (HalfEdgeIndex h = 0; h < graph_.next.size(); ++h) start_[graph_.cycle[h]] = h;
        for (std::uint32_t cycle = 0; cycle < graph_.cycles; ++cycle) {
            if (outer_[cycle] != cycle) cycles_of_[outer_[cycle]].push_back(cycle);
        }
        tell_areas();
        tell_sites(nearest_site);
    }

    Belonging const& belonging(HalfEdgeIndex h) const { return belonging_[outer_[graph_.cycle[h]]]; }
    TractNumbers     tracts() && { return std::move(tracts_); }
    bool          has_one_area(HalfEdgeIndex h) const
    {
        return outer_[graph_.cycle[h]] == outer_[graph_.cycle[twin(h)]];
    }

private:
    static constexpr auto untold = std::numeric_limits<std::uint32_t>::max();

    PlanarGraph const&                      graph_;
    EdgeTable const&                        table_;
    std::vector<std::uint32_t>              outer_;
    std::vector<HalfEdgeIndex>              start_;      // a half-edge of each cycle
    std::vector<std::vector<std::uint32_t>> cycles_of_;  // the other cycles of an outer one
    std::vector<std::uint32_t>              inside_;     // of each outer cycle: index into kinds_
    std::vector<Inside>                     kinds_;
    std::map<Inside, std::uint32_t>         kind_numbers_;
    std::vector<Belonging>                  belonging_;  // of each outer cycle
    TractNumbers                            tracts_;
    std::vector<std::uint32_t>              told_;       // outer cycles to go on from

    std::uint32_t kind(Inside inside)
    {
        auto const [entry, is_new] = kind_numbers_.try_emplace(inside, static_cast<std::uint32_t>(kinds_.size()));
        if (is_new) kinds_.push_back(std::move(inside));
        return entry->second;
    }

    void tell_areas()
    {
        if (graph_.cycles == 0) return;
        // Nothing lies west of the least vertex: of the cycles there the one outside of everything is its own outer one
        // and runs clockwise.
        auto const runs_left = are_counter_clockwise(graph_);
        for (std::uint32_t cycle = 0; cycle < graph_.cycles; ++cycle) {
            if (!runs_left[cycle] && outer_[cycle] == cycle) tell(cycle, kind({}));
        }
        while (!told_.empty()) {
            auto const area = told_.back();
            told_.pop_back();
            look_across(area, area);
            for (auto const cycle : cycles_of_[area]) look_across(area, cycle);
        }
    }

    void tell(std::uint32_t area, std::uint32_t kind)
    {
        inside_[area] = kind;
        told_.push_back(area);
    }

    void look_across(std::uint32_t area, std::uint32_t cycle)
    {
        auto h = start_[cycle];
        do {
            auto const beyond = outer_[graph_.cycle[twin(h)]];
            if (inside_[beyond] == untold) tell(beyond, kind_across(inside_[area], h));
            h = graph_.next[h];
        } while (h != start_[cycle]);
    }

    std::uint32_t kind_across(std::uint32_t here, HalfEdgeIndex h)
    {
        auto const turns = table_.turns(h / 2);
        if (turns.empty()) return here;
        auto inside = kinds_[here];
        for (auto const& [area, gained] : turns) {
            auto change = h % 2 == 0 ? -gained : gained;
            for (; change > 0; --change) inside.insert(std::ranges::lower_bound(inside, area), area);
            for (; change < 0; ++change) inside.erase(std::ranges::lower_bound(inside, area));
        }
        return kind(std::move(inside));
    }

    bool is_on_land(std::uint32_t area) const
    {
        auto const& inside = kinds_[inside_[area]];
        return !inside.empty() && inside.front() == land_area;
    }

    AreaIndex zone(std::uint32_t area) const
    {
        auto const& inside = kinds_[inside_[area]];
        auto const  first  = std::ranges::upper_bound(inside, land_area);
        return first == inside.end() || *first >= first_ground ? no_area : *first;
    }

    TractIndex tract(std::uint32_t area)
    {
        Tract       tract;
        auto const& inside = kinds_[inside_[area]];
        for (auto each = std::ranges::lower_bound(inside, first_ground); each != inside.end(); ++each) {
            TractPart const part{*each - first_ground};
            if (tract.empty() || tract.back() != part) tract.push_back(part);
        }
        return tracts_.of(std::move(tract));
    }

    /// The site that an edge names on the side of a half-edge.
    SiteIndex named(HalfEdgeIndex h) const
    {
        auto const& edge = table_.edges()[h / 2];
        if (!edge.sole) return no_site;
        return h % 2 == 0 ? edge.left : edge.right;
    }

    void tell_sites(std::function<SiteIndex(Point)> const& nearest_site)
    {
        std::vector<SiteIndex> first(graph_.cycles, no_site);
        std::vector<bool>      disputed(graph_.cycles, false);
        for (HalfEdgeIndex h = 0; h < graph_.next.size(); ++h) {
            auto const site = named(h);
            if (site == no_site) continue;
            auto const area = outer_[graph_.cycle[h]];
            if (first[area] == no_site) first[area] = site;
            else if (first[area] != site) disputed[area] = true;
        }
        for (std::uint32_t area = 0; area < graph_.cycles; ++area) {
            if (outer_[area] != area || !is_on_land(area)) continue;
            auto const site = disputed[area]         ? elected(area)
                            : first[area] != no_site ? first[area]
                                                     : nearest_site(graph_.at(start_[area]));
            belonging_[area]   = {site, zone(area), tract(area)};
        }
    }

    /// Where rounding led an edge along a neighbour's cell: the site that most edges name, of equals the least.
    SiteIndex elected(std::uint32_t area) const
    {
        std::map<SiteIndex, int> votes;
        auto const               count = [&](std::uint32_t cycle) {
            auto h = start_[cycle];
            do {
                if (named(h) != no_site) ++votes[named(h)];
                h = graph_.next[h];
            } while (h != start_[cycle]);
        };
        count(area);
        for (auto const cycle : cycles_of_[area]) count(cycle);
        return std::ranges::max_element(votes, {}, [](auto const& vote) { return vote.second; })->first;
    }
};

PlanarGraph graph_of(EdgeTable const& table)
{
    std::vector<GraphEdge> edges;
    edges.reserve(table.edges().size());
    for (auto const& edge : table.edges()) edges.push_back(edge.ends);
    return graph_of(table.vertices(), edges);
}

}  // namespace

Arrangement arranged(std::vector<BoundaryLine> const& lines, std::function<SiteIndex(Point)> const& nearest_site)
{
    EdgeTable const   table{lines};
    auto const        graph = graph_of(table);
    Survey            survey{graph, table, nearest_site};
    std::vector<bool> kept;
    for (HalfEdgeIndex h = 0; h < graph.next.size(); h += 2) {
        auto const& left  = survey.belonging(h);
        auto const& right = survey.belonging(twin(h));
        auto const  parts = table.edges()[h / 2].parts && left.site != off_land && !survey.has_one_area(h);
        kept.push_back(!(left == right) || parts);
    }
    Arrangement arrangement{with_edges(graph, kept), {}, {}};
    arrangement.belonging.resize(arrangement.graph.cycles);
    HalfEdgeIndex at = 0;
    for (HalfEdgeIndex h = 0; h < graph.next.size(); ++h) {
        if (kept[h / 2]) arrangement.belonging[arrangement.graph.cycle[at++]] = survey.belonging(h);
    }
    auto tracts = std::move(survey).tracts();
    add_line_sides(arrangement, among_kept(table.line_edges(), kept), tracts);
    arrangement.tracts = std::move(tracts).all();
    return arrangement;
}

}  // namespace frontline
