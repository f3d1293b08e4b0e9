// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "geo/shape.hpp"

namespace frontline {

/// What one map by anyone says an actor holds. Several of one actor are united; where they overlap, land counts once.
struct ActorArea {
    std::string  actor;  ///< empty: nobody is named, so the area counts for nothing
    MultiPolygon area;   ///< valid
};

/// One actor in two maps.
struct ActorOverlap {
    std::string actor;
    double      a_km2    = 0;
    double      b_km2    = 0;
    double      both_km2 = 0;

    /// Intersection over union: 1 where the maps agree wholly, 0 where nowhere.
    double iou() const;
};

/// Land that one map gives to two actors.
struct DoubleClaim {
    std::string actor;
    std::string other;
    double      km2 = 0;
};

/// How two maps differ. Areas are geodesic, of polygons whose edges are straight in lon/lat.
struct Overlap {
    std::vector<ActorOverlap> actors;    ///< of either map, by name
    double covered_km2      = 0;         ///< land that both maps give to someone
    double disagreement_km2 = 0;         ///< that part of it of which no actor has it in both
    double only_a_km2       = 0;         ///< land that only the first map gives to someone
    double only_b_km2       = 0;
    std::vector<DoubleClaim> doubled_a;  ///< land given twice in the first map, by names
    std::vector<DoubleClaim> doubled_b;
};

/// Double claims smaller than this are edges that two programs rounded differently.
inline constexpr double least_double_claim_km2 = 1e-3;

Overlap overlap(std::vector<ActorArea> const& a, std::vector<ActorArea> const& b);

}  // namespace frontline
