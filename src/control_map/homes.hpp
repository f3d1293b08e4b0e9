// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <limits>
#include <memory>
#include <span>
#include <vector>

#include "base/buckets.hpp"
#include "partition/partition.hpp"
#include "timeline/holdings.hpp"

namespace frontline {

/// In which cell each holding's place stands. Holdings of one timeline have the same places on every day, so it is made
/// once for all its maps.
class Homes {
public:
    Homes(Partition const& partition, Holdings const& holdings);

    /// none: the place is off the land.
    static constexpr CellIndex none = std::numeric_limits<CellIndex>::max();

    CellIndex                     cell_of(HoldingIndex holding) const { return cell_of_[holding]; }
    std::span<HoldingIndex const> in(CellIndex cell) const { return holdings_in_.in(cell); }
    std::size_t                   count() const { return cell_of_.size(); }

private:
    std::vector<CellIndex> cell_of_;
    Buckets                holdings_in_;  // of each cell
};

/// Whether anything is known of a place.
inline bool is_known(Holding const& holding)
{
    return !holding.claims.empty();
}

}  // namespace frontline
