// SPDX-License-Identifier: Apache-2.0
#include "partition/planar_graph.hpp"

#include <algorithm>

namespace frontline {

namespace {

constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

std::vector<Point> sorted_vertices(std::vector<Segment> const& edges)
{
    std::vector<Point> vertices;
    vertices.reserve(2 * edges.size());
    for (auto const& [a, b] : edges) vertices.insert(vertices.end(), {a, b});
    std::ranges::sort(vertices);
    auto const [first, last] = std::ranges::unique(vertices);
    vertices.erase(first, last);
    return vertices;
}

VertexIndex index_of(std::vector<Point> const& vertices, Point p)
{
    return static_cast<VertexIndex>(std::ranges::lower_bound(vertices, p) - vertices.begin());
}

/// Half-edges by origin, those of one origin counter-clockwise from due east.
class Stars {
public:
    explicit Stars(PlanarGraph const& graph) : graph_{graph}, starts_(graph.vertices.size() + 1, 0)
    {
        for (auto const origin : graph.origin) ++starts_[origin + 1];
        for (std::size_t v = 0; v < graph.vertices.size(); ++v) starts_[v + 1] += starts_[v];
        rays_.resize(graph.origin.size());
        auto ends = starts_;
        for (HalfEdgeIndex h = 0; h < graph.origin.size(); ++h) rays_[ends[graph.origin[h]]++] = h;
        for (std::size_t v = 0; v < graph.vertices.size(); ++v) {
            std::sort(rays_.begin() + begin(v), rays_.begin() + begin(v + 1),
                      [this](auto a, auto b) { return comes_before(a, b); });
        }
    }

    /// Calls `link(h, next)` for every half-edge: arriving at a vertex one leaves it by the ray just clockwise.
    template <typename Link>
    void for_each_turn(Link link) const
    {
        for (std::size_t v = 0; v < graph_.vertices.size(); ++v) {
            auto const count = starts_[v + 1] - starts_[v];
            for (std::size_t i = 0; i < count; ++i) {
                link(twin(rays_[starts_[v] + (i + 1) % count]), rays_[starts_[v] + i]);
            }
        }
    }

private:
    PlanarGraph const&         graph_;
    std::vector<std::size_t>   starts_;
    std::vector<HalfEdgeIndex> rays_;

    std::ptrdiff_t begin(std::size_t v) const { return static_cast<std::ptrdiff_t>(starts_[v]); }

    bool points_down(HalfEdgeIndex h) const
    {
        auto const from = graph_.at(h);
        auto const to   = graph_.at(twin(h));
        return to.lat_e7 < from.lat_e7 || (to.lat_e7 == from.lat_e7 && to.lon_e7 < from.lon_e7);
    }

    bool comes_before(HalfEdgeIndex a, HalfEdgeIndex b) const
    {
        if (points_down(a) != points_down(b)) return points_down(b);
        return orientation(graph_.at(a), graph_.at(twin(a)), graph_.at(twin(b))) > 0;
    }
};

void number_cycles(PlanarGraph& graph)
{
    graph.cycle.assign(graph.next.size(), none);
    for (HalfEdgeIndex start = 0; start < graph.next.size(); ++start) {
        if (graph.cycle[start] != none) continue;
        for (auto h = start; graph.cycle[h] == none; h = graph.next[h]) graph.cycle[h] = graph.cycles;
        ++graph.cycles;
    }
}

}  // namespace

std::vector<Ring> PlanarGraph::rings() const
{
    std::vector<Ring> rings(cycles);
    for (HalfEdgeIndex start = 0; start < next.size(); ++start) {
        auto& ring = rings[cycle[start]];
        if (!ring.empty()) continue;
        auto h = start;
        do {
            ring.push_back(at(h));
            h = next[h];
        } while (h != start);
    }
    return rings;
}

PlanarGraph graph_of(std::vector<Segment> const& edges)
{
    PlanarGraph graph;
    graph.vertices = sorted_vertices(edges);
    graph.origin.reserve(2 * edges.size());
    for (auto const& [a, b] : edges) {
        graph.origin.push_back(index_of(graph.vertices, a));
        graph.origin.push_back(index_of(graph.vertices, b));
    }
    graph.next.resize(graph.origin.size());
    Stars{graph}.for_each_turn([&](HalfEdgeIndex h, HalfEdgeIndex next) { graph.next[h] = next; });
    number_cycles(graph);
    return graph;
}

}  // namespace frontline
