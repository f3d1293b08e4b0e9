// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
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
    unclear,  ///< told to be nobody's that is known, or told of by claims about areas alone
};

/// What is told of one place.
struct Told {
    ControlIndex holder   = unknown_control;  ///< who holds it alone, contest and siege left aside
    LandIndex    land     = no_land;          ///< the holder's own land of the baseline
    HoldingIndex holding  = no_holding;
    float        weight   = 0;                ///< of the holding
    Date         evidence = first_date();     ///< of the holding

    bool operator==(Told const&) const = default;
};

/// Which place each holding is of. Holdings of one timeline have the same places on every day.
struct PlacesOfHoldings {
    static constexpr SpotIndex no_place = std::numeric_limits<SpotIndex>::max();

    std::vector<SpotIndex>    place_of;    ///< of each holding, in Memory::places(); no_place: not on the map
    std::vector<HoldingIndex> holding_of;  ///< of each place that claims are about; no_holding: none yet

    PlacesOfHoldings(Partition const& partition, Holdings const& holdings);
};

/// What is told on one day, place by place, against what is remembered.
class Testimony {
public:
    /// `holders`: of the lands of the baseline, whose day is `since`: what is told from before it is settled by it. New
    /// controls are added to the holdings'. `memory` must outlive it.
    Testimony(Memory const& memory, PlacesOfHoldings const& places, std::vector<ActorId> const& holders,
              std::optional<Date> since, Holdings& holdings);

    Stance      stance(SpotIndex place) const { return stances_[place]; }
    Told const& told(SpotIndex place) const { return told_[place]; }

    /// By whom a land of the baseline is held.
    ControlIndex remembered(LandIndex land) const { return remembered_[land]; }

    /// Hears again of one place. Whether it tells anything else than before.
    bool hear(SpotIndex place, HoldingIndex holding, Holdings& holdings);

private:
    Memory const*             memory_;
    std::optional<Date>       since_;
    std::vector<Stance>       stances_;  ///< in the order of Memory::places()
    std::vector<Told>         told_;     ///< in the same order, of those that claims are about
    std::vector<ControlIndex> remembered_;

    LandIndex land_of(ControlIndex holder) const;
    Stance    stance_of(ControlIndex holder, LandIndex stands_on) const;
};

/// The holder of a control, its contest or siege left aside.
ControlIndex holder_alone(ControlIndex control, Controls& controls);

}  // namespace frontline
