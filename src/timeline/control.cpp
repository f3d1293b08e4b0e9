// SPDX-License-Identifier: Apache-2.0
#include "timeline/control.hpp"

#include <algorithm>
#include <limits>
#include <map>

#include "base/failure.hpp"

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

ControlIndex Controls::of(Control const& control)
{
    auto const [entry, is_new] = numbers_.try_emplace(control, static_cast<ControlIndex>(all_.size()));
    if (!is_new) return entry->second;
    if (all_.size() > std::numeric_limits<ControlIndex>::max()) {
        throw Failure{"there are more than 65,536 different controls", "look at the map at a coarser --level"};
    }
    all_.push_back(control);
    return entry->second;
}

Control reconciled(std::vector<Control> const& accounts, ActorId const& before)
{
    std::map<ActorId, int> parties;  // and how many accounts call each the holder
    for (auto const& control : accounts) {
        ++parties[control.actor];
        if (control.status == Status::contested) parties[control.rival] += 0;
    }
    parties.erase(ActorId{});
    if (parties.size() < 2 || std::ranges::count(accounts, accounts.front()) == std::ssize(accounts)) {
        return *std::ranges::max_element(accounts);
    }
    auto const most   = std::ranges::max_element(parties, {}, [](auto const& party) { return party.second; })->first;
    auto const holder = parties.contains(before) ? before : most;
    parties.erase(holder);
    return {Status::contested, holder, parties.begin()->first};
}

Control at_level(Control const& control, Actors const& actors, Level level, Date date)
{
    Control const seen{control.status, actors.at_level(control.actor, level, date),
                       actors.at_level(control.rival, level, date)};
    return seen.actor == seen.rival && !seen.actor.empty() ? held_by(seen.actor) : seen;
}

}  // namespace frontline
