// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "geo/projection.hpp"

namespace frontline {

/// A straight part of the border between the cells of two sites: `left` lies left of a→b.
struct VoronoiEdge {
    PlanePoint    a;
    PlanePoint    b;
    std::uint32_t left;
    std::uint32_t right;
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
/// (Boost.Polygon, Fortune's sweep with exact predicates). Each edge once.
std::vector<VoronoiEdge> voronoi_edges(std::vector<PlanePoint> const& sites, PlaneBox const& box);

}  // namespace frontline
