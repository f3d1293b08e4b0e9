// SPDX-License-Identifier: Apache-2.0
#include "control_map/explained_change.hpp"

#include <algorithm>
#include <utility>

namespace frontline {

namespace {

/// Whose hands the land of one control was in before and is in after.
using Hands = std::pair<ActorId, ActorId>;

/// For the controls of two maps, by number: the label of what went from one to the other, unlabelled where it stayed
/// in the same hands. Cells are many and controls few: hands are compared once for each pair of these.
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

constexpr Label change_types = 3;

/// The cells that changed hands, each with a label for from whom to whom and why.
struct ChangedCells {
    std::vector<CellIndex> cells;
    std::vector<Label>     labels;
};

ChangedCells changed_cells(HandsTable const& table, ControlMap const& before, ControlMap const& after,
                           TypeOfCell const& type_of)
{
    auto const   same_numbers = before.holdings.controls.are_those_of(after.holdings.controls);
    ChangedCells changed;
    for (CellIndex cell = 0; cell < after.cells.size(); ++cell) {
        auto const from = before.cells[cell].control, to = after.cells[cell].control;
        if (from == to && same_numbers) continue;
        auto const hands = table.label(from, to);
        if (hands == unlabelled) continue;
        changed.cells.push_back(cell);
        changed.labels.push_back(change_types * hands + static_cast<Label>(type_of(cell)));
    }
    return changed;
}

void add_known_places(ControlMap const& map, std::span<HoldingIndex const> in_cell, std::vector<PlaceId>& places)
{
    for (auto const holding : in_cell) {
        if (is_known(map.holdings.all[holding])) places.push_back(map.holdings.all[holding].place);
    }
}

template <typename Value>
void sort_each_once(std::vector<Value>& values)
{
    std::ranges::sort(values);
    auto const [first, last] = std::ranges::unique(values);
    values.erase(first, last);
}

/// Adds up what changes are made of.
class Summary {
public:
    Summary(Partition const& partition, ControlMap const& before, ControlMap const& after)
        : partition_{partition}, before_{before}, after_{after}, homes_before_{homes_of(partition, before)},
          homes_after_{homes_of(partition, after)}
    {
    }

    void describe(ExplainedChange& change, std::vector<FaceIndex> const& faces) const
    {
        std::vector<HoldingIndex> behind;
        for (auto const face : faces) {
            auto const& [cell, is_main, area] = partition_.faces[face];
            if (after_.cells[cell].holding != no_holding) behind.push_back(after_.cells[cell].holding);
            if (!is_main) continue;
            add_known_places(before_, homes_before_->in(cell), change.places);
            add_known_places(after_, homes_after_->in(cell), change.places);
        }
        change.area_km2 = partition_.in_km2(partition_.area_of(faces));
        sort_each_once(behind);
        sort_each_once(change.places);
        for (auto const holding : behind) change.claims.add(after_.holdings.all[holding]);
    }

private:
    Partition const&             partition_;
    ControlMap const&            before_;
    ControlMap const&            after_;
    std::shared_ptr<Homes const> homes_before_;
    std::shared_ptr<Homes const> homes_after_;
};

/// Whether the claims that count first after a day, and so began what was not there on it, all have dates that reach
/// back to it.
bool may_reach_back(Holding const& holding, Date from)
{
    auto began = last_date();
    for (auto const* claim : holding.claims) {
        if (claim->counts_from() > from) began = std::min(began, claim->counts_from());
    }
    auto const is_dated = [&](Claim const* claim) { return claim->counts_from() == began && claim->date.first > from; };
    return began != last_date() && std::ranges::none_of(holding.claims, is_dated);
}

/// Whether what a claim told still stands, of whatever time. Claims as known on a day are copies: their ids tell.
bool stands_in(std::vector<ControlSpan> const& spans, Claim const* claim)
{
    return std::ranges::any_of(spans, [&](ControlSpan const& span) {
        return std::ranges::any_of(span.claims, [&](auto const* each) { return each->id == claim->id; });
    });
}

}  // namespace

std::string_view to_string(ChangeType type)
{
    switch (type) {
        case ChangeType::real: return "real";
        case ChangeType::late_report: return "late report";
        case ChangeType::correction: return "correction";
    }
    return {};
}

std::vector<ExplainedChange> explained_changes(Partition const& partition, ControlMap const& before,
                                               ControlMap const& after, TypeOfCell const& type_of)
{
    HandsTable const table{before.holdings.controls, after.holdings.controls};
    auto const       changed = changed_cells(table, before, after, type_of);
    if (changed.cells.empty()) return {};
    Summary const                summary{partition, before, after};
    std::vector<ExplainedChange> changes;
    for (auto& [label, polygon, faces] : polygons_of(partition, changed.cells, changed.labels)) {
        auto const& [lost_by, gained_by] = table.hands(label / change_types);
        auto const type = static_cast<ChangeType>(label % change_types);
        changes.push_back({gained_by, lost_by, type, std::move(polygon), 0, {}, {}});
        summary.describe(changes.back(), faces);
    }
    return changes;
}

TypeOfCell type_since(Date from, ControlMap const& after)
{
    return [from, &after](CellIndex cell) {
        auto const holding = after.cells[cell].holding;
        auto const is_late = holding != no_holding && may_reach_back(after.holdings.all[holding], from);
        return is_late ? ChangeType::late_report : ChangeType::real;
    };
}

TypeOfCell type_of_belief(ControlMap const& believed, Timeline const& now)
{
    return [&](CellIndex cell) {
        auto const number = believed.cells[cell].holding;
        if (number == no_holding) return ChangeType::late_report;
        auto const& holding = believed.holdings.all[number];
        auto const& spans   = now.spans(holding.place);
        auto const  stands  = std::ranges::any_of(holding.claims, [&](auto const* c) { return stands_in(spans, c); });
        return stands || holding.claims.empty() ? ChangeType::late_report : ChangeType::correction;
    };
}

}  // namespace frontline
