// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <vector>

#include "gazetteer/candidate.hpp"
#include "gazetteer/context.hpp"
#include "gazetteer/locate.hpp"

namespace frontline {

/// What the candidates for one query are judged by.
struct Question {
    Question(Gazetteer const& gazetteer, PlaceQuery const& query, LocateWeights const& weights,
             std::vector<Companion> companions);

    Gazetteer const&       gazetteer;
    PlaceQuery const&      query;
    LocateWeights          weights;
    std::string            country;     ///< the one asked for, in upper case
    std::vector<Companion> companions;
};

/// The greatest importance, and whether there is a spot, among candidates at least as like the name as one is.
class Rivals {
public:
    Rivals(std::vector<Candidate> const& candidates, Question const& question);

    double most_important(double likeness) const;
    bool   has_spot(double likeness) const;
    double likest_abroad() const { return likest_abroad_; }

private:
    std::map<double, double, std::greater<>> importance_;  ///< by likeness, the most of all from there up
    double                                   likest_spot_   = -1;
    double                                   likest_abroad_ = 0;
};

/// The candidate's likeness less what speaks against it.
double score_of(Candidate const& candidate, Question const& question, Rivals const& rivals);

/// The same with the reasons in words.
///
/// `place` is the row that stands for the candidate's place (see same_place.hpp).
Match judged(Candidate const& candidate, PlaceNumber place, Question const& question, Rivals const& rivals);

}  // namespace frontline
