// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/buckets.hpp"
#include "base/flat_map.hpp"
#include "gazetteer/place.hpp"
#include "geo/projection.hpp"
#include "geo/shape.hpp"
#include "partition/tract.hpp"

namespace frontline {

using FaceIndex     = std::uint32_t;
using VertexIndex   = std::uint32_t;
using HalfEdgeIndex = std::uint32_t;

/// The face beyond the outline: sea, other countries, holes of the land.
inline constexpr FaceIndex outside = std::numeric_limits<FaceIndex>::max();

/// Index of a zone among those that the land was cut with.
using ZoneIndex = std::uint32_t;

inline constexpr ZoneIndex no_zone = std::numeric_limits<ZoneIndex>::max();

/// The land nearer to one site than to any other (in one zone and tract, and on one side of a barrier). It may have
/// several faces where the coast cuts it.
struct Cell {
    std::vector<PlaceId> places;     ///< on the site or within centimetres, in order of id; none: an infill point
    Point                site;       ///< the middle of the cell; of a part that a zone or barrier cuts off, beyond it
    PlanePoint           in_plane;   ///< the site, or a point within such a part, in the partition's projection
    double               area_km2 = 0;
    FaceIndex            main_face = outside;  ///< the one with the site in it, else the largest
    ZoneIndex            zone = no_zone;       ///< the first of the zones that it lies in
};

/// A part of a cell that hangs together.
struct Face {
    CellIndex    cell;
    bool         is_main;  ///< of its cell
    std::int64_t area;     ///< in the partition's `area_unit_km2`
};

/// Geodesic measures of the edges in whole units, so that sums of them are exact in any order: land measured around its
/// border and land added up from its faces come to the same last digit.
struct EdgeMeasures {
    std::vector<std::int64_t> areas;       ///< of edge k between half-edge 2k and a parallel, in units of the partition
    std::vector<std::int64_t> lengths_um;  ///< of edge k, in micrometres
};

/// The sides of the edges, each with its face on the left. Half-edges 2k and 2k+1 are the two sides of one edge. Each
/// thing stands by itself: who walks along a border asks a thousand times for `next`, and for nothing else.
struct HalfEdges {
    std::vector<HalfEdgeIndex> next;    ///< along the border of `face`, or of what lies beyond the outline
    std::vector<FaceIndex>     face;    ///< `outside` beyond the outline
    std::vector<VertexIndex>   origin;
    std::vector<bool>          starts_at_crossing;  ///< whether four edges or more meet at the origin

    std::size_t count() const { return next.size(); }
};

/// The edges between two faces, in order of their greater face. Who looks for borders looks at the faces of all of them
/// and asks for few of the edges themselves, so the two stand apart.
struct InnerEdges {
    struct Sides {
        FaceIndex left;   ///< of the half-edge
        FaceIndex right;  ///< beyond it, less than `left`
    };

    std::vector<Sides>         sides;
    std::vector<HalfEdgeIndex> half_edges;  ///< of each the one with the greater face on its left
};

inline HalfEdgeIndex twin(HalfEdgeIndex h)
{
    return h ^ 1U;
}

/// The land cut once into cells: a planar graph whose vertices are whole 1e-7 degrees.
///
/// Guarantees, checked by verify(): edges meet only in vertices; every half-edge has its twin, and every face belongs
/// to one cell; the two faces of an edge belong to two cells, or one of them is `outside`; the faces together are
/// `outline`, exactly, and so are their areas. No cell is without a face.
struct Partition {
    std::vector<Point>       vertices;  ///< each once
    HalfEdges                half_edges;
    EdgeMeasures             measures;
    std::vector<Face>        faces;            ///< in order of their cells
    std::vector<Cell>        cells;            ///< in order of their sites
    MultiPolygon                 outline;  ///< the land from now on: the given one, snapped, with the nodes of the cut
    FlatMap<PlaceId, CellIndex>  cell_of_place;   ///< all but places off the land whose cell is all sea
    FlatMap<PlaceId, PlanePoint> place_in_plane;  ///< all places, in the partition's projection
    Projection               projection;
    double                   area_unit_km2 = 1;  ///< a power of two
    InnerEdges                 inner_edges;
    std::vector<HalfEdgeIndex> coast;        ///< the half-edges of the outline, with land on their left, in order
    Buckets                  faces_of_cells;
    Buckets                  borders_of_faces;
    std::vector<FaceIndex>   faces_beyond;  ///< for each half-edge of `borders_of_faces` the face of its twin
    std::vector<PlaneLine>   barriers = {};  ///< that the land was cut with, in the partition's projection
    Tracts                   tracts   = {};  ///< of the grounds that it was cut with

    Point origin(HalfEdgeIndex h) const { return vertices[half_edges.origin[h]]; }
    Point target(HalfEdgeIndex h) const { return origin(twin(h)); }
    bool  starts_at_crossing(HalfEdgeIndex h) const { return half_edges.starts_at_crossing[h]; }
    std::optional<CellIndex> cell_left_of(HalfEdgeIndex h) const
    {
        auto const face = half_edges.face[h];
        return face == outside ? std::nullopt : std::optional{faces[face].cell};
    }

    std::span<FaceIndex const>     faces_of(CellIndex cell) const { return faces_of_cells.in(cell); }
    std::span<HalfEdgeIndex const> border_of(FaceIndex face) const { return borders_of_faces.in(face); }

    /// The faces on the other sides of border_of(face), one by one; `outside` beyond the outline.
    std::span<FaceIndex const> beyond(FaceIndex face) const
    {
        return {faces_beyond.data() + borders_of_faces.start(face), borders_of_faces.in(face).size()};
    }

    /// `area`: in units.
    double in_km2(std::int64_t area) const { return static_cast<double>(area) * area_unit_km2; }

    /// In units.
    std::int64_t area_of(std::span<FaceIndex const> some) const
    {
        std::int64_t area = 0;
        for (auto const face : some) area += faces[face].area;
        return area;
    }

    /// Of the edge that a half-edge is a side of.
    std::int64_t length_um(HalfEdgeIndex h) const { return measures.lengths_um[h / 2]; }

    /// What a half-edge adds to the area of the land on its left, in units: summed around the land it is its area.
    std::int64_t area_beside(HalfEdgeIndex h) const
    {
        return h % 2 == 0 ? measures.areas[h / 2] : -measures.areas[h / 2];
    }
};

/// What is wrong with a partition, one sentence each; empty when every guarantee holds.
std::vector<std::string> verify(Partition const& partition);

}  // namespace frontline
