// SPDX-License-Identifier: Apache-2.0
#include "partition/voronoi.hpp"

#include <boost/polygon/voronoi.hpp>

#include <algorithm>
#include <cmath>
#include <optional>

namespace frontline {

void PlaneBox::add(PlanePoint p)
{
    least = {std::min(least.x, p.x), std::min(least.y, p.y)};
    most  = {std::max(most.x, p.x), std::max(most.y, p.y)};
}

void PlaneBox::grow(double by)
{
    least = {least.x - by, least.y - by};
    most  = {most.x + by, most.y + by};
}

bool PlaneBox::contains(PlanePoint p) const
{
    return least.x <= p.x && p.x <= most.x && least.y <= p.y && p.y <= most.y;
}

namespace {

using Diagram      = boost::polygon::voronoi_diagram<double>;
using IntegerPoint = boost::polygon::point_data<std::int32_t>;

/// Whole coordinates for the builder: it wants 32 bits.
class Grid {
public:
    explicit Grid(PlaneBox const& box)
        : centre_{(box.least.x + box.most.x) / 2, (box.least.y + box.most.y) / 2},
          scale_{std::exp2(std::floor(std::log2(std::exp2(31) / std::max({box.width(), box.height(), 1.0}))))}
    {
    }

    IntegerPoint to_grid(PlanePoint p) const
    {
        return {static_cast<std::int32_t>(std::lround((p.x - centre_.x) * scale_)),
                static_cast<std::int32_t>(std::lround((p.y - centre_.y) * scale_))};
    }

    PlanePoint to_plane(double x, double y) const { return {x / scale_ + centre_.x, y / scale_ + centre_.y}; }

private:
    PlanePoint centre_;
    double     scale_;  // a power of two, so that it rounds nothing
};

/// Four sites far around a box of all sites: they make every edge that reaches the box finite, and are farther from
/// each of its points than any of the sites.
std::vector<PlanePoint> guards(PlaneBox box)
{
    box.grow(1.25 * std::max({box.width(), box.height(), 1.0}));
    return {box.least, {box.most.x, box.least.y}, box.most, {box.least.x, box.most.y}};
}

/// Liang and Barsky (1984): the part of a→b inside the box.
std::optional<VoronoiEdge> clipped(VoronoiEdge edge, PlaneBox const& box)
{
    double     from = 0;
    double     till = 1;
    auto const cut  = [&](double direction, double room) {
        if (direction == 0) return room >= 0;
        auto const at = room / direction;
        if (direction < 0) from = std::max(from, at);
        else till = std::min(till, at);
        return from < till;
    };
    auto const dx = edge.b.x - edge.a.x;
    auto const dy = edge.b.y - edge.a.y;
    if (!cut(-dx, edge.a.x - box.least.x) || !cut(dx, box.most.x - edge.a.x)) return std::nullopt;
    if (!cut(-dy, edge.a.y - box.least.y) || !cut(dy, box.most.y - edge.a.y)) return std::nullopt;
    auto const a = edge.a;
    if (from > 0) edge.a = {a.x + from * dx, a.y + from * dy};
    if (till < 1) edge.b = {a.x + till * dx, a.y + till * dy};
    return edge;
}

std::vector<IntegerPoint> on_grid(std::vector<PlanePoint> const& sites, std::vector<PlanePoint> const& around,
                                  Grid const& grid)
{
    std::vector<IntegerPoint> points;
    points.reserve(sites.size() + around.size());
    for (auto const& site : sites) points.push_back(grid.to_grid(site));
    for (auto const& guard : around) points.push_back(grid.to_grid(guard));
    return points;
}

}  // namespace

std::vector<VoronoiEdge> voronoi_edges(std::vector<PlanePoint> const& sites, PlaneBox const& box)
{
    auto extent = box;
    for (auto const& site : sites) extent.add(site);
    auto const around = guards(extent);
    for (auto const& guard : around) extent.add(guard);
    Grid const grid{extent};
    auto const points = on_grid(sites, around, grid);
    Diagram    diagram;
    boost::polygon::construct_voronoi(points.begin(), points.end(), &diagram);

    std::vector<VoronoiEdge> edges;
    for (auto const& edge : diagram.edges()) {
        // An edge and its twin are the same border; the one with the lesser site on its left stands for both.
        auto const left  = edge.cell()->source_index();
        auto const right = edge.twin()->cell()->source_index();
        if (!edge.is_finite() || left > right || right >= sites.size()) continue;
        auto const part = clipped({grid.to_plane(edge.vertex0()->x(), edge.vertex0()->y()),
                                   grid.to_plane(edge.vertex1()->x(), edge.vertex1()->y()),
                                   static_cast<std::uint32_t>(left), static_cast<std::uint32_t>(right)}, box);
        if (part) edges.push_back(*part);
    }
    return edges;
}

}  // namespace frontline
