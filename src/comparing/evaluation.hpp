// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "geo/shape.hpp"

namespace frontline {

/// One actor's land: as it was before, as it truly is, as a map has it, and the land of all. All valid.
struct EvaluatedLand {
    MultiPolygon before;
    MultiPolygon truth;
    MultiPolygon map;
    MultiPolygon land;
};

/// How near a map comes to the truth where the truth changed.
///
/// Counted on a grid of 400 m in an equal-area projection, within 15 km of what changed, on the land but not within
/// 500 m of its border, where two mapmakers draw the same coast differently. Distances of fronts are those of points
/// every 250 m along the map's front from the nearest such point of the true one, 1.5 km or more inside of that band.
struct Evaluation {
    double                changed_km2 = 0;      ///< land on which the map of before is wrong
    double                wrong_km2   = 0;      ///< land on which the map is wrong
    std::optional<double> skill;                ///< 1 - wrong / changed: 1 is perfect, 0 no better than no change
    double                iou = 0;              ///< intersection over union with the truth
    double                area_error_km2 = 0;   ///< how much more land than the truth the map gives the actor
    std::optional<double> front_km_median;      ///< none: there is no front to measure
    std::optional<double> front_km_p95;         ///< 95th percentile
};

Evaluation evaluate(EvaluatedLand const& given);

}  // namespace frontline
