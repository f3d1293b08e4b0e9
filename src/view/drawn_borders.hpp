// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <unordered_map>

#include "control_map/control_map.hpp"
#include "view/frame.hpp"

namespace frontline {

/// Where the borders of a map are drawn. Cells leave a zigzag that says nothing: where a border turns one way and at
/// once the other, its vertices are drawn towards their neighbours (weights 1, 2, 1); those on a straight part are
/// passed over. Corners that turn one way, vertices where three borders meet and the outline of the land stay where
/// they are, so that a lone cell keeps its shape; so do borders that somebody drew, of claimed areas, barriers and a
/// baseline.
///
/// A vertex is drawn in one position by everything that has it: regions and front lines still agree, without gaps.
/// Numbers written beside the map are those of the map, not of the picture. The frame must outlive it.
class DrawnBorders {
public:
    DrawnBorders(Partition const& partition, ControlMap const& map, Frame const& frame, bool smoothed = true);

    PixelLine at(Line const& line) const;

private:
    Frame const&                                    frame_;
    std::unordered_map<Point, std::optional<Pixel>> moved_;  ///< empty: passed over
};

}  // namespace frontline
