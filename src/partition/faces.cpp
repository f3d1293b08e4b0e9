// SPDX-License-Identifier: Apache-2.0
#include "partition/faces.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <tuple>
#include <utility>

#include "partition/cut_off.hpp"
#include "partition/edge_measures.hpp"
#include "partition/edge_order.hpp"
#include "partition/housing.hpp"
#include "partition/point_within.hpp"
#include "partition/walk.hpp"

namespace frontline {

namespace {

constexpr auto no_vertex = std::numeric_limits<VertexIndex>::max();

/// A face before it is part of a cell.
struct FoundFace {
    Belonging     belonging;
    HalfEdgeIndex border;  ///< a half-edge of the cycle around it
    std::int64_t  area = 0;
};

/// Builds a partition step by step: half-edges, faces, cells, places.
class Builder {
public:
    Builder(Arrangement&& arrangement, Sites const& sites, MultiPolygon const& land, Projection const& projection)
        : arrangement_{std::move(arrangement)}, sites_{sites}, land_{land},
          partition_{{}, {}, {}, {}, {}, {}, {}, {}, projection, area_unit_km2(land), {}, {}, {}, {}, {}}
    {
        arrangement_.graph  = with_near_edges_together(arrangement_.graph);
        partition_.measures = measures_of(arrangement_.graph, land, partition_.area_unit_km2);
        find_faces();
        make_cells();
        number_vertices();
        choose_main_faces();
        list_members();
        find_crossings();
        find_middles();
        partition_.outline = outline_of(partition_);
        house_places(partition_, sites_, land, first_cell_of_site_, [this](FaceIndex face) { return has_site(face); });
        partition_.tracts.all = std::move(arrangement_.tracts);
        if (!partition_.tracts.all.empty()) find_cut_off(partition_);
    }

    Partition finished() && { return std::move(partition_); }

private:
    /// By what a face becomes part of a cell.
    struct CellKey {
        SiteIndex rank;  ///< of the site in the order of points
        SiteIndex site;
        AreaIndex zone;
        TractIndex tract;
        FaceIndex part;  ///< of a cell that a barrier parts: the face; else 0

        auto operator<=>(CellKey const&) const = default;
    };

    Arrangement            arrangement_;
    Sites const&           sites_;
    MultiPolygon const&    land_;
    Partition              partition_;
    std::vector<FoundFace> found_;
    std::vector<CellIndex> first_cell_of_site_;  // of each site, those of one site side by side; one more at the end

    void find_faces()
    {
        auto&                  graph = arrangement_.graph;
        auto const             outer = outer_cycles(graph);
        std::vector<FaceIndex> face(graph.cycles, outside);
        for (HalfEdgeIndex h = 0; h < graph.next.size(); ++h) {
            auto const cycle = graph.cycle[h];
            if (arrangement_.belonging[cycle].site == off_land || outer[cycle] != cycle) continue;
            if (face[cycle] != outside) continue;
            face[cycle] = static_cast<FaceIndex>(found_.size());
            found_.push_back({arrangement_.belonging[cycle], h});
        }
        for (std::uint32_t cycle = 0; cycle < graph.cycles; ++cycle) {
            if (arrangement_.belonging[cycle].site != off_land) face[cycle] = face[outer[cycle]];
        }
        partition_.half_edges = {std::move(graph.next), {}, std::move(graph.origin), {}};
        partition_.half_edges.face.reserve(graph.cycle.size());
        for (HalfEdgeIndex h = 0; h < graph.cycle.size(); ++h) {
            partition_.half_edges.face.push_back(face[graph.cycle[h]]);
            if (face[graph.cycle[h]] != outside) found_[face[graph.cycle[h]]].area += partition_.area_beside(h);
        }
    }

    std::vector<SiteIndex> ranks_of_sites() const
    {
        std::vector<SiteIndex> order(sites_.count());
        std::iota(order.begin(), order.end(), SiteIndex{0});
        auto const at = [&](SiteIndex site) { return std::pair{sites_.points()[site], site}; };
        if (!std::ranges::is_sorted(order, {}, at)) std::ranges::sort(order, {}, at);
        std::vector<SiteIndex> rank(order.size());
        for (SiteIndex i = 0; i < order.size(); ++i) rank[order[i]] = i;
        return rank;
    }

    std::vector<CellKey> keys_of_faces() const
    {
        auto const           rank = ranks_of_sites();
        std::vector<CellKey> keys;
        keys.reserve(found_.size());
        for (auto const& face : found_) {
            auto const [site, zone, tract] = face.belonging;
            keys.push_back({rank[site], site, zone, tract, 0});
        }
        std::vector<CellKey> parted;
        for (HalfEdgeIndex h = 0; h < partition_.half_edges.count(); h += 2) {
            auto const left = partition_.half_edges.face[h], right = partition_.half_edges.face[twin(h)];
            if (left != outside && right != outside && keys[left] == keys[right]) parted.push_back(keys[left]);
        }
        std::ranges::sort(parted);
        for (FaceIndex face = 0; face < keys.size() && !parted.empty(); ++face) {
            if (std::ranges::binary_search(parted, keys[face])) keys[face].part = face + 1;
        }
        return keys;
    }

