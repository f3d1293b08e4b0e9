// SPDX-License-Identifier: Apache-2.0
#include "control_map/homes.hpp"

#include <compare>

#include "control_map/control_map.hpp"

namespace frontline {

/// Both lists are in order of place.
Homes::Homes(Partition const& partition, Holdings const& holdings)
{
    cell_of_.reserve(holdings.all.size());
    auto at = partition.cell_of_place.begin();
    for (auto const& holding : holdings.all) {
        auto order = std::strong_ordering::greater;
        for (; at != partition.cell_of_place.end(); ++at) {
            order = at->first <=> holding.place.get();
            if (order >= 0) break;
        }
        cell_of_.push_back(order == 0 ? at->second : none);
    }
    holdings_in_ = {partition.cells.size(), cell_of_.size(),
                    [this](HoldingIndex holding) { return cell_of_[holding]; }};
}

std::shared_ptr<Homes const> homes_of(Partition const& partition, ControlMap const& map)
{
    return map.homes ? map.homes : std::make_shared<Homes const>(partition, map.holdings);
}

}  // namespace frontline
