// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <utility>
#include <vector>

#include "control_map/control_map.hpp"
#include "control_map/front_table.hpp"

namespace frontline {

/// How long the fronts of a map that moves from day to day are, by pair of actors: only borders of cells that changed
/// are looked at again. Sums of whole micrometres, so that they are those of front_lines() to the last digit. The
/// partition and the actors must outlive it.
class FrontLengths {
public:
    FrontLengths(Partition const& partition, ControlMap const& map, Actors const& actors);

    /// `cells`: whose control may be another than at the last call.
    void move_on(ControlMap const& map, std::span<CellIndex const> cells);

    /// Of all fronts that an actor has, whoever is on the other side.
    std::map<ActorId, double> km_by_actor() const;

private:
    using PairIndex = FrontTable::PairIndex;

    Partition const&          partition_;
    FrontTable                table_;
    std::vector<PairIndex>    pair_of_;  // of each edge
    std::vector<std::int64_t> um_of_;    // of each pair

    void measure_all(ControlMap const& map);
    void measure(HalfEdgeIndex edge, ControlMap const& map);
};

}  // namespace frontline
