// SPDX-License-Identifier: Apache-2.0
#include "control_map/change.hpp"

#include <algorithm>
#include <utility>

namespace frontline {

namespace {

/// Whose hands the land of one control was in before and is in after.
using Hands = std::pair<ActorId, ActorId>;

/// For the controls of two maps, by number: the label of what went from one to the other, unlabelled where it stayed
/// in the same hands.
class HandsTable {
public:
    HandsTable(Controls const& before, Controls const& after) : columns_{after.size()}
    {
        for (std::size_t from = 0; from < before.size(); ++from) {
            for (std::size_t to = 0; to < after.size(); ++to) {
                auto const& lost_by   = before[static_cast<ControlIndex>(from)].actor;
                auto const& gained_by = after[static_cast<ControlIndex>(to)].actor;
                label_.push_back(lost_by == gained_by ? unlabelled : hands_.of({lost_by, gained_by}));
            }
        }
    }

    Label        label(ControlIndex from, ControlIndex to) const { return label_[from * columns_ + to]; }
    Hands const& hands(Label label) const { return hands_.value(label); }

private:
    std::size_t        columns_;
    std::vector<Label> label_;
    Labels<Hands>      hands_;
};

/// Adds up what changes are made of.
class Summary {
public:
    Summary(Partition const& partition, ControlMap const& before, ControlMap const& after)
        : partition_{partition}, before_{before}, after_{after}, homes_before_{homes_of(partition, before)},
          homes_after_{homes_of(partition, after)}
    {
    }

    void describe(Change& change, std::vector<FaceIndex> const& faces) const
    {
        std::int64_t              area = 0;
        std::vector<HoldingIndex> behind;
        for (auto const face : faces) {
            auto const& [cell, is_main, area_of_face] = partition_.faces[face];
            area += area_of_face;
            if (after_.cells[cell].holding != no_holding) behind.push_back(after_.cells[cell].holding);
            if (is_main) change.places += known_places(cell);
        }
        change.area_km2 = partition_.in_km2(area);
        std::ranges::sort(behind);
        auto const [first, last] = std::ranges::unique(behind);
        behind.erase(first, last);
        for (auto const holding : behind) change.claims.add(after_.holdings.all[holding]);
    }

private:
    Partition const&             partition_;
    ControlMap const&            before_;
    ControlMap const&            after_;
    std::shared_ptr<Homes const> homes_before_;
    std::shared_ptr<Homes const> homes_after_;

    std::size_t known_places(CellIndex cell) const
    {
        std::vector<PlaceId const*> known;
        auto const                  add = [&](ControlMap const& map, Homes const& homes) {
            for (auto const holding : homes.in(cell)) {
                if (is_known(map.holdings.all[holding])) known.push_back(&map.holdings.all[holding].place);
            }
        };
        add(before_, *homes_before_);
        add(after_, *homes_after_);
        auto const by_id = [](PlaceId const* place) -> PlaceId const& { return *place; };
        std::ranges::sort(known, {}, by_id);
        return known.size() - std::ranges::unique(known, {}, by_id).size();
    }
};

}  // namespace

std::vector<Change> changes(Partition const& partition, ControlMap const& before, ControlMap const& after)
{
    HandsTable const       table{before.holdings.controls, after.holdings.controls};
    auto const             same_numbers = before.holdings.controls.are_those_of(after.holdings.controls);
    std::vector<CellIndex> cells;
    std::vector<Label>     labels;
    for (CellIndex cell = 0; cell < after.cells.size(); ++cell) {
        auto const from = before.cells[cell].control, to = after.cells[cell].control;
        if (from == to && same_numbers) continue;
        auto const label = table.label(from, to);
        if (label == unlabelled) continue;
        cells.push_back(cell);
        labels.push_back(label);
    }
    if (cells.empty()) return {};
    Summary const       summary{partition, before, after};
    std::vector<Change> changes;
    for (auto& [label, polygon, faces] : polygons_of(partition, cells, labels)) {
        auto const& [lost_by, gained_by] = table.hands(label);
        changes.push_back({gained_by, lost_by, std::move(polygon), 0, 0, {}});
        summary.describe(changes.back(), faces);
    }
    return changes;
}

}  // namespace frontline
