// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "control_map/control_map.hpp"
#include "control_map/memory.hpp"
#include "timeline/holdings.hpp"

namespace frontline {

/// What a place tells against the baseline.
enum class Stance : std::uint8_t {
    silent,   ///< nobody reported of it since the baseline
    stays,    ///< told to be held by whose land it stands on
    taken,    ///< told to be held by another
    unclear,  ///< told to be nobody's that is known
};

/// What is told of one place.
struct Told {
    ControlIndex holder  = unknown_control;  ///< who holds it alone, contest and siege left aside
    LandIndex    land    = no_land;          ///< the holder's own land of the baseline
    HoldingIndex holding = no_holding;
};

/// What is told on one day, place by place, against what is remembered.
struct Testimony {
    std::vector<Stance>       stances;        ///< in the order of Memory::places()
    std::vector<Told>         places;         ///< in the same order
    std::vector<ControlIndex> remembered;     ///< by whom each land of the baseline is held
    Date                      newest_evidence;
};

/// `told_places`: the ids of the first of Memory::places(), in order. `holders`: of the lands of the baseline, whose
/// day is `since`: what is told from before it is settled by it. New controls are added to the holdings'.
Testimony hear(Memory const& memory, std::vector<PlaceId> const& told_places, std::vector<ActorId> const& holders,
               std::optional<Date> since, Holdings& holdings);

/// The holder of a control, its contest or siege left aside.
ControlIndex holder_alone(ControlIndex control, Controls& controls);

}  // namespace frontline
