// SPDX-License-Identifier: Apache-2.0
#include "control_map/moving_map.hpp"

#include <algorithm>
#include <memory>
#include <utility>

#include "control_map/painting.hpp"

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

}  // namespace

MovingMap moving_map(Date first, std::function<ControlMap(Date)> map_on)
{
    auto map = map_on(first);
    return {std::move(map), [map_on = std::move(map_on)](ControlMap& at, Date to) { return replace(at, map_on(to)); }};
}

MovingMap moving_map(Painter const& painter, Timeline const& timeline, Date first)
{
    auto const& canvas   = painter.canvas();
    auto        map      = unpainted(canvas, timeline.on(first));
    auto const  painting = std::make_shared<Painting>(canvas, canvas.holders, map);
    return {std::move(map), [&timeline, painting](ControlMap& at, Date to) {
                Moved moved{{}, timeline.advance(at.holdings, to)};
                moved.cells = painting->mend(at, moved.holdings);
                return moved;
            }};
}

}  // namespace frontline
