// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "gazetteer/gazetteer.hpp"
#include "gazetteer/likeness.hpp"
#include "gazetteer/skeleton.hpp"

namespace frontline {

/// A place whose name could be the one asked for, and its name most like it.
struct Candidate {
    PlaceNumber             place;
    double                  likeness;
    GazetteerIndex::NameRow name;  ///< in the place's index
};

/// What a name lacks to the likeness of another that is the same but for its article.
inline constexpr double other_article = 0.01;

/// Finds the places that a name could mean, in widening circles: those with a name of the same key or skeleton as it is
/// read first; then in every way that one language or another reads its letters; then one consonant away.
class CandidateSearch {
public:
    /// Names less like than `least_likeness` are none.
    CandidateSearch(Gazetteer const& gazetteer, std::string const& name, double least_likeness);

    bool is_widest() const { return circle_ == circles; }

    /// Looks into the next circle.
    void widen();

    /// What was found until now, each place once, in the order of their numbers.
    std::vector<Candidate> const& candidates() const { return candidates_; }

private:
    static constexpr int circles = 3;

    /// The rows of keys that were compared already, of one index, in order.
    using Rows = std::vector<GazetteerIndex::KeyRow>;

    Gazetteer const&       gazetteer_;
    double                 least_likeness_;
    std::string            key_;
    std::uint32_t          written_;
    Spoken                 spoken_;
    Signature              signature_;
    Likeness               likeness_;
    std::vector<Skeleton>  skeletons_;  ///< in every reading
    int                    circle_ = 0;
    std::vector<Rows>      compared_;
    std::vector<Candidate> candidates_;

    std::vector<Skeleton> skeletons_of_circle() const;
    std::vector<Skeleton> neighbours() const;
    double                likeness_as_written(std::uint32_t written, double likeness) const;
    void add(std::uint32_t index, GazetteerIndex::KeyRow key, double likeness);
    void add_exact(std::uint32_t index);
    void add_likes(std::uint32_t index, std::vector<Skeleton> const& skeletons);
};

/// The places that a name could mean when nothing is known but the name: those of the first circle that has some.
std::vector<Candidate> first_candidates(Gazetteer const& gazetteer, std::string const& name, double least_likeness);

}  // namespace frontline
