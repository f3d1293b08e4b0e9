// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <utility>
#include <vector>

#include "control_map/baseline.hpp"
#include "control_map/fading.hpp"
#include "control_map/way.hpp"
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

/// The places around a spot, the nearest first.
struct Neighbours {
    std::span<SpotIndex const>    places;
    std::span<DistanceStep const> distances;

    std::size_t size() const { return places.size(); }
};

/// Those of many spots, side by side in memory.
class Neighbourhoods {
public:
    using Found = std::vector<std::pair<SpotIndex, DistanceStep>>;

    Neighbourhoods() = default;
    explicit Neighbourhoods(std::vector<Found> const& of_spots);

    std::size_t count() const { return starts_.size() - 1; }
    Neighbours  of(std::size_t spot) const;

    /// Of each of the first `places` places, the spots that have it around, in their order.
    Neighbourhoods seen_from(std::size_t places) const;

private:
    std::vector<SpotIndex>    places_;
    std::vector<DistanceStep> distances_;
    std::vector<std::size_t>  starts_{0};  ///< where those of each spot begin, and the end
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
    Memory(Partition const& partition, Baseline const& baseline, std::vector<Point> const& silent, Ways const& ways);

    std::vector<Spot> const& cells() const { return cells_; }

    /// The places of the partition in order of their ids, then the silent ones.
    std::vector<Spot> const& places() const { return places_; }

    /// How many of them claims are about: the first ones.
    std::size_t told_places() const { return told_places_; }

    /// The 64 places to which the way is shortest from each cell, of those on the same land. None for a cell without a
    /// land, and none where claims are about none of them: nobody would win a vote.
    Neighbourhoods const& voters() const { return voters_; }

    /// The same around each place that claims are about, but for itself.
    Neighbourhoods const& around_places() const { return around_places_; }

    /// Whether an actor's land met another's at all. Where it did not, every depth behind his front is 0.
    bool has_front(LandIndex land) const { return land < lands_ && has_front_[land]; }

    float depth_of_cell_km(CellIndex cell, LandIndex from) const { return cell_depth_km_[from][cell]; }
    float depth_of_place_km(SpotIndex place, LandIndex from) const { return place_depth_km_[from][place]; }

private:
    std::size_t        lands_;
    std::size_t        told_places_;
    std::vector<Spot>  cells_;
    std::vector<Spot>  places_;
    std::vector<bool>  has_front_;       ///< of each land
    std::vector<std::vector<float>> cell_depth_km_;   ///< from each land of each cell
    std::vector<std::vector<float>> place_depth_km_;  ///< from each land of each place
    Neighbourhoods     voters_;
    Neighbourhoods     around_places_;

    void measure_depths(Partition const& partition);
    void find_neighbours(Ways const& ways);
};

}  // namespace frontline
