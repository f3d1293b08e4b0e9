// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "control_map/control_map.hpp"
#include "control_map/memory.hpp"
#include "control_map/reporting.hpp"
#include "control_map/testimony.hpp"

namespace frontline {

/// Method `combined`: on the land of one holder the nearest places vote whether a cell is still his.
///
/// * A place that was taken votes for its taker with 1. A place that is told to be his votes for him with 1. A silent
///   place votes for him with r / (2 - r), where r is the rate of reporting around the nearest place that was taken:
///   before it is heard both are equally likely, and then it was taken with (1 - r) / (2 - r) and stayed with
///   1 / (2 - r); the difference is its vote. Where all is reported silence is full evidence, where nothing is, none.
/// * A vote falls with the distance d as exp(-d / L) / sqrt(d), the way a force on a stretched sheet falls (the Bessel
///   function K0, far from its origin). L is `fade_km` / sqrt(r): one report stands for 1 / r places, and for their
///   land. Of a place that was taken L is at most `fade_km` plus its depth: a village at the old front tells little of
///   land far behind it.
/// * Who took a place also took the land before it. Votes of places that were taken count up to half more before them
///   and up to half less behind them; for places that were not taken it is the other way round. How much is told by
///   the cosine of the angle to the shortest way from the taker's old front.
///
/// The places that vote are the nearest 64 on the holder's land. Where none of them was taken the cell stays as it was.
///
/// Certainty is the weight of the nearest claim for the winner (of the baseline where there is none), halved for each four
/// years that it is older than the newest claim among the voters, times the chance that a cell with such votes is
/// painted right: its odds are those of the votes to the power of 3/2.
class Vote {
public:
    /// All that it is given must outlive it. `fades`: see fadings().
    Vote(Memory const& memory, Testimony const& testimony, ReportingRate const& rate, std::vector<Fading> const& fades,
         Controls const& controls)
        : memory_{memory}, testimony_{testimony}, rate_{rate}, fades_{fades}, controls_{controls}
    {
    }

    /// A cell that the baseline covers and that holds no known place. What it depends on: what its voters tell, and the
    /// rates around them.
    CellPaint on(CellIndex cell) const;

private:
    Memory const&              memory_;
    Testimony const&           testimony_;
    ReportingRate const&       rate_;
    std::vector<Fading> const& fades_;
    Controls const&            controls_;

    CellPaint remembered(CellIndex cell) const;
};

}  // namespace frontline
