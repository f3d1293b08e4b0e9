// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <vector>

#include "control_map/moving_map.hpp"
#include "partition/partition.hpp"

namespace frontline {

using PieceIndex = std::uint32_t;

inline constexpr PieceIndex no_piece = std::numeric_limits<PieceIndex>::max();

/// What some land is painted with from one of the days on, by number among the days.
struct PaintedFrom {
    std::uint32_t day;
    ControlIndex  control;

    auto operator<=>(PaintedFrom const&) const = default;
};

/// Land that hangs together and was in the same hands as itself on each of the days.
struct Piece {
    double                   area_km2 = 0;
    std::vector<PaintedFrom> painted;  ///< the first is of day 0; each differs from the one before
};

/// A line between two pieces, or between one and what is not the land, as long as no third one meets it.
struct PieceBorder {
    PieceIndex left;
    PieceIndex right;  ///< no_piece: beyond the outline
    Line       line;   ///< of half-edges with `left` on their left; a closed one repeats its first vertex at the end
};

/// The maps of many days in one: the land in as few pieces as tell all of them, and every line between them once. The
/// map of a day is the pieces in their colours of that day; what hangs together, fronts and changes are read off the
/// borders whose sides differ. It grows with what changed hands, not with the days.
struct LandHistory {
    Controls                 controls;
    std::vector<Piece>       pieces;
    std::vector<PieceBorder> borders;
    std::vector<PieceIndex>  piece_of_face;
};

/// Told how many of how many days are done.
using DaysDone = std::function<void(std::size_t done, std::size_t of)>;

/// `days`: those on which something may have changed, in order; the map stands on the first.
LandHistory land_history(Partition const& partition, std::vector<Date> const& days, MovingMap map,
                         DaysDone const& progress = {});

}  // namespace frontline
