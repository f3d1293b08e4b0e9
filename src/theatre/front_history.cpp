// SPDX-License-Identifier: Apache-2.0
#include "theatre/front_history.hpp"

namespace frontline {

std::vector<DatedFronts> fronts_on(Theatre const& theatre, Maps const& maps, std::vector<Date> const& days)
{
    auto const               first  = first_day_known(theatre, days.front());
    auto                     moving = maps.from(first);
    FrontSegments            segments{maps.partition(), moving.map(), theatre.actors};
    std::vector<DatedFronts> fronts;
    for (auto const change : maps.days_of_change({first, days.back() + Days{1}}, Days{1})) {
        for (; days[fronts.size()] < change;) fronts.push_back({moving.map(), segments.all()});
        if (change == first) continue;
        auto const moved = moving.move_on(change);
        segments.move_on(moving.map(), moved);
    }
    while (fronts.size() < days.size()) fronts.push_back({moving.map(), segments.all()});
    return fronts;
}

}  // namespace frontline
