// SPDX-License-Identifier: Apache-2.0
#include "partition/boundary_lines.hpp"

#include <algorithm>
#include <cmath>

#include "base/parallel.hpp"

namespace frontline {

namespace {

void add_ring(std::vector<BoundaryLine>& lines, Ring const& ring, AreaIndex area)
{
    for (std::size_t i = 0; i < ring.size(); ++i) {
        lines.push_back({{ring[i], ring[(i + 1) % ring.size()]}, no_site, no_site, area, false});
    }
}

void add_area(std::vector<BoundaryLine>& lines, MultiPolygon const& polygons, AreaIndex area)
{
    for (auto const& polygon : polygons) {
        add_ring(lines, polygon.outer, area);
        for (auto const& hole : polygon.holes) add_ring(lines, hole, area);
    }
}

void add_barrier(std::vector<BoundaryLine>& lines, Line const& barrier)
{
    for (std::size_t i = 1; i < barrier.size(); ++i) {
        if (barrier[i - 1] == barrier[i]) continue;
        lines.push_back({{barrier[i - 1], barrier[i]}, no_site, no_site, no_area, true});
    }
}

void add_ground(std::vector<BoundaryLine>& lines, GroundShape const& shape, GroundIndex ground)
{
    add_area(lines, shape.area, first_ground + ground);
    auto const first = lines.size();
    for (auto const& line : shape.lines) add_barrier(lines, line);
    for (auto i = first; i < lines.size(); ++i) lines[i].ground = ground;
}

/// The Voronoi edges on the Earth.
class VoronoiLines {
public:
    VoronoiLines(VoronoiDiagram const& diagram, std::vector<PlanePoint> const& sites, Projection const& projection)
        : diagram_{diagram}, sites_{sites}, projection_{projection}, on_earth_(diagram.vertices.size())
    {
        in_two_halves(on_earth_.size(), [&](std::size_t begin, std::size_t end) {
            for (auto i = begin; i < end; ++i) on_earth_[i] = projection.to_earth(diagram.vertices[i]);
        });
    }

    void add_to(std::vector<BoundaryLine>& lines) const
    {
        for (auto const& edge : diagram_.edges) {
            auto at = on_earth_[edge.a];
            for (auto const share : inner_shares(edge)) {
                auto const next = projection_.to_earth(along(edge, share));
                add(lines, at, next, edge);
                at = next;
            }
            add(lines, at, on_earth_[edge.b], edge);
        }
    }

private:
    VoronoiDiagram const&          diagram_;
    std::vector<PlanePoint> const& sites_;
    Projection const&              projection_;
    std::vector<Point>             on_earth_;

    static void add(std::vector<BoundaryLine>& lines, Point a, Point b, VoronoiEdge const& edge)
    {
        if (a != b) lines.push_back({{a, b}, edge.left, edge.right, no_area, false});
    }

    PlanePoint along(VoronoiEdge const& edge, double share) const
    {
        auto const a = diagram_.vertices[edge.a];
        auto const b = diagram_.vertices[edge.b];
        return {a.x + share * (b.x - a.x), a.y + share * (b.y - a.y)};
    }

    /// Points along an edge at which it gets vertices: a long one bows. One between sites that stand close together
    /// gets the point between them, so that places a few centimetres apart stay on their own sides.
    std::vector<double> inner_shares(VoronoiEdge const& edge) const
    {
        constexpr double    step_m  = 5000;
        constexpr double    close_m = 100;  // many times as much as an edge bows on its way
        std::vector<double> shares;
        auto const          a = diagram_.vertices[edge.a], b = diagram_.vertices[edge.b];
        auto const          left = sites_[edge.left], right = sites_[edge.right];
        auto const          length = std::hypot(b.x - a.x, b.y - a.y);
        auto const          steps  = std::ceil(length / step_m);
        for (double i = 1; i < steps; ++i) shares.push_back(i / steps);
        if (length > 0 && std::hypot(right.x - left.x, right.y - left.y) < close_m) {
            auto const to_x = (left.x + right.x) / 2 - a.x, to_y = (left.y + right.y) / 2 - a.y;
            auto const foot = (to_x * (b.x - a.x) + to_y * (b.y - a.y)) / (length * length);
            if (foot > 0 && foot < 1) shares.push_back(foot);
            std::ranges::sort(shares);
        }
        return shares;
    }
};

}  // namespace

std::vector<BoundaryLine> boundary_lines(MultiPolygon const& land, LinesToNode const& given, Sites const& sites,
                                         PlaneBox const& box, Projection const& projection)
{
    std::vector<BoundaryLine> lines;
    add_area(lines, land, land_area);
    for (AreaIndex zone = 0; zone < given.zones.size(); ++zone) add_area(lines, given.zones[zone], zone + 1);
    for (auto const& barrier : given.barriers) add_barrier(lines, barrier);
    for (GroundIndex ground = 0; ground < given.grounds.size(); ++ground) {
        add_ground(lines, given.grounds[ground], ground);
    }
    auto const diagram = voronoi_diagram(sites.in_plane(), box);
    lines.reserve(lines.size() + diagram.edges.size());
    VoronoiLines{diagram, sites.in_plane(), projection}.add_to(lines);
    return lines;
}

}  // namespace frontline
