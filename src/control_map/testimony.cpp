// SPDX-License-Identifier: Apache-2.0
#include "control_map/testimony.hpp"

#include <algorithm>

#include "control_map/nearest_place.hpp"

namespace frontline {

namespace {

LandIndex land_of(ControlIndex holder, std::vector<ControlIndex> const& remembered)
{
    auto const found = std::ranges::find(remembered, holder);
    return found == remembered.end() ? no_land : static_cast<LandIndex>(found - remembered.begin());
}

Stance stance_of(ControlIndex holder, LandIndex stands_on, std::vector<ControlIndex> const& remembered)
{
    if (holder == unknown_control || stands_on == no_land) return Stance::unclear;
    return remembered[stands_on] == holder ? Stance::stays : Stance::taken;
}

}  // namespace

ControlIndex holder_alone(ControlIndex control, Controls& controls)
{
    auto const& known = controls[control];
    if (known.status == Status::unknown || known.status == Status::held) return control;
    return controls.of(held_by(ActorId{known.actor}));
}

Testimony hear(Memory const& memory, std::vector<PlaceId> const& told_places, std::vector<ActorId> const& holders,
               std::optional<Date> since, Holdings& holdings)
{
    auto const count = memory.places().size();
    Testimony  testimony{std::vector<Stance>(count), std::vector<Told>(count), {}, since.value_or(first_date())};
    for (auto const& holder : holders) testimony.remembered.push_back(holdings.controls.of(held_by(holder)));

    // Both lists are in order of place.
    SpotIndex place = 0;
    for (HoldingIndex i = 0; i < holdings.all.size(); ++i) {
        auto const& holding = holdings.all[i];
        while (place < told_places.size() && told_places[place] < holding.place) ++place;
        if (place == told_places.size()) break;
        if (told_places[place] != holding.place || !tells(holding, since)) continue;
        auto const holder = holder_alone(holding.control, holdings.controls);
        testimony.stances[place]  = stance_of(holder, memory.places()[place].land, testimony.remembered);
        testimony.places[place]   = {holder, land_of(holder, testimony.remembered), i};
        testimony.newest_evidence = std::max(testimony.newest_evidence, holding.evidence);
    }
    return testimony;
}

}  // namespace frontline
