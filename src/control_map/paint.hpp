// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <vector>

#include "control_map/baseline.hpp"
#include "control_map/control_map.hpp"
#include "control_map/canvas.hpp"
#include "control_map/paint_method.hpp"

namespace frontline {

/// Paints a partition for any day. What does not depend on the day is computed once, when it is made.
///
/// The cell of places that are known takes their control (contested where they disagree), with every method. The
/// methods differ in the other cells:
///
///  * `voronoi`, `nearest`: the holder at the nearest known place; no memory. Certainty is the weight of the best
///    claim, fading in a straight line to 0 at the reach.
///  * `sweep`, `combined`: sweep.hpp, vote.hpp. Land that no baseline covers is painted as with `nearest`, and around
///    a contested place it is contested with `combined`.
///
/// `partition`, cut with zones_of(baseline), must outlive it.
class Painter {
public:
    /// `silent`: inhabited places on the land that no claim is about.
    explicit Painter(Partition const& partition, PaintSettings const& settings = {}, Baseline const& baseline = {},
                     std::vector<Point> const& silent = {});

    /// For the end of one day. `homes`: of the holdings, where they are known already; they are the same on all days of
    /// a timeline.
    ControlMap paint(Holdings holdings, std::shared_ptr<Homes const> homes = {}) const;

    /// The same where the holders of the baseline's lands go by other names on that day (see at_level()).
    ControlMap paint(Holdings holdings, std::vector<ActorId> const& holders,
                     std::shared_ptr<Homes const> homes = {}) const;

    Canvas const& canvas() const { return *canvas_; }

private:
    std::unique_ptr<Canvas const> canvas_;
};

/// One map, without a baseline.
ControlMap paint(Partition const& partition, Holdings holdings, PaintSettings const& settings = {},
                 std::shared_ptr<Homes const> homes = {});

}  // namespace frontline
