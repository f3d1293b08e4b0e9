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
constexpr std::size_t most_neighbours = 96;

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
    for (HalfEdgeIndex h = 0; h < partition.half_edges.size(); ++h) {
        auto const cell  = partition.cell_left_of(h);
        auto const other = partition.cell_left_of(twin(h));
        if (!cell || !other || cells[*cell].land != no_land) continue;
        if (partition.cells[*cell].area_km2 > widest_gap_km2) continue;
        lengths[*cell][cells[*other].land] += partition.measures[h / 2].length_um;
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
    for (HalfEdgeIndex h = 0; h < partition.half_edges.size(); ++h) {
        auto const left  = partition.cell_left_of(h);
        auto const right = partition.cell_left_of(twin(h));
        if (!left || !right || cells[*left].land != land || cells[*right].land == land) continue;
        add_steps(points, partition.projection.to_plane(partition.origin(h)),
                  partition.projection.to_plane(partition.target(h)));
    }
    return points;
}

void measure(std::vector<float>& depths_km, std::vector<Spot> const& spots, LandIndex from, std::size_t lands,
             PlaneIndex const& front)
{
    in_two_halves(spots.size(), [&](std::size_t first, std::size_t last) {
        for (auto i = first; i < last; ++i) {
            auto const nearest = spots[i].land == from ? std::nullopt : front.nearest(spots[i].at);
            depths_km[i * lands + from] = nearest ? static_cast<float>(nearest->distance / 1e3) : 0;
        }
    });
}

/// The places of one land, findable by nearness.
struct PlacesOfLand {
    std::vector<SpotIndex> spots;
    PlaneIndex             index;
};

std::vector<PlacesOfLand> by_land(std::vector<Spot> const& places, std::size_t lands)
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
        result.push_back({std::move(spots), PlaneIndex{points}});
    }
    return result;
}

std::vector<Neighbour> neighbours_of(PlanePoint at, PlacesOfLand const& land)
{
    std::vector<Neighbour> neighbours;
    for (auto const& [index, distance] : land.index.nearest(at, most_neighbours)) {
        neighbours.push_back({land.spots[index], static_cast<float>(distance / 1e3)});
    }
    return neighbours;
}

PlaneIndex places_with_claims(Partition const& partition)
{
    std::vector<PlanePoint> points;
    for (auto const& [id, point] : partition.place_in_plane) points.push_back(point);
    return PlaneIndex{points};
}

}  // namespace

Memory::Memory(Partition const& partition, Baseline const& baseline, std::vector<Point> const& silent)
    : lands_{baseline.lands.size()}
{
    LandFinder const finder{baseline};
    for (auto const& cell : partition.cells) cells_.push_back({cell.in_plane, land_of(cell.zone, lands_)});
    if (lands_ > 0) close_gaps(cells_, partition);
    for (auto const& [id, at] : partition.place_in_plane) {
        places_.push_back({at, finder.land_at(partition.projection.to_earth(at))});
    }
    for (auto const point : silent) places_.push_back({partition.projection.to_plane(point), finder.land_at(point)});
    measure_depths(partition);
    find_neighbours(partition);
}

std::span<Neighbour const> Memory::nearest_places(CellIndex cell) const
{
    return std::span{neighbours_}.subspan(neighbours_from_[cell], neighbours_from_[cell + 1] - neighbours_from_[cell]);
}

void Memory::measure_depths(Partition const& partition)
{
    cell_depth_km_.resize(cells_.size() * lands_);
    place_depth_km_.resize(places_.size() * lands_);
    for (LandIndex land = 0; land < lands_; ++land) {
        auto const front = front_of(land, partition, cells_);
        has_front_.push_back(!front.empty());
        PlaneIndex const index{front};
        measure(cell_depth_km_, cells_, land, lands_, index);
        measure(place_depth_km_, places_, land, lands_, index);
    }
}

void Memory::find_neighbours(Partition const& partition)
{
    auto const lands  = by_land(places_, lands_);
    auto const claims = places_with_claims(partition);

    std::vector<std::vector<Neighbour>> of_cells(cells_.size());
    in_two_halves(cells_.size(), [&](std::size_t from, std::size_t until) {
        for (auto cell = from; cell < until; ++cell) {
            auto const& [at, land] = cells_[cell];
            auto const told        = claims.nearest(at);
            if (land == no_land || !told || told->distance > farthest_vote_km * 1e3) continue;
            of_cells[cell] = neighbours_of(at, lands[land]);
        }
    });
    for (auto const& neighbours : of_cells) {
        neighbours_from_.push_back(neighbours_.size());
        neighbours_.insert(neighbours_.end(), neighbours.begin(), neighbours.end());
    }
    neighbours_from_.push_back(neighbours_.size());
}

}  // namespace frontline