    void make_cells()
    {
        auto const             keys = keys_of_faces();
        std::vector<FaceIndex> order(found_.size());
        std::iota(order.begin(), order.end(), FaceIndex{0});
        std::ranges::sort(order, {}, [&](FaceIndex face) { return std::tie(keys[face], face); });
        partition_.faces.resize(found_.size());
        partition_.cells.reserve(found_.size());
        first_cell_of_site_.assign(sites_.count(), no_cell);
        for (FaceIndex face = 0; face < order.size(); ++face) {
            auto const& key = keys[order[face]];
            if (face == 0 || keys[order[face - 1]] != key) add_cell(key);
            auto&      cell        = partition_.cells.back();
            auto const area        = found_[order[face]].area;
            partition_.faces[face] = {static_cast<CellIndex>(partition_.cells.size() - 1), false, area};
            cell.area_km2 += partition_.in_km2(area);
            if (cell.main_face == outside) cell.main_face = face;
        }
        number_faces(order);
    }

    /// Faces are numbered in the order of their cells: `order` has the numbers that they were found by.
    void number_faces(std::vector<FaceIndex> const& order)
    {
        std::vector<FaceIndex> number(order.size());
        std::vector<FoundFace> found;
        found.reserve(order.size());
        for (FaceIndex face = 0; face < order.size(); ++face) {
            number[order[face]] = face;
            found.push_back(found_[order[face]]);
        }
        found_ = std::move(found);
        for (auto& face : partition_.half_edges.face) {
            if (face != outside) face = number[face];
        }
    }

    /// In the order in which the edges come to them, so that those along a border are near each other in memory too.
    void number_vertices()
    {
        auto const&              points = arrangement_.graph.vertices;
        std::vector<VertexIndex> number(points.size(), no_vertex);
        partition_.vertices.reserve(points.size());
        for (auto& origin : partition_.half_edges.origin) {
            auto& here = number[origin];
            if (here == no_vertex) {
                here = static_cast<VertexIndex>(partition_.vertices.size());
                partition_.vertices.push_back(points[origin]);
            }
            origin = here;
        }
    }

    void add_cell(CellKey const& key)
    {
        auto& first = first_cell_of_site_[key.site];
        if (first == no_cell) first = static_cast<CellIndex>(partition_.cells.size());
        auto const zone = key.zone == no_area ? no_zone : key.zone - 1;
        partition_.cells.push_back({{}, sites_.points()[key.site], sites_.in_plane()[key.site], 0, outside, zone});
        if (!arrangement_.tracts.empty()) partition_.tracts.of_cell.push_back(key.tract);
    }

    bool has_site(FaceIndex face) const
    {
        Ring ring;
        auto h = found_[face].border;
        do {
            ring.push_back(partition_.origin(h));
            h = partition_.half_edges.next[h];
        } while (h != found_[face].border);
        return side_of(partition_.cells[partition_.faces[face].cell].site, ring) != Side::outside;
    }

    void choose_main_faces()
    {
        for (FaceIndex face = 0; face < partition_.faces.size(); ++face) {
            auto& main = partition_.cells[partition_.faces[face].cell].main_face;
            if (main == face) continue;
            if (has_site(main)) continue;
            if (has_site(face) || partition_.faces[face].area > partition_.faces[main].area) main = face;
        }
    }

    /// Parts of a cell that zones and barriers cut off do not hold its site.
    void find_middles()
    {
        auto&      cells        = partition_.cells;
        auto const is_of_parted = [&](CellIndex cell) {
            return (cell > 0 && cells[cell - 1].site == cells[cell].site)
                || (cell + 1 < cells.size() && cells[cell + 1].site == cells[cell].site);
        };
        for (CellIndex cell = 0; cell < cells.size(); ++cell) {
            if (!is_of_parted(cell) || has_site(cells[cell].main_face)) continue;
            cells[cell].in_plane = partition_.projection.to_plane(point_within(partition_, cells[cell].main_face));
        }
    }

    void find_crossings()
    {
        std::vector<std::uint8_t> edges(partition_.vertices.size(), 0);
        auto const& origins            = partition_.half_edges.origin;
        auto&       starts_at_crossing = partition_.half_edges.starts_at_crossing;
        for (auto const origin : origins) edges[origin] = std::min<std::uint8_t>(edges[origin] + 1, 4);
        starts_at_crossing.reserve(origins.size());
        for (auto const origin : origins) starts_at_crossing.push_back(edges[origin] == 4);
    }

    void list_members()
    {
        for (auto const& cell : partition_.cells) partition_.faces[cell.main_face].is_main = true;
        partition_.faces_of_cells   = {partition_.cells.size(), partition_.faces.size(),
                                       [&](FaceIndex face) { return partition_.faces[face].cell; }};
        partition_.borders_of_faces = {partition_.faces.size(), partition_.half_edges.count(),
                                       [&](HalfEdgeIndex h) { return partition_.half_edges.face[h]; }};
        partition_.faces_beyond.reserve(partition_.borders_of_faces.all().size());
        auto& [sides, inner] = partition_.inner_edges;
        sides.reserve(partition_.borders_of_faces.all().size() / 2);
        inner.reserve(sides.capacity());
        for (auto const h : partition_.borders_of_faces.all()) {
            auto const left = partition_.half_edges.face[h], right = partition_.half_edges.face[twin(h)];
            partition_.faces_beyond.push_back(right);
            if (right == outside) partition_.coast.push_back(h);
            if (right >= left) continue;
            sides.push_back({left, right});
            inner.push_back(h);
        }
        std::ranges::sort(partition_.coast);
    }
};

}  // namespace

Partition partition_of(Arrangement&& arrangement, Sites const& sites, MultiPolygon const& land,
                       Projection const& projection)
{
    return Builder{std::move(arrangement), sites, land, projection}.finished();
}

}  // namespace frontline
