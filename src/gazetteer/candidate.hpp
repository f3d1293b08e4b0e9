// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "gazetteer/locate.hpp"

namespace frontline {

/// A place whose name could be the one asked for, and its name most like it.
struct Candidate {
    Place const* place;
    double       likeness;
    std::string  name;
};

/// The places with a name of the same key or the same loose key, in the order they were found.
std::vector<Candidate> candidates_for(Gazetteer const& gazetteer, std::string const& name);

/// What all candidates for one query are judged by.
struct Question {
    Question(Gazetteer const& gazetteer, PlaceQuery const& query, LocateWeights const& weights);

    Gazetteer const&       gazetteer;
    PlaceQuery const&      query;
    LocateWeights          weights;
    std::string            country;     ///< the one asked for, in upper case
    std::vector<Point>     context;     ///< of places named in the query's context
    std::vector<Candidate> candidates;
};

/// The candidate's likeness less what speaks against it, with the reasons in words.
Match judged(Candidate const& candidate, Question const& question);

}  // namespace frontline
