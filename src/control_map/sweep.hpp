// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "control_map/control_map.hpp"
#include "control_map/memory.hpp"
#include "control_map/testimony.hpp"

namespace frontline {

/// Method `sweep`: the old front is moved so that it passes behind each place that was taken. A place at a depth of s
/// behind the old front moves it by s + 1 km, fading with the distance d as exp(-(d / 9 km)² / 2); where several do,
/// the farthest move counts. Silence is no evidence. Certainty is the weight of the claim, times that fading.
class Sweep {
public:
    /// All that it is given must outlive it.
    Sweep(Memory const& memory, Testimony const& testimony) : memory_{memory}, testimony_{testimony} {}

    /// A cell that the baseline covers and that holds no known place. It depends on what its voters tell.
    CellPaint on(CellIndex cell) const;

private:
    Memory const&    memory_;
    Testimony const& testimony_;
};

}  // namespace frontline
