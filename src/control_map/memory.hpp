// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "control_map/baseline.hpp"
#include "partition/partition.hpp"

namespace frontline {

/// Index of a land in Baseline::lands.
using LandIndex = std::uint16_t;

inline constexpr LandIndex no_land = std::numeric_limits<LandIndex>::max();

/// Index of a place in Memory::places.
using SpotIndex = std::uint32_t;

/// A place, or the middle of a cell, as painting sees it.
struct Spot {
    PlanePoint at;
    LandIndex  land = no_land;  ///< of the baseline, that it stands on
};

/// A place as seen from a cell.
struct Neighbour {
    SpotIndex place;
    float     distance_km;
};

/// The land as it was on the baseline's day: all that painting needs whatever the date, computed once.
///
/// Places are those that claims are about, and the silent ones: inhabited places of which nobody reported. The depth
/// of a spot is its distance in km from the old front of an actor, 0 in his own land; an old front is where his land
/// met another's, never the coast or the state border. A gap between lands of less than a hectare, as polygons leave
/// that were drawn one by one, belongs to the land with which it has the longest border.
class Memory {
public:
    /// `partition`: cut with zones_of(baseline). `silent` places lie on the land and are none of the partition's.
    Memory(Partition const& partition, Baseline const& baseline, std::vector<Point> const& silent);

    std::vector<Spot> const& cells() const { return cells_; }

    /// The places of the partition in order of their ids, then the silent ones.
    std::vector<Spot> const& places() const { return places_; }

    /// The places nearest to a cell among those on the same land, the nearest first. None for a cell without a land.
    std::span<Neighbour const> nearest_places(CellIndex cell) const;

    /// Whether an actor's land met another's at all. Where it did not, every depth behind his front is 0.
    bool has_front(LandIndex land) const { return land < lands_ && has_front_[land]; }

    float depth_of_cell_km(CellIndex cell, LandIndex from) const { return cell_depth_km_[cell * lands_ + from]; }
    float depth_of_place_km(SpotIndex place, LandIndex from) const { return place_depth_km_[place * lands_ + from]; }

private:
    std::size_t              lands_;
    std::vector<Spot>        cells_;
    std::vector<Spot>        places_;
    std::vector<bool>        has_front_;       ///< of each land
    std::vector<float>       cell_depth_km_;   ///< of each cell from each land
    std::vector<float>       place_depth_km_;  ///< of each place from each land
    std::vector<Neighbour>   neighbours_;      ///< of all cells, one after the other
    std::vector<std::size_t> neighbours_from_; ///< where those of each cell begin, and the end

    void measure_depths(Partition const& partition);
    void find_neighbours(Partition const& partition);
};

}  // namespace frontline
