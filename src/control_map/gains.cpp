// SPDX-License-Identifier: Apache-2.0
#include "control_map/gains.hpp"

namespace frontline {

namespace {

void add(Amount& sum, Amount const& more)
{
    sum.area_km2 += more.area_km2;
    sum.places += more.places;
}

}  // namespace

Gains gains_of(std::vector<ExplainedChange> const& changes)
{
    Gains gains;
    for (auto const& change : changes) {
        Amount const amount{change.area_km2, change.places.size()};
        auto&        gain = gains[{change.gained_by, change.lost_by}];
        add(gain.all, amount);
        if (change.type != ChangeType::real) add(gain.late, amount);
    }
    return gains;
}

std::map<ActorId, Balance> balances_of(Gains const& gains)
{
    std::map<ActorId, Balance> balances;
    for (auto const& [hands, gain] : gains) {
        add(balances[hands.first].gained, gain.all);
        add(balances[hands.second].lost, gain.all);
    }
    return balances;
}

}  // namespace frontline
