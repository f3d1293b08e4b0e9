// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "control_map/actor_land.hpp"

namespace frontline {

/// A place at the front whose loss would leave other land of its holder with nothing but enemies around it.
struct KeyPlace {
    PlaceId     place;
    ActorId     actor;
    double      area_km2 = 0;  ///< of the land that would be cut off
    std::size_t places   = 0;  ///< known ones in it, at least one
};

/// Lost is taken to mean: the cell of the place and all land that is painted by it fall to the enemy, and nothing else.
/// A part that has the sea, another state, a friend or land of nobody known beside it is not cut off; where no part
/// has, the largest is what the others are cut off from. In order of actor, the most places first.
std::vector<KeyPlace> key_places(Partition const& partition, ControlMap const& map, ActorLand const& land);

}  // namespace frontline
