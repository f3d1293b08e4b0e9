// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <limits>
#include <vector>

#include "partition/noding.hpp"

namespace frontline {

/// Number of the site whose cell an area belongs to, or one of the two below.
using SiteIndex = std::uint32_t;

inline constexpr SiteIndex no_site  = std::numeric_limits<SiteIndex>::max();      ///< not told by this line
inline constexpr SiteIndex off_land = std::numeric_limits<SiteIndex>::max() - 1;  ///< beyond the land

/// A line that bounds cells or the land.
struct BoundaryLine {
    Segment   segment;
    SiteIndex left  = no_site;  ///< of a Voronoi edge: whose cells it parts
    SiteIndex right = no_site;
    int       land  = 0;        ///< of the land's border: 1, the land is on its left
};

/// A noded edge that parts two areas.
struct CellEdge {
    Segment   segment;
    SiteIndex left;
    SiteIndex right;
};

/// What the arrangement asks about a point when its lines do not tell.
struct PointQuestions {
    std::function<SiteIndex(Point)> nearest_site;
    std::function<bool(Point)>      is_on_land;
};

/// Nodes the lines and tells which cell, or none, lies on either side of each edge. Edges with one cell on both
/// sides, and those off the land, are left out.
std::vector<CellEdge> arranged(std::vector<BoundaryLine> const& lines, PointQuestions const& questions);

}  // namespace frontline
