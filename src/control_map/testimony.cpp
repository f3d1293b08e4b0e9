// SPDX-License-Identifier: Apache-2.0
#include "control_map/testimony.hpp"

#include <algorithm>

#include "control_map/nearest_place.hpp"

namespace frontline {

ControlIndex holder_alone(ControlIndex control, Controls& controls)
{
    auto const& known = controls[control];
    if (known.status == Status::unknown || known.status == Status::held) return control;
    return controls.of(held_by(ActorId{known.actor}));
}

/// Both lists are in order of place.
PlacesOfHoldings::PlacesOfHoldings(Partition const& partition, Holdings const& holdings)
    : place_of(holdings.all.size(), no_place), holding_of(partition.place_in_plane.size(), no_holding)
{
    auto const first = partition.place_in_plane.begin();
    auto       at    = first;
    for (HoldingIndex i = 0; i < holdings.all.size(); ++i) {
        while (at != partition.place_in_plane.end() && at->first < holdings.all[i].place) ++at;
        if (at == partition.place_in_plane.end()) break;
        if (at->first != holdings.all[i].place) continue;
        place_of[i]             = static_cast<SpotIndex>(at - first);
        holding_of[place_of[i]] = i;
    }
}

Testimony::Testimony(Memory const& memory, PlacesOfHoldings const& places, std::vector<ActorId> const& holders,
                     std::optional<Date> since, Holdings& holdings)
    : memory_{&memory}, since_{since}, stances_(memory.places().size()), told_(memory.told_places())
{
    for (auto const& holder : holders) remembered_.push_back(holdings.controls.of(held_by(holder)));
    for (SpotIndex place = 0; place < told_.size(); ++place) {
        if (auto const holding = places.holding_of[place]; holding != no_holding) hear(place, holding, holdings);
    }
}

bool Testimony::hear(SpotIndex place, HoldingIndex number, Holdings& holdings)
{
    auto const& holding = holdings.all[number];
    auto        stance  = Stance::silent;
    Told        told;
    if (tells(holding, since_) && !tells_of_land_around(holding)) stance = Stance::unclear;
    else if (tells(holding, since_)) {
        auto const holder = holder_alone(holding.control, holdings.controls);
        stance            = stance_of(holder, memory_->places()[place].land);
        told              = {holder, land_of(holder), number, static_cast<float>(holding.weight), holding.evidence};
    }
    if (stance == stances_[place] && told == told_[place]) return false;
    stances_[place] = stance;
    told_[place]    = told;
    return true;
}

LandIndex Testimony::land_of(ControlIndex holder) const
{
    auto const found = std::ranges::find(remembered_, holder);
    return found == remembered_.end() ? no_land : static_cast<LandIndex>(found - remembered_.begin());
}

Stance Testimony::stance_of(ControlIndex holder, LandIndex stands_on) const
{
    if (holder == unknown_control || stands_on == no_land) return Stance::unclear;
    return remembered_[stands_on] == holder ? Stance::stays : Stance::taken;
}

}  // namespace frontline
