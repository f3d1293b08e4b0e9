// SPDX-License-Identifier: Apache-2.0
#include "control_map/painted_dates.hpp"

namespace frontline {

PaintedDates::PaintedDates(Partition const& partition, ControlMap const& map)
    : partition_{partition}, homes_{homes_of(partition, map)}, holding_of_(partition.faces.size(), no_holding),
      remembered_{map.remembered_from.value_or(first_date())}
{
    evidence_.reserve(map.holdings.all.size());
    for (auto const& holding : map.holdings.all) evidence_.push_back(holding.evidence);
    for (CellIndex cell = 0; cell < map.cells.size(); ++cell) paint(cell, map);
}

void PaintedDates::paint(CellIndex cell, ControlMap const& map)
{
    auto const holding = map.cells[cell].holding;
    for (auto const face : partition_.faces_of(cell)) holding_of_[face] = holding;
    are_of_others_ = are_of_others_ || (holding != no_holding && homes_->cell_of(holding) != cell);
}

void PaintedDates::move_on(ControlMap const& map, Moved const& moved)
{
    for (auto const holding : moved.holdings) evidence_[holding] = map.holdings.all[holding].evidence;
    for (auto const cell : moved.cells) paint(cell, map);
}

}  // namespace frontline
