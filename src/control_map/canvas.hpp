// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "control_map/baseline.hpp"
#include "control_map/fading.hpp"
#include "control_map/ground_land.hpp"
#include "control_map/memory.hpp"
#include "control_map/near_points.hpp"
#include "control_map/paint_method.hpp"
#include "control_map/rate_squares.hpp"

namespace frontline {

/// All that painting needs and that is the same on every day.
struct Canvas {
    Partition const&     partition;
    PaintSettings        settings;
    std::optional<Date>  since;    ///< of the baseline
    std::vector<ActorId> holders;  ///< of its lands
    Ways                 ways;
    Memory               memory;
    NearPoints           points;
    GroundLand           grounds;
    RateSquares          squares;
    std::vector<Fading>  fades;

    /// `partition` must outlive it. A method without a memory makes no use of the baseline.
    Canvas(Partition const& land, PaintSettings const& chosen, Baseline const& baseline,
           std::vector<Point> const& silent);
};

}  // namespace frontline
