// SPDX-License-Identifier: Apache-2.0
#include "partition/voronoi.hpp"

#include <boost/polygon/voronoi.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>

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

/// A part of a line from one share of it to another.
struct Part {
    double from = 0;
    double till = 1;
};

/// Liang and Barsky (1984): the part of a→b inside the box.
std::optional<Part> clipped(PlanePoint a, PlanePoint b, PlaneBox const& box)
{
    Part       part;
    auto const cut = [&](double direction, double room) {
        if (direction == 0) return room >= 0;
        auto const at = room / direction;
        if (direction < 0) part.from = std::max(part.from, at);
        else part.till = std::min(part.till, at);
        return part.from < part.till;
    };
    auto const dx = b.x - a.x;
    auto const dy = b.y - a.y;
    if (!cut(-dx, a.x - box.least.x) || !cut(dx, box.most.x - a.x)) return std::nullopt;
    if (!cut(-dy, a.y - box.least.y) || !cut(dy, box.most.y - a.y)) return std::nullopt;
    return part;
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

/// Takes the edges over, clipped, with the vertices that they use numbered as they come.
class Collector {
public:
    Collector(Grid const& grid, PlaneBox const& box, Diagram const& diagram)
        : grid_{grid}, box_{box}, first_{diagram.vertices().data()}, number_(diagram.vertices().size(), none)
    {
        result_.edges.reserve(diagram.edges().size() / 2);
        result_.vertices.reserve(diagram.vertices().size());
    }

    void add(Diagram::edge_type const& edge, std::uint32_t left, std::uint32_t right)
    {
        auto const a    = in_plane(*edge.vertex0());
        auto const b    = in_plane(*edge.vertex1());
        auto const part = clipped(a, b, box_);
        if (!part) return;
        auto const at = [&](double share) { return PlanePoint{a.x + share * (b.x - a.x), a.y + share * (b.y - a.y)}; };
        auto const from = part->from > 0 ? added(at(part->from)) : number_of(*edge.vertex0(), a);
        auto const till = part->till < 1 ? added(at(part->till)) : number_of(*edge.vertex1(), b);
        result_.edges.push_back({from, till, left, right});
    }

    VoronoiDiagram finished() && { return std::move(result_); }

private:
    static constexpr auto none = std::numeric_limits<std::uint32_t>::max();

    Grid const&                 grid_;
    PlaneBox const&             box_;
    Diagram::vertex_type const* first_;
    std::vector<std::uint32_t>  number_;
    VoronoiDiagram              result_;

    PlanePoint in_plane(Diagram::vertex_type const& vertex) const { return grid_.to_plane(vertex.x(), vertex.y()); }

    std::uint32_t added(PlanePoint p)
    {
        result_.vertices.push_back(p);
        return static_cast<std::uint32_t>(result_.vertices.size() - 1);
    }

    std::uint32_t number_of(Diagram::vertex_type const& vertex, PlanePoint p)
    {
        auto& number = number_[static_cast<std::size_t>(&vertex - first_)];
        if (number == none) number = added(p);
        return number;
    }
};

}  // namespace

VoronoiDiagram voronoi_diagram(std::vector<PlanePoint> const& sites, PlaneBox const& box)
{
    auto extent = box;
    for (auto const& site : sites) extent.add(site);
    auto const around = guards(extent);
    for (auto const& guard : around) extent.add(guard);
    Grid const grid{extent};
    auto const points = on_grid(sites, around, grid);
    Diagram    diagram;
    boost::polygon::construct_voronoi(points.begin(), points.end(), &diagram);

    Collector collector{grid, box, diagram};
    for (auto const& edge : diagram.edges()) {
        // An edge and its twin are the same border; the one with the lesser site on its left stands for both.
        auto const left  = edge.cell()->source_index();
        auto const right = edge.twin()->cell()->source_index();
        if (!edge.is_finite() || left > right || right >= sites.size()) continue;
        collector.add(edge, static_cast<std::uint32_t>(left), static_cast<std::uint32_t>(right));
    }
    return std::move(collector).finished();
}

}  // namespace frontline
