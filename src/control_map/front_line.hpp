// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "claims/actor.hpp"
#include "control_map/control_map.hpp"

namespace frontline {

/// A line between land of two actors who fight each other. It runs along borders of cells, never along the coast or the
/// border of the state, and its vertices are those of the regions on its two sides.
struct FrontLine {
    ActorId             actor_a;  ///< the lesser id
    ActorId             actor_b;
    Line                line;     ///< begins at its lesser end; a closed one repeats its first vertex at the end
    double              length_km = 0;
    std::optional<Date> evidence; ///< of the newest claim behind the land on its two sides
};

/// The two actors between whom the border of two controls is a front, if it is one: contested ground stands for both
/// the holder and who contests it, besieged ground for its holder only.
std::optional<std::pair<ActorId, ActorId>> front_between(Control const& one, Control const& other, Actors const& actors,
                                                         Date date);

/// All front lines of a map: each as long as no third land meets it. In order of actors, then of vertices.
std::vector<FrontLine> front_lines(Partition const& partition, ControlMap const& map, Actors const& actors);

}  // namespace frontline
