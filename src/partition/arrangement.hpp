// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <limits>
#include <vector>

#include "partition/noding.hpp"
#include "partition/planar_graph.hpp"
#include "partition/tract.hpp"

namespace frontline {

/// Number of the site whose cell some land belongs to, or one of the two below.
using SiteIndex = std::uint32_t;

inline constexpr SiteIndex no_site  = std::numeric_limits<SiteIndex>::max();      ///< not told by this line
inline constexpr SiteIndex off_land = std::numeric_limits<SiteIndex>::max() - 1;  ///< beyond the land

/// Number of an area whose border is in the arrangement: the land, after it the zones, and the areas among the grounds.
using AreaIndex = std::uint32_t;

inline constexpr AreaIndex land_area    = 0;
inline constexpr AreaIndex first_ground = AreaIndex{1} << 31U;
inline constexpr AreaIndex no_area      = std::numeric_limits<AreaIndex>::max();

inline constexpr GroundIndex no_ground = std::numeric_limits<GroundIndex>::max();

/// A line that bounds cells or an area, or is a barrier or a ground.
struct BoundaryLine {
    Segment   segment;
    SiteIndex left    = no_site;  ///< of a Voronoi edge: whose cells it parts
    SiteIndex right   = no_site;
    AreaIndex area    = no_area;  ///< of the border of an area: which, it lies on the line's left
    bool      parts   = false;    ///< of a barrier: it parts what lies on its two sides though all is of one cell
    GroundIndex ground = no_ground;  ///< of a line that claims are about: which; it parts like a barrier
};

/// Whose cell something is part of, the first zone that it lies in, and its tract.
struct Belonging {
    SiteIndex  site  = off_land;
    AreaIndex  zone  = no_area;
    TractIndex tract = no_tract;

    bool operator==(Belonging const&) const = default;
};

/// The edges that part land of two sites, zones or tracts, the outline among them, and what each of their cycles
/// belongs to.
struct Arrangement {
    PlanarGraph            graph;
    std::vector<Belonging> belonging;
    std::vector<Tract>     tracts;
};

/// Nodes the lines and tells what the areas between them belong to: areas are counted across their borders from
/// the outside of everything, sites are told by Voronoi edges. `nearest_site` is asked for what no such edge touches.
Arrangement arranged(std::vector<BoundaryLine> const& lines, std::function<SiteIndex(Point)> const& nearest_site);

}  // namespace frontline
