// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstdint>
#include <limits>
#include <utility>
#include <vector>

#include "geo/shape.hpp"

namespace frontline {

using CellIndex = std::uint32_t;

/// The shape of a ground that claims are about: an area, or a line. One of the two is empty.
struct GroundShape {
    MultiPolygon      area;
    std::vector<Line> lines;
};

/// Number of a ground among those that the land was cut with.
using GroundIndex = std::uint32_t;

/// What of a ground some land is: within an area, or along a line on one side of it.
struct TractPart {
    GroundIndex ground;
    bool        is_right = false;  ///< of a line; else its left, or within an area

    auto operator<=>(TractPart const&) const = default;
};

/// Land of which the same grounds tell, by all that it is a part of, in order. Never empty.
using Tract = std::vector<TractPart>;

using TractIndex = std::uint32_t;

inline constexpr TractIndex no_tract = std::numeric_limits<TractIndex>::max();

/// Which cells belong to which tract.
struct Tracts {
    std::vector<Tract>      all;
    std::vector<TractIndex> of_cell;  ///< no_tract: no ground tells of it; empty where there are no tracts at all

    /// Cells without a place that are part of a place's land but for the border of a ground, each with the cell of that
    /// place. In order.
    std::vector<std::pair<CellIndex, CellIndex>> cut_off;

    TractIndex of(CellIndex cell) const { return of_cell.empty() ? no_tract : of_cell[cell]; }
};

}  // namespace frontline
