// SPDX-License-Identifier: Apache-2.0
#include "theatre/inhabited_land.hpp"

#include "geo/plane_index.hpp"

namespace frontline {

std::vector<bool> inhabited_cells(Theatre const& theatre, Partition const& partition, double empty_km)
{
    std::vector<PlanePoint> people;
    for (auto const number : theatre.gazetteer.all()) {
        auto const& record = theatre.gazetteer.record(number);
        if (!record.is_area()) people.push_back(partition.projection.to_plane(record.point));
    }
    PlaneIndex const  index{people};
    std::vector<bool> inhabited;
    for (auto const& cell : partition.cells) {
        auto const nearest = index.nearest(cell.in_plane);
        inhabited.push_back(nearest && nearest->distance <= empty_km * 1e3);
    }
    return inhabited;
}

std::map<Control, double> inhabited_land(Theatre const& theatre, Partition const& partition, ControlMap const& map,
                                         double empty_km)
{
    auto const                inhabited = inhabited_cells(theatre, partition, empty_km);
    std::map<Control, double> areas;
    for (CellIndex cell = 0; cell < map.cells.size(); ++cell) {
        if (inhabited[cell]) areas[map.control_of(cell)] += partition.cells[cell].area_km2;
    }
    return areas;
}

}  // namespace frontline
