// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "geo/shape.hpp"

namespace frontline {

/// What one map by anyone says an actor holds.
struct ActorArea {
    std::string  actor;  ///< empty: nobody is named, so the area counts for nothing
    MultiPolygon area;   ///< valid
};

/// Land that one map gives to two actors.
struct DoubleClaim {
    std::string actor;
    std::string other;
    double      km2 = 0;
};

/// Double claims smaller than this are edges that two programs rounded differently.
inline constexpr double least_double_claim_km2 = 1e-3;

/// What was wrong with a map, and how much of it.
struct MapRepair {
    std::vector<DoubleClaim> overlaps;     ///< by names; given to the actor who is drawn on top
    std::size_t              gaps = 0;     ///< holes between polygons that were closed
    double                   gaps_km2 = 0; ///< their area, given to the neighbour with the longest border
};

/// A map by anyone in which each actor stands once and no land is given to two.
struct TidyMap {
    std::map<std::string, MultiPolygon> areas;  ///< by actor, valid
    MapRepair                           repair;
};

/// The polygons in the order in which they are drawn: where those of two actors overlap the later is on top. Holes that
/// nobody is given, within all that somebody is, are closed where they have at most `most_gap_km2`; larger ones are
/// taken to be meant.
TidyMap tidied(std::vector<ActorArea> const& map, double most_gap_km2);

/// All that a map gives to somebody.
MultiPolygon covered_by(TidyMap const& map);

}  // namespace frontline
