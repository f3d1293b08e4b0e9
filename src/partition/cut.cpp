// SPDX-License-Identifier: Apache-2.0
#include "partition/cut.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <utility>

#include "base/failure.hpp"
#include "geo/geodesic.hpp"
#include "geo/plane_index.hpp"
#include "partition/arrangement.hpp"
#include "partition/infill.hpp"
#include "partition/planar_graph.hpp"
#include "partition/voronoi.hpp"
#include "partition/walk.hpp"

namespace frontline {

namespace {

void check_extent(MultiPolygon const& land)
{
    auto const bounds = bounds_of(land);
    if (bounds.is_empty()) throw Failure{"the land is empty", "name a polygon source under `land` in theatre.toml"};
    if (bounds.most.lon() - bounds.least.lon() > 180) {
        throw Failure{"the land spans more than 180 degrees of longitude",
                      "a theatre across the antimeridian is not supported; cut it there into two theatres"};
    }
    if (bounds.most.lat() > 89 || bounds.least.lat() < -89) {
        throw Failure{"the land reaches a pole", "give a land between 89 degrees south and north"};
    }
}

Point middle(Bounds const& bounds)
{
    return snapped((bounds.least.lon() + bounds.most.lon()) / 2, (bounds.least.lat() + bounds.most.lat()) / 2);
}

template <typename Visit>
void for_each_edge(Ring const& ring, Visit visit)
{
    for (std::size_t i = 0; i < ring.size(); ++i) visit(ring[i], ring[(i + 1) % ring.size()]);
}

template <typename Visit>
void for_each_ring(MultiPolygon const& land, Visit visit)
{
    for (auto const& polygon : land) {
        visit(polygon.outer);
        for (auto const& hole : polygon.holes) visit(hole);
    }
}

/// The land in the plane. A long straight edge bows there, so points along it count as well.
PlaneBox box_of(MultiPolygon const& land, Projection const& projection)
{
    constexpr double step_deg = 0.25;
    PlaneBox         box{{INFINITY, INFINITY}, {-INFINITY, -INFINITY}};
    for_each_ring(land, [&](Ring const& ring) {
        for_each_edge(ring, [&](Point a, Point b) {
            auto const length = std::max(std::abs(b.lon() - a.lon()), std::abs(b.lat() - a.lat()));
            auto const steps  = std::ceil(length / step_deg);
            for (double i = 0; i < steps; ++i) {
                auto const share = i / steps;
                box.add(projection.to_plane(
                    snapped(a.lon() + share * (b.lon() - a.lon()), a.lat() + share * (b.lat() - a.lat()))));
            }
        });
    });
    box.grow(1000);
    return box;
}

/// Where cells are made around: places first, each point once, then infill points.
struct Sites {
    std::vector<Cell>       cells;
    std::vector<PlanePoint> in_plane;
};

std::vector<Cell> cells_of_places(std::vector<Place> const& places, Projection const& projection)
{
    std::map<Point, std::vector<PlaceId>> by_point;
    for (auto const& place : places) by_point[place.point].push_back(place.id);
    std::vector<Cell> cells;
    for (auto& [point, ids] : by_point) {
        std::ranges::sort(ids);
        cells.push_back({std::move(ids), point, projection.to_plane(point)});
    }
    return cells;
}

Sites sites_of(std::vector<Place> const& places, PlaneBox const& box, Projection const& projection,
               CellSettings const& settings)
{
    Sites sites{cells_of_places(places, projection), {}};
    for (auto const& cell : sites.cells) sites.in_plane.push_back(cell.in_plane);
    for (auto const p : infill(sites.in_plane, box, settings)) {
        sites.cells.push_back({{}, projection.to_earth(p), p});
        sites.in_plane.push_back(p);
    }
    return sites;
}

/// Points along a Voronoi edge: its ends, the point between its two sites (so that even places a few centimetres apart
/// stay on their own sides) and enough others that in lon/lat it bows by less than a metre.
std::vector<PlanePoint> densified(VoronoiEdge const& edge, std::vector<PlanePoint> const& sites)
{
    constexpr double step_m = 5000;
    auto const       dx     = edge.b.x - edge.a.x;
    auto const       dy     = edge.b.y - edge.a.y;
    auto const       length = std::hypot(dx, dy);
    if (length == 0) return {edge.a, edge.b};
    auto const between_x = (sites[edge.left].x + sites[edge.right].x) / 2;
    auto const between_y = (sites[edge.left].y + sites[edge.right].y) / 2;
    auto const foot      = ((between_x - edge.a.x) * dx + (between_y - edge.a.y) * dy) / (length * length);
    std::vector<double> shares;
    auto const steps = std::ceil(length / step_m);
    for (double i = 1; i < steps; ++i) shares.push_back(i / steps);
    if (foot > 0 && foot < 1) shares.push_back(foot);
    std::ranges::sort(shares);
    std::vector<PlanePoint> points{edge.a};
    for (auto const share : shares) points.push_back({edge.a.x + share * dx, edge.a.y + share * dy});
    points.push_back(edge.b);
    return points;
}

void add_voronoi_lines(std::vector<BoundaryLine>& lines, std::vector<PlanePoint> const& sites, PlaneBox const& box,
                       Projection const& projection)
{
    for (auto const& edge : voronoi_edges(sites, box)) {
        auto const points = densified(edge, sites);
        auto       from   = projection.to_earth(points.front());
        for (std::size_t i = 1; i < points.size(); ++i) {
            auto const to = projection.to_earth(points[i]);
            if (from != to) lines.push_back({{from, to}, edge.left, edge.right, 0});
            from = to;
        }
    }
}

void add_land_lines(std::vector<BoundaryLine>& lines, MultiPolygon const& land)
{
    for_each_ring(land, [&](Ring const& ring) {
        for_each_edge(ring, [&](Point a, Point b) { lines.push_back({{a, b}, no_site, no_site, 1}); });
    });
}

/// Faces of a graph whose half-edges know their site: counter-clockwise cycles, and for each clockwise one (around what
/// lies inside a face) the face of the same site that it lies in.
class Faces {
public:
    Faces(PlanarGraph const& graph, std::vector<SiteIndex> const& site_of_cycle)
        : rings_{graph.rings()}, sites_{site_of_cycle}, face_(graph.cycles, outside)
    {
        for (std::uint32_t cycle = 0; cycle < graph.cycles; ++cycle) {
            if (sites_[cycle] != off_land && twice_area_e14(rings_[cycle]) > 0) {
                face_[cycle] = static_cast<FaceIndex>(site_of_face_.size());
                site_of_face_.push_back(sites_[cycle]);
                outer_of_site_[sites_[cycle]].push_back(cycle);
            }
        }
        for (std::uint32_t cycle = 0; cycle < graph.cycles; ++cycle) {
            if (sites_[cycle] != off_land && face_[cycle] == outside) face_[cycle] = face_around(cycle);
        }
    }

