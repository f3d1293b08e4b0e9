// SPDX-License-Identifier: Apache-2.0
#include "partition/cut_off.hpp"

#include "partition/housing.hpp"

namespace frontline {

/// Where a barrier parts the land of a site too, its parts are land between places like any other.
void find_cut_off(Partition& partition)
{
    auto const& cells = partition.cells;
    auto const  is_alone = [&](CellIndex cell, CellIndex first, CellIndex last) {
        for (auto other = first; other < last; ++other) {
            auto const is_like = cells[other].zone == cells[cell].zone
                              && partition.tracts.of(other) == partition.tracts.of(cell);
            if (other != cell && is_like) return false;
        }
        return true;
    };
    for (CellIndex first = 0, last = 0; first < cells.size(); first = last) {
        auto home = no_cell;
        for (; last < cells.size() && cells[last].site == cells[first].site; ++last) {
            if (!cells[last].places.empty()) home = last;
        }
        if (home == no_cell || !is_alone(home, first, last)) continue;
        for (auto cell = first; cell < last; ++cell) {
            if (cell == home || cells[cell].zone != cells[home].zone || !is_alone(cell, first, last)) continue;
            partition.tracts.cut_off.emplace_back(cell, home);
        }
    }
}

}  // namespace frontline
