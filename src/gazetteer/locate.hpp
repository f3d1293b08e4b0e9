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
    std::string          context;  ///< text around the name: places named in it are a weak hint; may be empty
};

/// One place proposed for a name. `place` points into the gazetteer it was found in.
struct Match {
    Place const*             place;
    double                   score;        ///< 0 to 1; 1 is a name with the same key and nothing against it
    std::optional<double>    distance_km;  ///< from the query's `near`
    std::vector<std::string> reasons;      ///< in words, the weightiest first
};

/// What is taken off a place's likeness to the name (0 to 1), each at most. See docs/geocoding.md.
struct LocateWeights {
    double other_country             = 0.5;   ///< it lies in another country than the one asked for
    double other_country_by_position = 0.3;   ///< it has no country, but its neighbours lie in another one
    double far_from_hint             = 0.3;   ///< reached slowly: half of it at `half_km` from `near`
    double far_and_unlike            = 0.35;  ///< as much more, times 1 - likeness
    double far_from_context          = 0.12;  ///< the same from the nearest place named in the context
    double half_km                   = 40;
    double other_kind                = 0.15;  ///< it is of another kind than the one asked for
    double unasked_area              = 0.1;   ///< it is an area, a spot has the name too, and no kind was asked for
    double smaller                   = 0.1;   ///< it is smaller than another place of a name as like
};

/// Weights of the score, and where matches stop being good.
struct LocateSettings {
    double      least_score       = 0.6;   ///< below it a place is not proposed
    double      ambiguous_within  = 0.05;  ///< a second score this near to the best …
    double      ambiguous_beyond_km = 5;   ///< … for a place farther than this from it makes the name ambiguous
    std::size_t limit             = 10;
    LocateWeights weights{};
};

/// Which places could be meant, best first (then by distance, then by id). Empty: not found; never the least bad one.
std::vector<Match> locate(Gazetteer const& gazetteer, PlaceQuery const& query, LocateSettings const& settings = {});

/// Whether two good matches are so far apart and so equal that nobody can tell which is meant.
bool is_ambiguous(std::vector<Match> const& matches, LocateSettings const& settings = {});

}  // namespace frontline
