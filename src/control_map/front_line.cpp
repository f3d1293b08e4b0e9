// SPDX-License-Identifier: Apache-2.0
#include "control_map/front_line.hpp"

#include <algorithm>
#include <utility>

#include "control_map/front_tracker.hpp"
#include "control_map/region.hpp"

namespace frontline {

namespace {

/// Who stands on land of a control, the holder first.
std::vector<ActorId> parties(Control const& control)
{
    if (control.status == Status::unknown) return {};
    if (control.status == Status::contested) return {control.actor, control.rival};
    return {control.actor};
}

}  // namespace

std::optional<std::pair<ActorId, ActorId>> front_between(Control const& one, Control const& other, Actors const& actors,
                                                         Date date)
{
    for (auto const& a : parties(one)) {
        for (auto const& b : parties(other)) {
            if (actors.fight(a, b, date)) return std::minmax(a, b);
        }
    }
    return std::nullopt;
}

std::vector<FrontLine> front_lines(Partition const& partition, ControlMap const& map, Actors const& actors)
{
    Strands const          strands{partition, control_labels(map)};
    FrontTracker           tracker{partition, strands, map, actors};
    std::vector<FrontLine> fronts;
    for (auto& tracked : tracker.described()) fronts.push_back(std::move(tracked.front));
    return fronts;
}

}  // namespace frontline
