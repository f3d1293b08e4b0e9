// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "partition/cell_finder.hpp"
#include "partition/cut.hpp"

using namespace frontline;

namespace {

Polygon box(double west, double south, double east, double north)
{
    return {{snapped(west, south), snapped(east, south), snapped(east, north), snapped(west, north)}, {}};
}

Place place(std::string const& id, double lon, double lat)
{
    Place place;
    place.id    = {id};
    place.point = snapped(lon, lat);
    return place;
}

}  // namespace

TEST_CASE("a point is found in the cell of the nearest place, and on its own side of a zone's border")
{
    MultiPolygon const land{box(36, 35, 37, 36)};
    auto const partition = cut(land, {place("west", 36.3, 35.5), place("east", 36.8, 35.5)},
                               LinesToNode{{{box(36, 35, 37, 35.7)}}, {}}, CellSettings{2, 0, 30});
    CellFinder const finder{partition};
    auto const       found = [&](double lon, double lat) {
        return partition.cells[finder.at(snapped(lon, lat)).value()];
    };
    CHECK(found(36.1, 35.1).site == snapped(36.3, 35.5));
    CHECK(found(36.1, 35.1).zone == 0);
    CHECK(found(36.1, 35.9).site == snapped(36.3, 35.5));
    CHECK(found(36.1, 35.9).zone == no_zone);
    CHECK(found(36.9, 35.6).site == snapped(36.8, 35.5));
    CHECK(found(40.0, 35.6).site == snapped(36.8, 35.5));
}
