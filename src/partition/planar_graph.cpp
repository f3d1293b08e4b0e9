// SPDX-License-Identifier: Apache-2.0
#include "partition/planar_graph.hpp"

#include <algorithm>
#include <numeric>
#include <optional>
#include <utility>

namespace frontline {

namespace {

constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

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
            if (starts_[v + 1] - starts_[v] < 3) continue;  // one or two have only one order around a vertex
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

/// A ray down from the least vertex of a clockwise cycle, a hair's breadth east of it: it starts outside of what the
/// cycle runs around, and meets no vertex.
struct Ray {
    Point                        from;
    std::uint32_t                cycle;
    std::optional<HalfEdgeIndex> below;  ///< the first edge that it meets, as the half-edge that leads east
};

std::vector<Ray> rays_from_clockwise_cycles(PlanarGraph const& graph)
{
    auto const               runs_left = are_counter_clockwise(graph);
    std::vector<VertexIndex> least(graph.cycles, none);
    for (HalfEdgeIndex h = 0; h < graph.next.size(); ++h) {
        auto& vertex = least[graph.cycle[h]];
        vertex       = std::min(vertex, graph.origin[h]);
    }
    std::vector<Ray> rays;
    for (std::uint32_t cycle = 0; cycle < graph.cycles; ++cycle) {
        if (!runs_left[cycle]) rays.push_back({graph.vertices[least[cycle]], cycle, {}});
    }
    std::ranges::sort(rays, {}, &Ray::from);
    return rays;
}

/// Of two edges that lead east over one longitude, whether `h` lies above `g` there.
bool is_above(PlanarGraph const& graph, HalfEdgeIndex h, HalfEdgeIndex g)
{
    auto const a = graph.at(h);
    auto const c = graph.at(g);
    if (a.lon_e7 < c.lon_e7) return orientation(a, graph.at(twin(h)), c) < 0;
    auto const side = orientation(c, graph.at(twin(g)), a);
    return side != 0 ? side > 0 : orientation(c, graph.at(twin(g)), graph.at(twin(h))) > 0;
}

void let_meet(std::vector<Ray>& rays, PlanarGraph const& graph, HalfEdgeIndex h)
{
    auto const a = graph.at(h);
    auto const b = graph.at(twin(h));
    auto const lon = [](Ray const& ray) { return ray.from.lon_e7; };
    auto       ray = std::ranges::lower_bound(rays, a.lon_e7, {}, lon);
    for (; ray != rays.end() && lon(*ray) < b.lon_e7; ++ray) {
        if (orientation(a, b, ray->from) <= 0) continue;
        if (!ray->below || is_above(graph, h, *ray->below)) ray->below = h;
    }
}

/// The first edge kept when turning on from `h`, which is kept itself.
HalfEdgeIndex next_kept(PlanarGraph const& graph, std::vector<bool> const& kept, HalfEdgeIndex h)
{
    auto next = graph.next[h];
    while (!kept[next / 2]) next = graph.next[twin(next)];
    return next;
}

}  // namespace

std::vector<bool> are_counter_clockwise(PlanarGraph const& graph)
{
    std::vector<Wide> areas(graph.cycles, 0);
    for (HalfEdgeIndex h = 0; h < graph.next.size(); ++h) {
        auto const a = graph.at(h);
        auto const b = graph.at(twin(h));
        areas[graph.cycle[h]] += std::int64_t{a.lon_e7} * b.lat_e7 - std::int64_t{b.lon_e7} * a.lat_e7;
    }
    std::vector<bool> result;
    for (auto const area : areas) result.push_back(area > 0);
    return result;
}

std::vector<std::uint32_t> outer_cycles(PlanarGraph const& graph)
{
    auto rays = rays_from_clockwise_cycles(graph);
    for (HalfEdgeIndex h = 0; h < graph.next.size(); ++h) let_meet(rays, graph, h);
    std::vector<std::uint32_t> outer(graph.cycles);
    std::iota(outer.begin(), outer.end(), 0U);
    // What a ray meets begins west of it, so the answer for a clockwise cycle met there is known already. The first
    // ray begins at the least vertex of all and meets nothing.
    for (auto const& ray : rays) outer[ray.cycle] = outer[ray.below ? graph.cycle[*ray.below] : rays.front().cycle];
    return outer;
}

PlanarGraph graph_of(std::vector<Point> vertices, std::vector<GraphEdge> const& edges)
{
    PlanarGraph graph;
    graph.vertices = std::move(vertices);
    graph.origin.reserve(2 * edges.size());
    for (auto const& [a, b] : edges) {
        graph.origin.push_back(a);
        graph.origin.push_back(b);
    }
    graph.next.resize(graph.origin.size());
    Stars{graph}.for_each_turn([&](HalfEdgeIndex h, HalfEdgeIndex next) { graph.next[h] = next; });
    number_cycles(graph);
    return graph;
}

PlanarGraph with_edges(PlanarGraph const& graph, std::vector<bool> const& kept)
{
    std::vector<HalfEdgeIndex> number_of_edge(kept.size());
    std::vector<VertexIndex>   number_of_vertex(graph.vertices.size(), none);
    HalfEdgeIndex              edges = 0;
    for (std::size_t edge = 0; edge < kept.size(); ++edge) {
        if (!kept[edge]) continue;
        number_of_edge[edge] = edges++;
        number_of_vertex[graph.origin[2 * edge]] = number_of_vertex[graph.origin[2 * edge + 1]] = 0;
    }
    PlanarGraph result;
    for (VertexIndex v = 0; v < graph.vertices.size(); ++v) {
        if (number_of_vertex[v] == none) continue;
        number_of_vertex[v] = static_cast<VertexIndex>(result.vertices.size());
        result.vertices.push_back(graph.vertices[v]);
    }
    result.origin.reserve(2 * std::size_t{edges});
    result.next.reserve(2 * std::size_t{edges});
    for (HalfEdgeIndex h = 0; h < graph.next.size(); ++h) {
        if (!kept[h / 2]) continue;
        auto const next = next_kept(graph, kept, h);
        result.origin.push_back(number_of_vertex[graph.origin[h]]);
        result.next.push_back(2 * number_of_edge[next / 2] + next % 2);
    }
    number_cycles(result);
    return result;
}

}  // namespace frontline
