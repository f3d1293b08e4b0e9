// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <vector>

#include "control_map/control_map.hpp"
#include "partition/partition.hpp"
#include "theatre/theatre.hpp"

namespace frontline {

/// Which cells are inhabited land: whose middle is not farther than `empty_km` from a place of the theatre's gazetteers
/// that is no area. Of the others nobody lives near.
std::vector<bool> inhabited_cells(Theatre const& theatre, Partition const& partition, double empty_km);

/// How much of the inhabited land has which control, in km².
std::map<Control, double> inhabited_land(Theatre const& theatre, Partition const& partition, ControlMap const& map,
                                         double empty_km);

}  // namespace frontline