    FaceIndex                     of(std::uint32_t cycle) const { return face_[cycle]; }
    std::vector<SiteIndex> const& sites() const { return site_of_face_; }

    double area_km2_of(std::uint32_t cycle) const { return face_[cycle] == outside ? 0 : area_km2(rings_[cycle]); }

private:
    std::vector<Ring>                                 rings_;
    std::vector<SiteIndex> const&                     sites_;
    std::vector<FaceIndex>                            face_;
    std::vector<SiteIndex>                            site_of_face_;
    std::map<SiteIndex, std::vector<std::uint32_t>>   outer_of_site_;

    FaceIndex face_around(std::uint32_t hole) const
    {
        for (auto const outer : outer_of_site_.at(sites_[hole])) {
            if (side_of(rings_[hole].front(), rings_[outer]) == Side::inside) return face_[outer];
        }
        throw std::logic_error{"a hole of a cell lies in none of its faces"};
    }
};

std::vector<SiteIndex> sites_of_cycles(PlanarGraph const& graph, std::vector<CellEdge> const& edges)
{
    std::vector<SiteIndex> sites(graph.cycles);
    for (HalfEdgeIndex h = 0; h < graph.next.size(); ++h) {
        sites[graph.cycle[h]] = h % 2 == 0 ? edges[h / 2].left : edges[h / 2].right;
    }
    return sites;
}

/// Numbers the cells that have a face in the order of their sites' points.
std::vector<CellIndex> cell_numbers(std::vector<Cell> const& all, std::vector<SiteIndex> const& used)
{
    std::vector<SiteIndex> order{used};
    std::ranges::sort(order, {}, [&](SiteIndex site) { return std::pair{all[site].site, site}; });
    auto const [first, last] = std::ranges::unique(order);
    order.erase(first, last);
    std::vector<CellIndex> numbers(all.size(), 0);
    for (CellIndex cell = 0; cell < order.size(); ++cell) numbers[order[cell]] = cell;
    return numbers;
}

Partition partition_of(std::vector<CellEdge> const& edges, std::vector<Cell>&& cells, Projection&& projection)
{
    std::vector<Segment> segments;
    for (auto const& edge : edges) segments.push_back(edge.segment);
    auto const  graph         = graph_of(segments);
    auto const  site_of_cycle = sites_of_cycles(graph, edges);
    Faces const faces{graph, site_of_cycle};
    auto const  number = cell_numbers(cells, faces.sites());

    Partition partition{graph.vertices, {}, {}, {}, {}, {}, std::move(projection)};
    for (HalfEdgeIndex h = 0; h < graph.next.size(); ++h) {
        partition.half_edges.push_back({graph.origin[h], graph.next[h], faces.of(graph.cycle[h])});
    }
    for (auto const site : faces.sites()) {
        partition.cell_of_face.push_back(number[site]);
        partition.cells.resize(std::max<std::size_t>(partition.cells.size(), number[site] + 1));
        partition.cells[number[site]] = cells[site];
    }
    for (std::uint32_t cycle = 0; cycle < graph.cycles; ++cycle) {
        if (site_of_cycle[cycle] == off_land) continue;
        partition.cells[number[site_of_cycle[cycle]]].area_km2 += faces.area_km2_of(cycle);
    }
    for (CellIndex cell = 0; cell < partition.cells.size(); ++cell) {
        for (auto const& place : partition.cells[cell].places) partition.cell_of_place[place] = cell;
    }
    return partition;
}

}  // namespace

Partition cut(MultiPolygon const& land, std::vector<Place> const& places, CellSettings const& settings)
{
    check_extent(land);
    Projection                projection{middle(bounds_of(land))};
    auto const                box   = box_of(land, projection);
    auto                      sites = sites_of(places, box, projection, settings);
    if (sites.cells.empty()) throw Failure{"there is nothing to cut the land around", "name places, or set `cells.empty_spacing_km`"};
    std::vector<BoundaryLine> lines;
    add_land_lines(lines, land);
    add_voronoi_lines(lines, sites.in_plane, box, projection);

    PlaneIndex const     index{sites.in_plane};
    PointQuestions const questions{
        [&](Point p) { return static_cast<SiteIndex>(index.nearest(projection.to_plane(p))->index); },
        [&](Point p) { return side_of(p, land) != Side::outside; }};
    auto partition    = partition_of(arranged(lines, questions), std::move(sites.cells), std::move(projection));
    partition.outline = outline_of(partition);
    return partition;
}

}  // namespace frontline
