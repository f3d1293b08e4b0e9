// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "geo/projection.hpp"

namespace frontline {

/// A straight part of the border between the cells of two sites: `left` lies left of a→b.
struct VoronoiEdge {
    std::uint32_t a;  ///< index of a vertex of the diagram
    std::uint32_t b;
    std::uint32_t left;
    std::uint32_t right;
};

struct VoronoiDiagram {
    std::vector<PlanePoint>  vertices;
    std::vector<VoronoiEdge> edges;
};

/// A rectangle of the plane.
struct PlaneBox {
    PlanePoint least;
    PlanePoint most;

    void   add(PlanePoint p);
    void   grow(double by);
    bool   contains(PlanePoint p) const;
    double width() const { return most.x - least.x; }
    double height() const { return most.y - least.y; }
};

/// The Voronoi diagram of the sites inside `box`, every edge clipped to the box. Sites must differ; they are rounded
/// to a grid fine enough for the box (millimetres for a country), and the diagram is exact for the rounded sites
/// (Boost.Polygon, Fortune's sweep with exact predicates). Each edge once; edges that meet share a vertex.
VoronoiDiagram voronoi_diagram(std::vector<PlanePoint> const& sites, PlaneBox const& box);

}  // namespace frontline
