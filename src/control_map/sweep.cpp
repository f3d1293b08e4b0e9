// SPDX-License-Identifier: Apache-2.0
#include "control_map/sweep.hpp"

#include <cmath>

namespace frontline {

namespace {

constexpr double fade_km   = 9;
constexpr double margin_km = 1;  // the front passes behind the place, not through it

}  // namespace

Sweep::Sweep(Memory const& memory, Testimony const& testimony, Holdings const& holdings)
    : memory_{memory}, testimony_{testimony}, holdings_{holdings}
{
}

CellPaint Sweep::on(CellIndex cell) const
{
    CellPaint paint{testimony_.remembered[memory_.cells()[cell].land], no_holding, 0};
    double    farthest_km = 0;
    for (auto const [place, distance_km] : memory_.nearest_places(cell)) {
        auto const& told = testimony_.places[place];
        if (testimony_.stances[place] != Stance::taken || !memory_.has_front(told.land)) continue;
        auto const fades    = distance_km / fade_km;
        auto const fading   = std::exp(-fades * fades / 2);
        auto const moved_km = (memory_.depth_of_place_km(place, told.land) + margin_km) * fading;
        if (moved_km <= memory_.depth_of_cell_km(cell, told.land) || moved_km <= farthest_km) continue;
        farthest_km = moved_km;
        paint       = {told.holder, told.holding, holdings_.all[told.holding].weight * fading};
    }
    return paint;
}

}  // namespace frontline
