// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "control_map/control_map.hpp"
#include "partition/partition.hpp"
#include "theatre/theatre.hpp"
#include "timeline/rule.hpp"

namespace frontline {

/// What people want to know of a map before they open it.

/// What the map is made of: claims, places, cells.
std::string making_as_text(Theatre const& theatre, Partition const& partition, Rule rule);

/// A table: actor, km², share of all land, share of the land that is known.
std::string shares_as_text(Theatre const& theatre, Partition const& partition, ControlMap const& map);

/// A table: each place that anything is known of, who has it and since when.
std::string places_as_text(Theatre const& theatre, ControlMap const& map);

/// Both, for machines.
std::string summary_as_json(Theatre const& theatre, Partition const& partition, ControlMap const& map);

}  // namespace frontline
