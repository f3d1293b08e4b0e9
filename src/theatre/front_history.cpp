// SPDX-License-Identifier: Apache-2.0
#include "theatre/front_history.hpp"

#include <algorithm>

namespace frontline {

namespace {

/// Of the log or the baseline; never after `day`.
Date first_day(Theatre const& theatre, Date day)
{
    auto const& claims = theatre.claims.all();
    if (!claims.empty()) day = std::min(day, claims.front().counts_from());
    return theatre.baseline.on ? std::min(day, *theatre.baseline.on) : day;
}

}  // namespace

std::vector<DatedFronts> fronts_on(Theatre const& theatre, Maps const& maps, std::vector<Date> const& days)
{
    auto const               first  = first_day(theatre, days.front());
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
