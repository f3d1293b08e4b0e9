// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "geo/shape.hpp"

namespace frontline {

/// One actor's land in two maps, and the land of all, along whose border there is no front.
struct FrontsToCompare {
    MultiPolygon a;
    MultiPolygon b;
    MultiPolygon land;
};

/// How far the front of the one map is from that of the other: of points every 250 m along the border of the actor's
/// land in the first map, 500 m or more from the border of all land, the distance from the border in the second.
struct FrontDistance {
    double length_km = 0;  ///< of the front in the first map
    double median_km = 0;
    double p95_km    = 0;
};

/// Empty where one of the maps has no such front.
std::optional<FrontDistance> front_distance(FrontsToCompare const& fronts);

}  // namespace frontline
