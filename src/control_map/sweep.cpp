// SPDX-License-Identifier: Apache-2.0
#include "control_map/sweep.hpp"

#include <cmath>

namespace frontline {

namespace {

constexpr double fade_km   = 9;
constexpr double margin_km = 1;  // the front passes behind the place, not through it

}  // namespace

CellPaint Sweep::on(CellIndex cell) const
{
    CellPaint  paint{testimony_.remembered(memory_.cells()[cell].land), no_holding, {}};
    double     farthest_km = 0;
    auto const voters      = memory_.voters().of(cell);
    for (std::size_t i = 0; i < voters.size(); ++i) {
        auto const place = voters.places[i];
        if (testimony_.stance(place) != Stance::taken) continue;
        auto const& told = testimony_.told(place);
        if (!memory_.has_front(told.land)) continue;
        auto const fades    = km_of(voters.distances[i]) / fade_km;
        auto const fading   = std::exp(-fades * fades / 2);
        auto const moved_km = (memory_.depth_of_place_km(place, told.land) + margin_km) * fading;
        if (moved_km <= memory_.depth_of_cell_km(cell, told.land) || moved_km <= farthest_km) continue;
        farthest_km = moved_km;
        paint       = {told.holder, told.holding, Certainty{told.weight * fading}};
    }
    return paint;
}

}  // namespace frontline
