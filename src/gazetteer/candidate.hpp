// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "gazetteer/gazetteer.hpp"
#include "gazetteer/likeness.hpp"
#include "gazetteer/skeleton.hpp"

namespace frontline {

/// A place whose name could be the one asked for, and its name most like it.
struct Candidate {
    PlaceNumber      place;
    double           likeness;
    std::string_view name;
};

/// Finds the places that a name could mean.
class CandidateSearch {
public:
    /// Names less like than `least_likeness` are none.
    CandidateSearch(Gazetteer const& gazetteer, std::string const& name, double least_likeness);

    /// The places with a name of the same key, skeleton or core, each once.
    std::vector<Candidate> candidates() const;

    /// Those and the ones that are one consonant away.
    std::vector<Candidate> more_candidates() const;

private:
    Gazetteer const&      gazetteer_;
    double                least_likeness_;
    std::string           key_;
    std::uint32_t         written_;
    Spoken                spoken_;
    Likeness              likeness_;
    std::vector<Skeleton> skeletons_;

    double                 likeness_as_written(std::uint32_t written, double likeness) const;
    std::vector<Candidate> with_skeletons(std::vector<Skeleton> const& skeletons) const;
    void add_likes(std::vector<Candidate>& candidates, std::uint32_t index, std::vector<Skeleton> const& skeletons) const;
};

}  // namespace frontline
