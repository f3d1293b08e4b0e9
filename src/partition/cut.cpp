// SPDX-License-Identifier: Apache-2.0
#include "partition/cut.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
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

/// Finds the site nearest to a point, for areas whose lines do not tell. Sites that no line parts from others are left
/// out: on the builder's grid they fell together with another, and the land is that one's.
class SiteFinder {
public:
    SiteFinder(std::vector<BoundaryLine> const& lines, std::vector<PlanePoint> const& sites)
        : sites_{parted(lines, sites.size())}, index_{positions(sites_, sites)}
    {
    }

    SiteIndex nearest(PlanePoint p) const { return sites_[index_.nearest(p)->index]; }

private:
    std::vector<SiteIndex> sites_;
    PlaneIndex             index_;

    /// All of them where nothing parts any.
    static std::vector<SiteIndex> parted(std::vector<BoundaryLine> const& lines, std::size_t count)
    {
        std::vector<SiteIndex> sites;
        for (auto const& line : lines) {
            if (line.left != no_site) sites.insert(sites.end(), {line.left, line.right});
        }
        std::ranges::sort(sites);
        auto const [first, last] = std::ranges::unique(sites);
        sites.erase(first, last);
        if (!sites.empty()) return sites;
        sites.resize(count);
        std::iota(sites.begin(), sites.end(), SiteIndex{0});
        return sites;
    }

    static std::vector<PlanePoint> positions(std::vector<SiteIndex> const& sites, std::vector<PlanePoint> const& all)
    {
        std::vector<PlanePoint> points;
        for (auto const site : sites) points.push_back(all[site]);
        return points;
    }
};

/// Faces of a graph whose half-edges know their site: counter-clockwise cycles, each with the clockwise ones around
/// what lies inside of it.
class FaceFinder {
public:
    struct Found {
        SiteIndex     site;
        std::uint32_t outer;  ///< the cycle around it
        double        area_km2;
    };

    FaceFinder(PlanarGraph const& graph, std::vector<SiteIndex> const& site_of_cycle)
        : rings_{graph.rings()}, face_(graph.cycles, outside)
    {
        auto const outer = outer_cycles(graph);
        for (std::uint32_t cycle = 0; cycle < graph.cycles; ++cycle) {
            if (site_of_cycle[cycle] == off_land || outer[cycle] != cycle) continue;
            face_[cycle] = static_cast<FaceIndex>(found_.size());
            found_.push_back({site_of_cycle[cycle], cycle, area_km2(rings_[cycle])});
        }
        for (std::uint32_t hole = 0; hole < graph.cycles; ++hole) {
            if (site_of_cycle[hole] == off_land || outer[hole] == hole) continue;
            face_[hole] = face_[outer[hole]];
            found_.at(face_[hole]).area_km2 += area_km2(rings_[hole]);
        }
    }

    FaceIndex                 of(std::uint32_t cycle) const { return face_[cycle]; }
    std::vector<Found> const& found() const { return found_; }
    Ring const&               ring(FaceIndex face) const { return rings_[found_[face].outer]; }

private:
    std::vector<Ring>      rings_;
    std::vector<FaceIndex> face_;
    std::vector<Found>     found_;
};

std::vector<SiteIndex> sites_of_cycles(PlanarGraph const& graph, std::vector<CellEdge> const& edges)
{
    std::vector<SiteIndex> sites(graph.cycles);
    for (HalfEdgeIndex h = 0; h < graph.next.size(); ++h) {
        sites[graph.cycle[h]] = h % 2 == 0 ? edges[h / 2].left : edges[h / 2].right;
    }
    return sites;
}

/// The sites that have a face, in the order of their points.
std::vector<SiteIndex> sites_with_land(std::vector<FaceFinder::Found> const& faces, std::vector<Cell> const& cells)
{
    std::vector<SiteIndex> sites;
    for (auto const& face : faces) sites.push_back(face.site);
    std::ranges::sort(sites, {}, [&](SiteIndex site) { return std::pair{cells[site].site, site}; });
    auto const [first, last] = std::ranges::unique(sites);
    sites.erase(first, last);
    return sites;
}

