// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <utility>
#include <vector>

#include "control_map/paint.hpp"
#include "timeline/timeline.hpp"

namespace frontline {

/// What may be another on a map than it was before it was moved on, in order.
struct Moved {
    std::vector<CellIndex>    cells;
    std::vector<HoldingIndex> holdings;
};

/// The map of one day after another.
class MovingMap {
public:
    /// Makes a map that of a later day. Controls must keep their numbers.
    using MoveOn = std::function<Moved(ControlMap& map, Date to)>;

    MovingMap(ControlMap first, MoveOn move_on) : map_{std::move(first)}, move_on_{std::move(move_on)} {}

    ControlMap const& map() const { return map_; }
    Moved             move_on(Date to) { return move_on_(map_, to); }

private:
    ControlMap map_;
    MoveOn     move_on_;
};

/// Works for any painting, and costs a look at each cell a day. `map_on` must give maps with the holdings of one
/// timeline.
MovingMap moving_map(Date first, std::function<ControlMap(Date)> map_on);

/// Paints only the cells around places of which something else is told (painting.hpp). What it refers to must outlive
/// it.
MovingMap moving_map(Painter const& painter, Timeline const& timeline, Date first);

}  // namespace frontline
