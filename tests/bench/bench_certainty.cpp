// SPDX-License-Identifier: Apache-2.0
// bench_certainty THEATRE TRUTH DATE ACTOR: for each cell within 15 km of what changed its area, its certainty, the
// weight of the claim that it is painted by (of the baseline where there is none), and whether it is painted right;
// scripts/accuracy makes the table of docs/accuracy.md of it.
#include <fmt/format.h>

#include "control_map/nearest_place.hpp"
#include "geo/banded_area.hpp"
#include "geo/plane_index.hpp"
#include "io/read_polygons.hpp"
#include "io/read_theatre.hpp"
#include "theatre/theatre.hpp"

using namespace frontline;

namespace {

constexpr double band_km            = 15;
constexpr double weight_of_baseline = 0.25;

bool is_in(Cell const& cell, BandedArea const& area)
{
    return area.side_of(cell.site) != Side::outside;
}

}  // namespace

int main(int, char** argv)
{
    Problems         problems;
    auto const       theatre = read_theatre(argv[1], problems);
    BandedArea const truth{read_area(argv[2], problems)};
    ActorId const    actor{argv[4]};
    Maps const       maps{theatre};
    auto const       map   = maps.on(parse_date(argv[3]).value());
    auto const&      cells = maps.partition().cells;

    std::vector<PlanePoint> changed;
    for (auto const& cell : cells) {
        auto const was = cell.zone != no_zone && theatre.baseline.lands[cell.zone].actor == actor;
        if (was != is_in(cell, truth)) changed.push_back(cell.in_plane);
    }
    PlaneIndex const index{changed};
    fmt::print("area_km2,certainty,weight,right,own_place\n");
    for (CellIndex number = 0; number < cells.size(); ++number) {
        auto const& cell    = cells[number];
        auto const  nearest = index.nearest(cell.in_plane);
        if (!nearest || nearest->distance > band_km * 1e3) continue;
        auto const& paint    = map.cells[number];
        auto const  is_told  = paint.holding != no_holding;
        auto const  weight   = is_told ? map.holdings.all[paint.holding].weight : weight_of_baseline;
        auto const  is_right = (map.control_of(number).actor == actor) == is_in(cell, truth);
        auto const  is_own   = is_told && map.homes->cell_of(paint.holding) == number;
        fmt::print("{:.5f},{:.5f},{:.3f},{:d},{:d}\n", cell.area_km2, paint.certainty.share(), weight, is_right,
                   is_own);
    }
}
