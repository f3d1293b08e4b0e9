// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace frontline {

/// A distance in steps of 1/128 km, up to 512 km: nobody knows where a village stands to eight metres.
using DistanceStep = std::uint16_t;

DistanceStep distance_step(double km);

constexpr float km_of(DistanceStep step)
{
    return static_cast<float>(step) / 128;
}

/// A rate of reporting in steps of 2^(-1/4), from 1 down to 1/32: step k stands for 2^(-k/4). A rate is an estimate from
/// some ten places; told more finely it would move every cell of the land a little whenever anything is told anywhere.
using RateStep = std::uint8_t;

inline constexpr std::size_t rate_steps = 21;

RateStep rate_step(double rate);
double   rate_of(RateStep step);

/// How a vote falls with distance: as exp(-d / L) / sqrt(d), worked out once for each step of distance. Beyond three L
/// it is not heard.
class Fading {
public:
    explicit Fading(float fade_km);

    float        fade_km() const { return fade_km_; }
    DistanceStep farthest_heard() const { return static_cast<DistanceStep>(at_.size() - 1); }

    /// What a vote counts.
    struct Strength {
        float of_vote;
        float per_deeper_km;  ///< 1 / d: how much straighter a place lies behind, for each km that it lies deeper
    };

    /// Up to farthest_heard().
    Strength at(DistanceStep distance) const { return at_[distance]; }

private:
    float                 fade_km_;
    std::vector<Strength> at_;
};

/// The same for an L that is not worked out beforehand.
float faded(DistanceStep distance, float fade_km);

/// The fading of votes for each rate of reporting: L is `fade_km` / sqrt(r), as one report stands for 1 / r places.
std::vector<Fading> fadings(double fade_km);

}  // namespace frontline
