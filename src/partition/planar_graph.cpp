// SPDX-License-Identifier: Apache-2.0
#include "partition/planar_graph.hpp"

#include <algorithm>
#include <numeric>
#include <optional>

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

std::vector<Wide> twice_areas_e14(PlanarGraph const& graph)
{
    std::vector<Wide> areas(graph.cycles, 0);
    for (HalfEdgeIndex h = 0; h < graph.next.size(); ++h) {
        auto const a = graph.at(h);
        auto const b = graph.at(twin(h));
        areas[graph.cycle[h]] += Wide{a.lon_e7} * b.lat_e7 - Wide{b.lon_e7} * a.lat_e7;
    }
    return areas;
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
    auto const                        areas = twice_areas_e14(graph);
    std::vector<std::optional<Point>> least(graph.cycles);
    for (HalfEdgeIndex h = 0; h < graph.next.size(); ++h) {
        auto& point = least[graph.cycle[h]];
        point       = std::min(point.value_or(graph.at(h)), graph.at(h));
    }
    std::vector<Ray> rays;
    for (std::uint32_t cycle = 0; cycle < graph.cycles; ++cycle) {
        if (areas[cycle] <= 0) rays.push_back({*least[cycle], cycle, {}});
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

}  // namespace

std::vector<std::uint32_t> outer_cycles(PlanarGraph const& graph)
{
    auto rays = rays_from_clockwise_cycles(graph);
    for (HalfEdgeIndex h = 0; h < graph.next.size(); ++h) let_meet(rays, graph, h);
    std::vector<std::uint32_t> outer(graph.cycles);
    std::iota(outer.begin(), outer.end(), 0U);
    // What a ray meets begins west of it, so the answer for a clockwise cycle met there is known already.
    for (auto const& ray : rays) {
        if (ray.below) outer[ray.cycle] = outer[graph.cycle[*ray.below]];
    }
    return outer;
}

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
