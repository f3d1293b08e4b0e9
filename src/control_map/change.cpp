// SPDX-License-Identifier: Apache-2.0
#include "control_map/change.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "control_map/region.hpp"

namespace frontline {

namespace {

bool is_known(ControlMap const& map, PlaceId const& place)
{
    auto const holding = std::ranges::lower_bound(map.holdings.all, place, {}, &Holding::place);
    return holding != map.holdings.all.end() && holding->place == place && !holding->claims.empty();
}

std::vector<ClaimId> claims_of(ControlMap const& map, std::set<HoldingIndex> const& holdings)
{
    std::vector<Claim const*> claims;
    for (auto const i : holdings) {
        auto const& told = map.holdings.all[i].claims;
        claims.insert(claims.end(), told.begin(), told.end());
    }
    return newest_first(std::move(claims));
}

/// Adds up what the change is made of.
void describe(Change& change, Partition const& partition, ControlMap const& before, ControlMap const& after)
{
    std::set<HoldingIndex> behind;
    for (auto const face : change.faces) {
        auto const& [cell, area] = partition.faces[face];
        change.area_km2 += area;
        if (after.cells[cell].holding != no_holding) behind.insert(after.cells[cell].holding);
        if (partition.cells[cell].main_face != face) continue;
        for (auto const& place : partition.cells[cell].places) {
            if (is_known(before, place) || is_known(after, place)) change.places.push_back(place);
        }
    }
    std::ranges::sort(change.places);
    change.claims = claims_of(after, behind);
}

}  // namespace

std::vector<Change> changes(Partition const& partition, ControlMap const& before, ControlMap const& after)
{
    Labels<std::pair<ActorId, ActorId>> hands;
    std::vector<Label>                  labels;
    for (CellIndex cell = 0; cell < partition.cells.size(); ++cell) {
        auto const& from = before.control_of(cell).actor;
        auto const& to   = after.control_of(cell).actor;
        labels.push_back(from == to ? unlabelled : hands.of({from, to}));
    }
    std::vector<Change> changes;
    for (auto& [label, polygon, faces] : polygons_of(partition, labels)) {
        auto const& [lost_by, gained_by] = hands.value(label);
        changes.push_back({gained_by, lost_by, std::move(polygon), std::move(faces), 0, {}, {}});
        describe(changes.back(), partition, before, after);
    }
    return changes;
}

}  // namespace frontline