void add_face(Partition& partition, CellIndex number, FaceFinder const& finder)
{
    auto const face = static_cast<FaceIndex>(partition.faces.size());
    auto const area = finder.found()[face].area_km2;
    auto&      cell = partition.cells[number];
    partition.faces.push_back({number, area});
    cell.area_km2 += area;
    auto const has_site = [&](FaceIndex one) { return side_of(cell.site, finder.ring(one)) != Side::outside; };
    if (cell.main_face == outside || has_site(face)
        || (!has_site(cell.main_face) && area > partition.faces[cell.main_face].area_km2)) {
        cell.main_face = face;
    }
}

Partition partition_of(std::vector<CellEdge> const& edges, std::vector<Cell> const& cells, Projection&& projection)
{
    std::vector<Segment> segments;
    for (auto const& edge : edges) segments.push_back(edge.segment);
    auto const       graph = graph_of(segments);
    FaceFinder const finder{graph, sites_of_cycles(graph, edges)};

    Partition partition{graph.vertices, {}, {}, {}, {}, {}, {}, std::move(projection)};
    for (HalfEdgeIndex h = 0; h < graph.next.size(); ++h) {
        partition.half_edges.push_back({graph.origin[h], graph.next[h], finder.of(graph.cycle[h])});
    }
    std::vector<CellIndex> number(cells.size());
    for (auto const site : sites_with_land(finder.found(), cells)) {
        number[site] = static_cast<CellIndex>(partition.cells.size());
        for (auto const& place : cells[site].places) partition.cell_of_place[place] = number[site];
        partition.cells.push_back(cells[site]);
    }
    for (auto const& face : finder.found()) add_face(partition, number[face.site], finder);
    for (auto const& cell : cells) {
        for (auto const& place : cell.places) partition.place_in_plane[place] = cell.in_plane;
    }
    return partition;
}

/// Places on the land of whose cell the rounding has left nothing, as others stand within a few centimetres or the
/// coast runs there: they share the cell of the nearest site that has one, or their claims would not be on the map.
void house_lost_places(Partition& partition, std::vector<Cell> const& cells, MultiPolygon const& land)
{
    std::vector<Cell const*> lost;
    for (auto const& cell : cells) {
        if (cell.places.empty() || partition.cell_of_place.contains(cell.places.front())) continue;
        if (side_of(cell.site, land) != Side::outside) lost.push_back(&cell);
    }
    if (lost.empty() || partition.cells.empty()) return;
    std::vector<PlanePoint> sites;
    for (auto const& cell : partition.cells) sites.push_back(cell.in_plane);
    PlaneIndex const index{sites};
    for (auto const* cell : lost) {
        auto const number = static_cast<CellIndex>(index.nearest(cell->in_plane)->index);
        auto&      places = partition.cells[number].places;
        for (auto const& place : cell->places) partition.cell_of_place[place] = number;
        places.insert(places.end(), cell->places.begin(), cell->places.end());
        std::ranges::sort(places);
    }
}

}  // namespace

Partition cut(MultiPolygon const& land, std::vector<Place> const& places, CellSettings const& settings)
{
    check_extent(land);
    Projection                projection{middle(bounds_of(land))};
    auto const                box   = box_of(land, projection);
    auto const                sites = sites_of(places, box, projection, settings);
    if (sites.cells.empty())
        throw Failure{"there is nothing to cut the land around", "name places, or set `cells.empty_spacing_km`"};
    std::vector<BoundaryLine> lines;
    add_land_lines(lines, land);
    add_voronoi_lines(lines, sites.in_plane, box, projection);

    SiteFinder const     finder{lines, sites.in_plane};
    PointQuestions const questions{
        [&](Point p) { return finder.nearest(projection.to_plane(p)); },
        [&](Point p) { return side_of(p, land) != Side::outside; }};
    auto partition    = partition_of(arranged(lines, questions), sites.cells, std::move(projection));
    partition.outline = outline_of(partition);
    house_lost_places(partition, sites.cells, land);
    return partition;
}

}  // namespace frontline
