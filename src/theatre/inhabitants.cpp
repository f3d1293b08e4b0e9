// SPDX-License-Identifier: Apache-2.0
#include "theatre/inhabitants.hpp"

#include "gazetteer/same_place.hpp"
#include "geo/banded_area.hpp"
#include "geo/plane_index.hpp"
#include "partition/cell_finder.hpp"

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

std::vector<bool> cells_near(std::vector<InhabitedPlace> const& places, Partition const& partition, double near_km)
{
    std::vector<PlanePoint> points;
    for (auto const& place : places) points.push_back(partition.projection.to_plane(place.point));
    PlaneIndex const  index{points};
    std::vector<bool> near;
    for (auto const& cell : partition.cells) {
        auto const nearest = index.nearest(cell.in_plane);
        near.push_back(nearest && nearest->distance <= near_km * 1e3);
    }
    return near;
}

}  // namespace

Inhabitants inhabitants_of(Theatre const& theatre, Partition const& partition, double near_km)
{
    auto const       places = inhabited_places(theatre);
    CellFinder const finder{partition};
    Inhabitants      result{cells_near(places, partition, near_km),
                       std::vector<std::int64_t>(partition.cells.size(), 0), false};
    for (auto const& place : places) {
        if (place.people < 0) continue;
        result.is_counted = true;
        if (auto const cell = finder.at(place.point)) result.people[*cell] += place.people;
    }
    return result;
}

}  // namespace frontline
