// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "control_map/fading.hpp"
#include "control_map/rate_squares.hpp"
#include "control_map/testimony.hpp"

namespace frontline {

/// Which share of the places that changed hands is reported, so that silence can be judged.
///
/// Who took a place also took the places before it: those among the 64 nearest on the same land that lie clearly nearer
/// to his old front, in a cone of 60 degrees to either side, up to one and a half times as far as a report reaches. Of
/// these places the reported ones are counted. As a report reaches farther where few are made, the two are found
/// together, by turns.
///
/// The rate of a region is that of the theatre, corrected by what is counted around: the theatre weighs as much as
/// ten places, a place at a distance d counts exp(-d / 20 km). It is worked out for squares of 10 km.
///
/// Counts are whole numbers, so that what is counted again where something changed is what would be counted anew.
class ReportingRate {
public:
    /// All that it is given must outlive it.
    ReportingRate(Memory const& memory, RateSquares const& squares, Testimony const& testimony, double fade_km);

    /// 0 to 1, never 0.
    double of_theatre() const { return of_theatre_; }

    /// In the square of a place that claims are about; 0 where none was taken.
    RateStep at(SpotIndex place) const { return steps_[squares_->of_place(place)]; }

    /// The least rate of all squares.
    RateStep least() const { return steps_.empty() ? RateStep{0} : *std::ranges::max_element(steps_); }

    /// A place tells something else than before.
    void hear_again(SpotIndex place);

    /// Makes up the rates after places were heard again: the squares of which the rate is another.
    std::vector<SquareIndex> settle();

private:
    /// Places that must have changed hands, and those of them of which it is reported.
    struct Count {
        std::int32_t swept    = 0;
        std::int32_t reported = 0;

        Count& operator+=(Count other);
    };
    using ByReach = std::array<Count, rate_steps>;  ///< by the least reach of reports at which they are swept

    Memory const*      memory_;
    RateSquares const* squares_;
    Testimony const*   testimony_;

    /// What was heard of a place last.
    struct Heard {
        Stance    stance = Stance::silent;
        LandIndex taker  = no_land;

        bool operator==(Heard const&) const = default;
    };
    using Sweeps = std::array<std::uint16_t, rate_steps>;  ///< by how many taken places, by the least reach

    std::array<DistanceStep, rate_steps> reaches_{};
    std::vector<Heard>                   heard_;          ///< of each place
    std::vector<Sweeps>                  sweeps_;         ///< over each place
    std::vector<RateStep>                nearest_sweep_;  ///< over each place; rate_steps: none
    std::vector<ByReach>                 of_square_;
    ByReach                              of_all_{};
    std::vector<std::int32_t>            taken_in_;  ///< each square
    std::size_t                          silent_;
    double                               of_theatre_ = 1;
    std::vector<RateStep>                steps_;  ///< of each square

    void add(SpotIndex place, int sign);
    void add_swept(SpotIndex taken, int sign);
    void sweep(SpotIndex place, RateStep reach, int sign);
    void count(SpotIndex place, int sign);
    bool lies_before(SpotIndex place, SpotIndex taken, DistanceStep distance) const;
    RateStep           settle_theatre();
    std::vector<Count> counts_up_to(RateStep reach) const;
};

}  // namespace frontline
