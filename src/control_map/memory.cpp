// SPDX-License-Identifier: Apache-2.0
#include "control_map/memory.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "base/parallel.hpp"
#include "geo/banded_area.hpp"
#include "geo/plane_index.hpp"

namespace frontline {

namespace {

/// How many places vote on a cell (vote.hpp).
constexpr std::size_t most_neighbours = 64;

/// A cell farther than this from every place with claims keeps its memory, so nobody needs to vote on it.
constexpr double farthest_vote_km = 60;

/// Points along an old front stand so close that a depth is off by less than 1 % at 1 km.
constexpr double front_step_m = 250;

class LandFinder {
public:
    explicit LandFinder(Baseline const& baseline)
    {
        for (auto const& land : baseline.lands) areas_.emplace_back(land.area);
    }

    /// Where lands meet or overlap, the first.
    LandIndex land_at(Point p) const
    {
        for (LandIndex land = 0; land < areas_.size(); ++land) {
            if (areas_[land].side_of(p) != Side::outside) return land;
        }
        return no_land;
    }

private:
    std::vector<BandedArea> areas_;
};

/// A method that remembers nothing may be asked for land that was cut with zones.
LandIndex land_of(ZoneIndex zone, std::size_t lands)
{
    return zone < lands ? static_cast<LandIndex>(zone) : no_land;
}

/// A gap between two lands that nobody meant: smaller than a mapmaker draws on purpose.
constexpr double widest_gap_km2 = 0.01;

/// Gaps belong to the land with which they have the longest border.
void close_gaps(std::vector<Spot>& cells, Partition const& partition)
{
    std::map<CellIndex, std::map<LandIndex, std::int64_t>> lengths;
    for (HalfEdgeIndex h = 0; h < partition.half_edges.count(); ++h) {
        auto const cell  = partition.cell_left_of(h);
        auto const other = partition.cell_left_of(twin(h));
        if (!cell || !other || cells[*cell].land != no_land) continue;
        if (partition.cells[*cell].area_km2 > widest_gap_km2) continue;
        lengths[*cell][cells[*other].land] += partition.length_um(h);
    }
    for (auto const& [cell, by_land] : lengths) {
        cells[cell].land = std::ranges::max_element(by_land, {}, [](auto const& each) { return each.second; })->first;
    }
}

PlanePoint between(PlanePoint a, PlanePoint b, double share)
{
    return {a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share};
}

void add_steps(std::vector<PlanePoint>& points, PlanePoint from, PlanePoint to)
{
    auto const steps = std::max(1.0, std::ceil(std::hypot(to.x - from.x, to.y - from.y) / front_step_m));
    for (double step = 0; step <= steps; ++step) points.push_back(between(from, to, step / steps));
}

/// Points along the border between a land and all others.
std::vector<PlanePoint> front_of(LandIndex land, Partition const& partition, std::vector<Spot> const& cells)
{
    std::vector<PlanePoint> points;
    for (HalfEdgeIndex h = 0; h < partition.half_edges.count(); ++h) {
        auto const left  = partition.cell_left_of(h);
        auto const right = partition.cell_left_of(twin(h));
        if (!left || !right || cells[*left].land != land || cells[*right].land == land) continue;
        add_steps(points, partition.projection.to_plane(partition.origin(h)),
                  partition.projection.to_plane(partition.target(h)));
    }
    return points;
}

std::vector<float> measured(std::vector<Spot> const& spots, LandIndex from, PlaneIndex const& front)
{
    std::vector<float> depths_km(spots.size());
    in_two_halves(spots.size(), [&](std::size_t first, std::size_t last) {
        for (auto i = first; i < last; ++i) {
            auto const nearest = spots[i].land == from ? std::nullopt : front.nearest(spots[i].at);
            depths_km[i]       = nearest ? static_cast<float>(nearest->distance / 1e3) : 0;
        }
    });
    return depths_km;
}

/// The places of one land, findable by nearness.
struct PlacesOfLand {
    std::vector<SpotIndex> spots;
    WayIndex               index;
};

std::vector<PlacesOfLand> by_land(std::vector<Spot> const& places, std::size_t lands, Ways const& ways)
{
    std::vector<PlacesOfLand> result;
    for (LandIndex land = 0; land < lands; ++land) {
        std::vector<SpotIndex>  spots;
        std::vector<PlanePoint> points;
        for (SpotIndex i = 0; i < places.size(); ++i) {
            if (places[i].land != land) continue;
            spots.push_back(i);
            points.push_back(places[i].at);
        }
        result.push_back({std::move(spots), WayIndex{std::move(points), ways}});
    }
    return result;
}

Neighbourhoods::Found neighbours_of(PlanePoint at, PlacesOfLand const& land, std::size_t most)
{
    Neighbourhoods::Found neighbours;
    for (auto const& [index, distance] : land.index.nearest(at, most)) {
        neighbours.emplace_back(land.spots[index], distance_step(distance / 1e3));
    }
    return neighbours;
}

PlaneIndex index_of(std::span<Spot const> places)
{
    std::vector<PlanePoint> points;
    for (auto const& place : places) points.push_back(place.at);
    return PlaneIndex{points};
}

/// For each spot what `find(number, spot)` finds.
template <typename Find>
Neighbourhoods found_around(std::span<Spot const> spots, Find find)
{
    std::vector<Neighbourhoods::Found> all(spots.size());
    in_two_halves(spots.size(), [&](std::size_t from, std::size_t until) {
        for (auto i = from; i < until; ++i) {
            if (spots[i].land != no_land) all[i] = find(static_cast<SpotIndex>(i), spots[i]);
        }
    });
    return Neighbourhoods{all};
}

}  // namespace

Neighbourhoods::Neighbourhoods(std::vector<Found> const& of_spots)
{
    std::size_t count = 0;
    for (auto const& found : of_spots) count += found.size();
    places_.reserve(count);
    distances_.reserve(count);
    starts_.reserve(of_spots.size() + 1);
    for (auto const& found : of_spots) {
        for (auto const& [place, distance] : found) {
            places_.push_back(place);
            distances_.push_back(distance);
        }
        starts_.push_back(places_.size());
    }
}

Neighbours Neighbourhoods::of(std::size_t spot) const
{
    auto const start = starts_[spot];
    auto const count = starts_[spot + 1] - start;
    return {{places_.data() + start, count}, {distances_.data() + start, count}};
}

Neighbourhoods Neighbourhoods::seen_from(std::size_t places) const
{
    Neighbourhoods seen;
    seen.starts_.assign(places + 1, 0);
    for (auto const place : places_) {
        if (place < places) ++seen.starts_[place + 1];
    }
    for (std::size_t place = 0; place < places; ++place) seen.starts_[place + 1] += seen.starts_[place];
    seen.places_.resize(seen.starts_.back());
    seen.distances_.resize(seen.starts_.back());
    auto ends = seen.starts_;
    for (SpotIndex spot = 0; spot < count(); ++spot) {
        auto const around = of(spot);
        for (std::size_t i = 0; i < around.size(); ++i) {
            if (around.places[i] >= places) continue;
            auto const end       = ends[around.places[i]]++;
            seen.places_[end]    = spot;
            seen.distances_[end] = around.distances[i];
        }
    }
    return seen;
}

Memory::Memory(Partition const& partition, Baseline const& baseline, std::vector<Point> const& silent,
               Ways const& ways)
    : lands_{baseline.lands.size()}, told_places_{partition.place_in_plane.size()}
{
    LandFinder const finder{baseline};
    for (auto const& cell : partition.cells) cells_.push_back({cell.in_plane, land_of(cell.zone, lands_)});
    if (lands_ > 0) close_gaps(cells_, partition);
    for (auto const& [id, at] : partition.place_in_plane) {
        places_.push_back({at, finder.land_at(partition.projection.to_earth(at))});
    }
    for (auto const point : silent) places_.push_back({partition.projection.to_plane(point), finder.land_at(point)});
    measure_depths(partition);
    find_neighbours(ways);
}

void Memory::measure_depths(Partition const& partition)
{
    for (LandIndex land = 0; land < lands_; ++land) {
        auto const front = front_of(land, partition, cells_);
        has_front_.push_back(!front.empty());
        PlaneIndex const index{front};
        cell_depth_km_.push_back(measured(cells_, land, index));
        place_depth_km_.push_back(measured(places_, land, index));
    }
}

void Memory::find_neighbours(Ways const& ways)
{
    std::span const told{places_.data(), told_places_};
    auto const      lands   = by_land(places_, lands_, ways);
    auto const      claims  = index_of(told);
    auto const      is_told = [this](auto const& neighbour) { return neighbour.first < told_places_; };
    voters_ = found_around(cells_, [&](SpotIndex, Spot const& cell) {
        auto const nearest = claims.nearest(cell.at);
        if (!nearest || nearest->distance > farthest_vote_km * 1e3) return Neighbourhoods::Found{};
        auto found = neighbours_of(cell.at, lands[cell.land], most_neighbours);
        if (std::ranges::none_of(found, is_told)) found.clear();
        return found;
    });
    around_places_ = found_around(told, [&](SpotIndex place, Spot const& spot) {
        auto found = neighbours_of(spot.at, lands[spot.land], most_neighbours + 1);
        std::erase_if(found, [&](auto const& neighbour) { return neighbour.first == place; });
        return found;
    });
}

}  // namespace frontline
