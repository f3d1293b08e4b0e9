// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "control_map/front_segments.hpp"

namespace frontline {

/// How far the front has come at one spot: from the nearest spot of the old front to one of the new.
struct Advance {
    Point  from;
    Point  to;
    double km = 0;  ///< positive: actor_a advanced, negative: actor_b did
};

/// How the front between two actors moved between two days.
///
/// Measured at spots every 250 m along the new front, each by its distance from the nearest spot of the old front of
/// the same two actors. Who advanced is told by who held the land on its two sides before. Where the old front ran
/// along the same border of cells the distance is 0; where neither of the two held the land before, the front is new
/// ground and is counted apart. Fronts never run along the coast or the border of the state, so these never count.
struct FrontMovement {
    ActorId               actor_a;  ///< the lesser id
    ActorId               actor_b;
    double                before_km = 0;       ///< length of the old front
    double                after_km  = 0;       ///< length of the new front
    double                moved_km  = 0;       ///< length of that part of the new front that moved …
    double                new_km    = 0;       ///< … and of that on new ground
    double                taken_by_a_km2 = 0;  ///< land that a took from b
    double                taken_by_b_km2 = 0;
    std::optional<double> mean_km;             ///< of the signed advance, new ground left out; none: no front
    std::optional<double> median_km;
    std::optional<double> p95_km;              ///< what the distance does not exceed on 95 % of the front
    std::optional<double> hausdorff_km;        ///< the farthest that a spot of either front is from the other front
    std::optional<double> frechet_km;          ///< discrete Fréchet distance: the greatest of the segments that last
    std::vector<Advance>  advances;            ///< where it moved, every few km along the new front
};

inline constexpr double usual_arrow_km = 5;

/// The maps and segments of two days; the segments are followed from one and the same first day (FrontSegments).
struct FrontsOfDay {
    ControlMap const&                map;
    std::vector<FrontSegment> const& segments;
};

/// For each pair of actors that have a front on either day, in order. `arrow_km`: how far apart the advances are.
std::vector<FrontMovement> front_movements(Partition const& partition, FrontsOfDay const& before,
                                           FrontsOfDay const& after, double arrow_km = usual_arrow_km);

}  // namespace frontline
