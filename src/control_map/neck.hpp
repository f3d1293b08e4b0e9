// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "control_map/actor_land.hpp"

namespace frontline {

/// Where land of one actor is narrow: the widest way between two parts of it that are both wider.
struct Neck {
    ActorId     actor;
    Point       from;           ///< the nearest border on the one side …
    Point       to;             ///< … and on the other: the neck is as wide as they are apart
    double      width_km = 0;
    double      area_km2 = 0;   ///< of what lies beyond it: the part that is smaller in area
    std::size_t places   = 0;   ///< known ones in that part
};

/// The necks narrower than `narrower_km` of each patch of an actor's land, each between two parts in which a circle of
/// that diameter has room. The coast and the border of the state bound a neck as the enemy does, but on one side at
/// least there must be an enemy. In order of actor, the narrowest first.
///
/// Distances are those of the middles of cells from borders, so that widths are right to about the size of a cell: a
/// map cut with cells of 2 km cannot tell a road from a neck of 4 km. Method: the merging of parts as water sinks (a
/// watershed tree) over the distance of each cell from the nearest border.
std::vector<Neck> necks(Partition const& partition, ControlMap const& map, ActorLand const& land, double narrower_km);

}  // namespace frontline
