// SPDX-License-Identifier: Apache-2.0
#include "control_map/fading.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace frontline {

namespace {

constexpr double most_step   = std::numeric_limits<DistanceStep>::max();
constexpr float  fades_heard = 3;     // farther away a vote is below 5 %
constexpr float  least_km    = 0.3F;  // a village is that wide: nearer, no vote grows

}  // namespace

DistanceStep distance_step(double km)
{
    return static_cast<DistanceStep>(std::min(std::round(km * 128), most_step));
}

RateStep rate_step(double rate)
{
    return static_cast<RateStep>(std::clamp(std::round(-4 * std::log2(rate)), 0.0, double{rate_steps - 1}));
}

double rate_of(RateStep step)
{
    return std::exp2(-step / 4.0);
}

float faded(DistanceStep distance, float fade_km)
{
    auto const d = std::max(km_of(distance), least_km);
    return std::exp(-d / fade_km) / std::sqrt(d);
}

Fading::Fading(float fade_km) : fade_km_{fade_km}
{
    std::size_t const farthest = distance_step(fades_heard * fade_km);
    for (std::size_t step = 0; step <= farthest; ++step) {
        auto const distance = static_cast<DistanceStep>(step);
        at_.push_back({faded(distance, fade_km), 1 / std::max(km_of(distance), least_km)});
    }
}

std::vector<Fading> fadings(double fade_km)
{
    std::vector<Fading> all;
    for (std::size_t step = 0; step < rate_steps; ++step) {
        all.emplace_back(static_cast<float>(fade_km / std::sqrt(rate_of(static_cast<RateStep>(step)))));
    }
    return all;
}

}  // namespace frontline
