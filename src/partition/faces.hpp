// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "partition/arrangement.hpp"
#include "partition/partition.hpp"
#include "partition/sites.hpp"

namespace frontline {

/// The partition that an arrangement makes: its faces measured and put together to cells, places housed in these.
/// `land` tells the scale of areas.
Partition partition_of(Arrangement&& arrangement, Sites const& sites, MultiPolygon const& land,
                       Projection const& projection);

}  // namespace frontline
