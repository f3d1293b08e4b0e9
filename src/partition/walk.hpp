// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "partition/partition.hpp"

namespace frontline {

/// What a cell is painted with; equal labels are one colour.
using Label = std::uint32_t;

/// Land that is not walked around.
inline constexpr Label unlabelled = std::numeric_limits<Label>::max();

/// Land of one label that hangs together (over edges, not over points).
struct LabelledPolygon {
    Label                  label;
    Polygon                polygon;  ///< valid; each ring begins at its least vertex, holes in order
    std::vector<FaceIndex> faces;    ///< in order

    bool operator==(LabelledPolygon const&) const = default;
};

/// Walks the borders between cells of different labels (`labels` has one for each cell). The polygons of all labels
/// together are the outline, none overlaps another, and neighbours have the same vertices along their border.
/// In order of their first face.
std::vector<LabelledPolygon> polygons_of(Partition const& partition, std::vector<Label> const& labels);

/// The same for some cells only, as if all others were without label; `labels` are those of `cells`, which are in
/// order. Costs what they cost, not what the land does.
std::vector<LabelledPolygon> polygons_of(Partition const& partition, std::span<CellIndex const> cells,
                                         std::span<Label const> labels);

/// All land of the partition.
MultiPolygon outline_of(Partition const& partition);

}  // namespace frontline
