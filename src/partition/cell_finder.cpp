// SPDX-License-Identifier: Apache-2.0
#include "partition/cell_finder.hpp"

#include <algorithm>

namespace frontline {

namespace {

std::vector<CellIndex> first_cells(std::vector<Cell> const& cells)
{
    std::vector<CellIndex> first;
    for (CellIndex cell = 0; cell < cells.size(); ++cell) {
        if (cell == 0 || cells[cell].site != cells[cell - 1].site) first.push_back(cell);
    }
    return first;
}

PlaneIndex index_of(std::vector<Cell> const& cells, std::vector<CellIndex> const& chosen)
{
    std::vector<PlanePoint> points;
    for (auto const cell : chosen) points.push_back(cells[cell].in_plane);
    return PlaneIndex{points};
}

}  // namespace

CellFinder::CellFinder(Partition const& partition)
    : partition_{partition}, first_of_site_{first_cells(partition.cells)},
      sites_{index_of(partition.cells, first_of_site_)}
{
}

std::optional<CellIndex> CellFinder::at(Point point) const
{
    auto const nearest = sites_.nearest(partition_.projection.to_plane(point));
    if (!nearest) return std::nullopt;
    auto const first = first_of_site_[nearest->index];
    auto const& cells = partition_.cells;
    for (auto cell = first; cell < cells.size() && cells[cell].site == cells[first].site; ++cell) {
        if (contains(cell, point)) return cell;
    }
    return first;
}

/// A ray towards the east crosses the border of what is around it an odd number of times.
bool CellFinder::contains(CellIndex cell, Point point) const
{
    return std::ranges::any_of(partition_.faces_of(cell), [&](FaceIndex face) {
        auto const crossings = std::ranges::count_if(partition_.border_of(face), [&](HalfEdgeIndex h) {
            return crosses_ray(point, partition_.origin(h), partition_.target(h));
        });
        return crossings % 2 == 1;
    });
}

}  // namespace frontline
