// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <vector>

#include "base/date.hpp"
#include "control_map/front_line.hpp"
#include "control_map/moving_map.hpp"
#include "control_map/region.hpp"

namespace frontline {

/// Something that stayed as it was from one day up to another (none: it still stands).
template <typename Thing>
struct Lasting {
    Thing    thing;
    DateSpan span;
};

/// A place that anything is known of, and who has it.
struct HeldPlace {
    Control control;
    Holding holding;
};

/// Control maps over time: each thing once for each span in which it did not change, described as on its first day. A
/// region changes with its geometry or control, a front line with its geometry or actors, a holding with its control.
struct Series {
    std::vector<Lasting<Region>>    regions;
    std::vector<Lasting<FrontLine>> fronts;
    std::vector<Lasting<HeldPlace>> holdings;
};

/// Told how many of how many days are done.
using Progress = std::function<void(std::size_t done, std::size_t of)>;

/// `days`: those on which something may have changed, in order; the map stands on the first, which is the first day of
/// the series. Things are in the order of their first day, those of one day in the order of their map. A day costs what
/// changed on it. The timeline must outlive the series.
Series series(Partition const& partition, Actors const& actors, std::vector<Date> const& days, MovingMap map,
              Progress const& progress = {});

/// One map as a series of one day.
Series snapshot(Partition const& partition, Actors const& actors, ControlMap const& map);

}  // namespace frontline
