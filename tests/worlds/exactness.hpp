// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "claims/actor.hpp"
#include "control_map/control_map.hpp"
#include "partition/partition.hpp"

namespace frontline::test {

/// What is inexact about a control map, one sentence each. Checked are: every region is valid (GEOS); every edge of a
/// region is an edge of its neighbour in the other direction, or of the outline, so that nothing overlaps, nothing
/// gapes and neighbours have identical vertices; the regions' area is the outline's to the last digit; regions' areas
/// add up; every edge of a front line is an edge of two regions, and none of the outline.
std::vector<std::string> inexactness(Partition const& partition, ControlMap const& map, Actors const& actors);

}  // namespace frontline::test
