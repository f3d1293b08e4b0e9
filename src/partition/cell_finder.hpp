// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "geo/plane_index.hpp"
#include "partition/partition.hpp"

namespace frontline {

/// In which cell a point lies. The partition must outlive it.
class CellFinder {
public:
    explicit CellFinder(Partition const& partition);

    /// The cell around the point: of those with the nearest site the one that it lies in, exactly; where it lies in
    /// none (off the land, or in a fragment that the coast cut off) the first of them. Empty only without cells.
    std::optional<CellIndex> at(Point point) const;

private:
    Partition const&       partition_;
    std::vector<CellIndex> first_of_site_;  ///< cells of one site stand side by side
    PlaneIndex             sites_;

    bool contains(CellIndex cell, Point point) const;
};

}  // namespace frontline
