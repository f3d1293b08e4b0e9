// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "gazetteer/gazetteer.hpp"

namespace frontline {

/// A name to be found, and what else is known of the place that is meant.
struct PlaceQuery {
    std::string          name;
    std::string          country;  ///< ISO code; empty: any
    std::optional<Point> near;     ///< the nearer the better; far away nothing is found
    std::string          kind;     ///< empty: any
    std::string          context;  ///< other names of the same report, or text around the name; may be empty
};

/// One place proposed for a name.
struct Match {
    PlaceNumber              number;  ///< in the gazetteer it was found in
    Place                    place;
    double                   likeness;     ///< of its name most like the one asked for, 0 to 1
    double                   score;        ///< that less what speaks against the place, 0 to 1
    std::optional<double>    distance_km;  ///< from the query's `near`
    std::vector<std::string> reasons;      ///< in words, the weightiest first
};

/// What is taken off a place's likeness to the name (0 to 1), each at most. See docs/geocoding.md.
struct LocateWeights {
    double other_country             = 0.5;   ///< it lies in another country than the one asked for
    double other_country_by_position = 0.45;  ///< it has no country, but its neighbours lie in another one
    double likelier_abroad           = 1;     ///< times how much more like a name in another country is
    double far_from_hint             = 0.3;   ///< reached slowly: half of it at `half_km` from `near`
    double far_and_unlike            = 0.35;  ///< as much more, times 1 - likeness
    double too_far_from_hint         = 0.3;   ///< as much more, half of it at `far_km`: another part of the world
    double far_from_context          = 0.25;  ///< remote from the other names of the report
    double half_km                   = 40;
    double context_half_km           = 15;
    double far_km                    = 250;
    double other_kind                = 0.15;  ///< it is of another kind than the one asked for
    double any_area                  = 0.05;  ///< it is an area, and no kind was asked for …
    double unasked_area              = 0.2;   ///< … this much where a spot has the name too
    double smaller_near_hint         = 0.05;  ///< it is smaller than another of a name as like, with a point …
    double smaller                   = 0.2;   ///< … without such a point
};

/// Weights of the score, and where matches stop being good.
struct LocateSettings {
    double      least_likeness      = 0.68;  ///< names less like are not looked at …
    double      least_likeness_hinted = 0.6; ///< … with a hint of where the place lies, these
    double      least_score         = 0.6;   ///< below it a place is not proposed
    double      sure_score          = 0.97;  ///< below it the letters are read in the ways of other languages too, …
    double      good_score          = 0.85;  ///< … and below this names one consonant away are looked at
    double      ambiguous_within    = 0.08;  ///< a second score this near to the best, …
    double      ambiguous_when_poor = 0.3;   ///< … and by as much more times what the best one's likeness lacks to 1, …
    double      ambiguous_beyond_km = 5;     ///< … for a place farther than this from it makes the name ambiguous,
    double      ambiguous_same_id_km = 15;   ///< … or for one of the same id than this
    std::size_t limit               = 10;
    LocateWeights weights{};
};

/// Which places could be meant, best first (then by distance, then by id), each once though several sources have it
/// (see same_place.hpp). Empty: not found; never the least bad one.
std::vector<Match> locate(Gazetteer const& gazetteer, PlaceQuery const& query, LocateSettings const& settings = {});

/// Asks one gazetteer many times. The names of a report are asked one after the other: what their context says is found
/// out once.
class Locator {
public:
    explicit Locator(Gazetteer const& gazetteer, LocateSettings const& settings = {});
    Locator(Locator&&) noexcept;
    ~Locator();

    /// The same as locate().
    std::vector<Match> locate(PlaceQuery const& query);

private:
    struct LastContext;

    Gazetteer const&             gazetteer_;
    LocateSettings               settings_;
    std::unique_ptr<LastContext> context_;

    std::vector<Match> located(PlaceQuery const& query);
};

/// Whether two good matches are so far apart and so equal that nobody can tell which is meant.
bool is_ambiguous(std::vector<Match> const& matches, LocateSettings const& settings = {});

}  // namespace frontline
