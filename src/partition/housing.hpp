// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <limits>
#include <vector>

#include "partition/partition.hpp"
#include "partition/sites.hpp"

namespace frontline {

inline constexpr CellIndex no_cell = std::numeric_limits<CellIndex>::max();

/// Gives each place its cell: of those of its site the one with its point, else the largest. `first_cells`: of each
/// site, whose cells stand side by side; no_cell: it has none. `has_site`: whether the site of its cell lies in a face.
void house_places(Partition& partition, Sites const& sites, MultiPolygon const& land,
                  std::vector<CellIndex> const& first_cells, std::function<bool(FaceIndex)> const& has_site);

}  // namespace frontline
