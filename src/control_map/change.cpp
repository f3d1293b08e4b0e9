// SPDX-License-Identifier: Apache-2.0
#include "control_map/change.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "control_map/region.hpp"

namespace frontline {

std::vector<Change> changes(Partition const& partition, ControlMap const& before, ControlMap const& after)
{
    Labels<std::pair<ActorId, ActorId>> hands;
    std::vector<Label>                  labels;
    for (CellIndex cell = 0; cell < partition.cells.size(); ++cell) {
        auto const& from = before.cells[cell].control.actor;
        auto const& to   = after.cells[cell].control.actor;
        labels.push_back(from == to ? unlabelled : hands.of({from, to}));
    }
    std::vector<Change> changes;
    for (auto& [label, polygon, faces] : polygons_of(partition, labels)) {
        auto const& [lost_by, gained_by] = hands.value(label);
        Change                    change{gained_by, lost_by, std::move(polygon), std::move(faces), 0, {}, {}};
        std::set<HoldingIndex>    behind;
        std::vector<Claim const*> claims;
        for (auto const face : change.faces) {
            auto const& [cell, area] = partition.faces[face];
            change.area_km2 += area;
            if (after.cells[cell].holding != no_holding) behind.insert(after.cells[cell].holding);
            auto const& here = partition.cells[cell];
            if (here.main_face == face)
                change.places.insert(change.places.end(), here.places.begin(), here.places.end());
        }
        for (auto const i : behind) {
            auto const& told = after.holdings.all[i].claims;
            claims.insert(claims.end(), told.begin(), told.end());
        }
        std::ranges::sort(change.places);
        change.claims = newest_first(std::move(claims));
        changes.push_back(std::move(change));
    }
    return changes;
}

}  // namespace frontline
