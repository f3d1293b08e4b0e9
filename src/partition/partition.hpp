// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "gazetteer/place.hpp"
#include "geo/projection.hpp"
#include "geo/shape.hpp"

namespace frontline {

using CellIndex     = std::uint32_t;
using FaceIndex     = std::uint32_t;
using VertexIndex   = std::uint32_t;
using HalfEdgeIndex = std::uint32_t;

/// The face beyond the outline: sea, other countries, holes of the land.
inline constexpr FaceIndex outside = std::numeric_limits<FaceIndex>::max();

/// The land nearer to one site than to any other. It may have several faces where the coast cuts it.
struct Cell {
    std::vector<PlaceId> places;     ///< on the site or within centimetres, in order of id; none: an infill point
    Point                site;       ///< the middle of the cell
    PlanePoint           in_plane;   ///< the site, in the partition's projection
    double               area_km2 = 0;
    FaceIndex            main_face = outside;  ///< the one with the site in it, else the largest
};

/// A part of a cell that hangs together.
struct Face {
    CellIndex cell;
    double    area_km2;
};

/// One side of an edge, with its face on the left. Half-edges 2k and 2k+1 are the two sides of one edge.
struct HalfEdge {
    VertexIndex   origin;
    HalfEdgeIndex next;  ///< along the border of `face` (undefined beyond the outline)
    FaceIndex     face;  ///< `outside` beyond the outline
};

inline HalfEdgeIndex twin(HalfEdgeIndex h)
{
    return h ^ 1U;
}

/// The land cut once into cells: a planar graph whose vertices are whole 1e-7 degrees.
///
/// Guarantees, checked by verify(): edges meet only in vertices; every face belongs to one cell; the two faces of an
/// edge belong to two cells, or one of them is `outside`; the faces together are `outline`, exactly. No cell is
/// without a face.
struct Partition {
    std::vector<Point>       vertices;
    std::vector<HalfEdge>    half_edges;
    std::vector<Face>        faces;
    std::vector<Cell>        cells;            ///< in order of their sites
    MultiPolygon                  outline;  ///< the land from now on: the given one, snapped, with the nodes of the cut
    std::map<PlaceId, CellIndex>  cell_of_place;   ///< all but places off the land whose cell is all sea
    std::map<PlaceId, PlanePoint> place_in_plane;  ///< all places, in the partition's projection
    Projection               projection;

    Point origin(HalfEdgeIndex h) const { return vertices[half_edges[h].origin]; }
    Point target(HalfEdgeIndex h) const { return origin(twin(h)); }
    std::optional<CellIndex> cell_left_of(HalfEdgeIndex h) const
    {
        auto const face = half_edges[h].face;
        return face == outside ? std::nullopt : std::optional{faces[face].cell};
    }
};

/// What is wrong with a partition, one sentence each; empty when every guarantee holds.
std::vector<std::string> verify(Partition const& partition);

}  // namespace frontline
