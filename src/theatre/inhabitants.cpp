// SPDX-License-Identifier: Apache-2.0
#include "theatre/inhabitants.hpp"

#include "gazetteer/same_place.hpp"
#include "geo/banded_area.hpp"
#include "partition/cell_finder.hpp"
#include "theatre/inhabited_land.hpp"

namespace frontline {

namespace {

/// A place where people live; below 0: how many is not known.
struct InhabitedPlace {
    Point        point;
    std::int64_t people;
};

std::vector<InhabitedPlace> inhabited_places(Theatre const& theatre)
{
    BandedArea const            land{theatre.land};
    std::vector<InhabitedPlace> places;
    auto const&                 gazetteer = theatre.gazetteer;
    for (auto const number : gazetteer.all()) {
        auto const& record = gazetteer.record(number);
        if (record.is_area() || land.side_of(record.point) == Side::outside) continue;
        if (representative_of(gazetteer, number) == number) places.push_back({record.point, record.population});
    }
    return places;
}

}  // namespace

Inhabitants inhabitants_of(Theatre const& theatre, Partition const& partition, double near_km)
{
    auto const       places = inhabited_places(theatre);
    CellFinder const finder{partition};
    Inhabitants      result{inhabited_cells(theatre, partition, near_km),
                       std::vector<std::int64_t>(partition.cells.size(), 0), false};
    for (auto const& place : places) {
        if (place.people < 0) continue;
        result.is_counted = true;
        if (auto const cell = finder.at(place.point)) result.people[*cell] += place.people;
    }
    return result;
}

}  // namespace frontline
