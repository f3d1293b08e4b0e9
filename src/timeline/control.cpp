// SPDX-License-Identifier: Apache-2.0
#include "timeline/control.hpp"

#include <algorithm>
#include <set>

namespace frontline {

std::string_view to_string(Status status)
{
    switch (status) {
        case Status::unknown: return "unknown";
        case Status::held: return "held";
        case Status::besieged: return "besieged";
        case Status::contested: return "contested";
    }
    return "unknown";
}

Control reconciled(std::vector<Control> const& accounts, ActorId const& before)
{
    std::set<ActorId> parties;
    for (auto const& control : accounts) {
        parties.insert(control.actor);
        if (control.status == Status::contested) parties.insert(control.rival);
    }
    parties.erase(ActorId{});
    if (parties.size() < 2) return *std::ranges::max_element(accounts);
    auto const holder = parties.contains(before) ? before : *parties.begin();
    parties.erase(holder);
    return {Status::contested, holder, *parties.begin()};
}

Control at_level(Control const& control, Actors const& actors, Level level, Date date)
{
    Control const seen{control.status, actors.at_level(control.actor, level, date),
                       actors.at_level(control.rival, level, date)};
    return seen.actor == seen.rival && !seen.actor.empty() ? held_by(seen.actor) : seen;
}

}  // namespace frontline
