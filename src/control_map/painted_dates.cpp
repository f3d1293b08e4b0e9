// SPDX-License-Identifier: Apache-2.0
#include "control_map/painted_dates.hpp"

#include <utility>

namespace frontline {

PaintedDates::PaintedDates(Partition const& partition, ControlMap const& map)
    : partition_{partition}, homes_{homes_of(partition, map)}, dates_(partition.faces.size(), first_date()),
      is_moved_(map.holdings.all.size(), false), remembered_{map.remembered_from.value_or(first_date())}
{
    for (CellIndex cell = 0; cell < map.cells.size(); ++cell) {
        auto const date = date_of(cell, map);
        for (auto const face : partition.faces_of(cell)) dates_[face] = date;
    }
}

Date PaintedDates::date_of(CellIndex cell, ControlMap const& map)
{
    auto const holding = map.cells[cell].holding;
    if (holding == no_holding) return remembered_;
    are_of_others_ = are_of_others_ || homes_->cell_of(holding) != cell;
    return map.holdings.all[holding].evidence;
}

void PaintedDates::paint(CellIndex cell, ControlMap const& map)
{
    auto const date = date_of(cell, map);
    for (auto const face : partition_.faces_of(cell)) {
        if (std::exchange(dates_[face], date) != date) changed_.push_back(face);
    }
}

std::vector<FaceIndex> const& PaintedDates::move_on(ControlMap const& map, Moved const& moved)
{
    changed_.clear();
    for (auto const cell : moved.cells) paint(cell, map);
    if (are_of_others_) paint_all_of(moved.holdings, map);
    else {
        for (auto const holding : moved.holdings) {
            if (homes_->cell_of(holding) != Homes::none) paint(homes_->cell_of(holding), map);
        }
    }
    return changed_;
}

/// Who paints land besides his own may be behind any of it.
void PaintedDates::paint_all_of(std::vector<HoldingIndex> const& holdings, ControlMap const& map)
{
    if (holdings.empty()) return;
    mark_moved(holdings, true);
    for (CellIndex cell = 0; cell < map.cells.size(); ++cell) {
        auto const holding = map.cells[cell].holding;
        if (holding != no_holding && is_moved_[holding]) paint(cell, map);
    }
    mark_moved(holdings, false);
}

void PaintedDates::mark_moved(std::vector<HoldingIndex> const& holdings, bool is_moved)
{
    for (auto const holding : holdings) is_moved_[holding] = is_moved;
}

}  // namespace frontline
