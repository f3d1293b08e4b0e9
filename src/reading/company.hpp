// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "reading/sentences.hpp"
#include "reading/spot_names.hpp"

namespace frontline {

/// The names of a text that are known beyond doubt, by which the others are told.
class Company {
public:
    /// The sentences and the context must outlive it.
    Company(std::vector<SpottedName> const& names, std::vector<Sentence> const& sentences,
            ReadingContext const& context);

    /// Of the theatres that have a place of that name the one with most other places in the sentence, else with most
    /// actors in it who are in no other theatre, else the same of the paragraph; none: undecided.
    std::optional<std::size_t> theatre_of(SpottedName const& name) const;

    /// Of the theatre's places that are named nearest before and after it, in its sentence, else in its paragraph, else
    /// anywhere, the one that lies nearest to a place of that name.
    std::optional<Point> neighbour_of(SpottedName const& name, std::size_t theatre) const;

private:
    using Counts = std::map<std::pair<std::size_t, std::size_t>, std::size_t>;  // of (sentence or paragraph, theatre)

    struct Anchor {
        std::size_t begin;
        std::size_t sentence;
        Point       point;
    };

    /// How often a theatre alone has a name, by sentence and by paragraph.
    struct Votes {
        Counts in_sentence;
        Counts in_paragraph;
    };

    std::vector<Sentence> const&               sentences_;
    ReadingContext const&                      context_;
    Votes                                      places_;
    Votes                                      actors_;
    std::map<std::size_t, std::vector<Anchor>> anchors_;  // by theatre, in order of the text

    void                add(SpottedName const& name);
    void                add_anchor(SpottedName const& name, Point spot);
    void                vote(Votes& votes, SpottedName const& name, std::set<std::size_t> const& theatres) const;
    std::vector<Anchor> anchors_near(SpottedName const& name, std::size_t theatre) const;
    std::set<Point>     points_closest_to(SpottedName const& name, std::vector<Anchor> const& anchors) const;
    std::size_t         paragraph_of(std::size_t sentence) const { return sentences_[sentence].paragraph; }
};

}  // namespace frontline
