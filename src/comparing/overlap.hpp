// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "comparing/tidy_map.hpp"

namespace frontline {

/// One actor in two maps.
struct ActorOverlap {
    std::string actor;
    double      a_km2    = 0;
    double      b_km2    = 0;
    double      both_km2 = 0;

    /// Intersection over union: 1 where the maps agree wholly, 0 where nowhere.
    double iou() const;
};

/// Land that one actor has in the first map and one, perhaps the same, in the second.
struct Shared {
    std::string  in_a;
    std::string  in_b;
    MultiPolygon area;
    double       km2 = 0;
};

/// How two maps differ. Areas are geodesic, of polygons whose edges are straight in lon/lat.
struct Overlap {
    std::vector<ActorOverlap> actors;    ///< of either map, by name
    std::vector<Shared>       shared;    ///< by names; pairs that share nothing are left out
    double covered_km2      = 0;         ///< land that both maps give to someone
    double disagreement_km2 = 0;         ///< that part of it which they give to different actors
    double only_a_km2       = 0;         ///< land that only the first map gives to someone
    double only_b_km2       = 0;
};

Overlap overlap(TidyMap const& a, TidyMap const& b);

}  // namespace frontline
