// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "control_map/explained_change.hpp"
#include "control_map/front_movement.hpp"
#include "layer/layer.hpp"

namespace frontline {

/// What is told of a segment on the day of a map.
struct SegmentOnDay {
    FrontSegment          segment;
    std::optional<Date>   evidence;
    std::optional<double> age_days;
};

/// The layer `front` of one day, with the segments' ids.
Layer segment_layer(std::vector<SegmentOnDay> const& segments, Date on);

/// The names of the layers of a front and its movement, the main one first.
std::vector<std::string> names_of_front_layers();

/// The layer `movement`: a line for each advance, from the old front to the new.
Layer movement_layer(std::vector<FrontMovement> const& movements, DateSpan between);

/// The layer `swept`: land that one actor took from another.
Layer swept_layer(std::vector<ExplainedChange> const& changes, DateSpan between);

}  // namespace frontline
