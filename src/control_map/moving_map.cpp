// SPDX-License-Identifier: Apache-2.0
#include "control_map/moving_map.hpp"

#include <algorithm>
#include <utility>

namespace frontline {

namespace {

bool is_same(Holding const& a, Holding const& b)
{
    return a.control == b.control && a.since == b.since && a.evidence == b.evidence && a.weight == b.weight
        && std::ranges::equal(a.claims, b.claims);
}

/// The numbers that the controls of `from` have in `to`, which gets those that it lacks.
std::vector<ControlIndex> numbers_in(Controls& to, Controls const& from)
{
    std::vector<ControlIndex> numbers;
    for (std::size_t i = 0; i < from.size(); ++i) numbers.push_back(to.of(from[static_cast<ControlIndex>(i)]));
    return numbers;
}

/// Whether every cell is painted by a place of its own.
bool tells_all(ControlMap const& map)
{
    for (CellIndex cell = 0; cell < map.cells.size(); ++cell) {
        auto const holding = map.cells[cell].holding;
        if (holding == no_holding || map.homes->cell_of(holding) != cell) return false;
    }
    return true;
}

/// The other map takes the place of the first.
Moved replace(ControlMap& map, ControlMap other)
{
    auto const numbers = numbers_in(map.holdings.controls, other.holdings.controls);
    Moved      moved;
    for (HoldingIndex i = 0; i < other.holdings.all.size(); ++i) {
        auto& holding   = other.holdings.all[i];
        holding.control = numbers[holding.control];
        if (!is_same(holding, map.holdings.all[i])) moved.holdings.push_back(i);
    }
    for (CellIndex cell = 0; cell < other.cells.size(); ++cell) {
        auto& paint   = other.cells[cell];
        paint.control = numbers[paint.control];
        if (paint != map.cells[cell]) moved.cells.push_back(cell);
    }
    other.holdings.controls = std::move(map.holdings.controls);
    map                     = std::move(other);
    return moved;
}

std::vector<CellIndex> homes_of_all(Homes const& homes, std::vector<HoldingIndex> const& holdings)
{
    std::vector<CellIndex> cells;
    for (auto const holding : holdings) {
        if (homes.cell_of(holding) != Homes::none) cells.push_back(homes.cell_of(holding));
    }
    std::ranges::sort(cells);
    auto const [first, last] = std::ranges::unique(cells);
    cells.erase(first, last);
    return cells;
}

}  // namespace

MovingMap moving_map(Date first, std::function<ControlMap(Date)> map_on)
{
    auto map = map_on(first);
    return {std::move(map), [map_on = std::move(map_on)](ControlMap& at, Date to) { return replace(at, map_on(to)); }};
}

MovingMap moving_map(Painter const& painter, Timeline const& timeline, Date first)
{
    auto map          = painter.paint(timeline.on(first));
    auto stands_alone = tells_all(map);
    return {std::move(map), [&painter, &timeline, stands_alone](ControlMap& at, Date to) mutable {
                auto const anew = [&] { return replace(at, painter.paint(timeline.on(to), at.homes)); };
                if (!stands_alone) return anew();
                Moved moved{{}, timeline.advance(at.holdings, to)};
                moved.cells = homes_of_all(*at.homes, moved.holdings);
                for (auto const cell : moved.cells) {
                    at.cells[cell] = painter.paint_of_places(at.holdings, at.homes->in(cell));
                    stands_alone   = stands_alone && at.cells[cell].holding != no_holding;
                }
                return stands_alone ? moved : anew();
            }};
}

}  // namespace frontline
