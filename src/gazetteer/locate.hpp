// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gazetteer/gazetteer.hpp"

namespace frontline {

/// A name to be found, and what else is known of the place that is meant.
struct PlaceQuery {
    std::string          name;
    std::string          country;  ///< ISO code; empty: any
    std::optional<Point> near;     ///< the nearer the better
    std::string          kind;     ///< empty: any
};

/// One place proposed for a name. `place` points into the gazetteer it was found in.
struct Match {
    Place const*             place;
    double                   score;        ///< 0 to 1; 1 is a name with the same key and nothing against it
    std::optional<double>    distance_km;  ///< from the query's `near`
    std::vector<std::string> reasons;      ///< in words, the weightiest first
};

/// Weights of the score, and where matches stop being good. Chosen on the shipped theatres; see docs/geocoding.md.
struct LocateSettings {
    double      least_score       = 0.6;   ///< below it a place is not proposed
    double      ambiguous_within  = 0.05;  ///< a second score this near to the best …
    double      ambiguous_beyond_km = 5;   ///< … for a place farther than this from it makes the name ambiguous
    std::size_t limit             = 10;
};

/// Which places could be meant, best first (then by distance, then by id). Empty: not found; never the least bad one.
std::vector<Match> locate(Gazetteer const& gazetteer, PlaceQuery const& query, LocateSettings const& settings = {});

/// Whether two good matches are so far apart and so equal that nobody can tell which is meant.
bool is_ambiguous(std::vector<Match> const& matches, LocateSettings const& settings = {});

}  // namespace frontline
