// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "claims/actor.hpp"
#include "gazetteer/locate.hpp"

namespace frontline {

/// An actor of a theatre, which is an index of ReadingContext::theatres().
struct ActorMatch {
    std::size_t theatre;
    ActorId     actor;

    auto operator<=>(ActorMatch const&) const = default;
};

/// A place proposed for a name by the gazetteer of a theatre.
struct PlaceMatch {
    std::size_t theatre;
    Match       match;
};

/// Where a text names an actor or a place: exactly one of the two lists is not empty.
struct Mention {
    std::size_t begin;  ///< bytes `[begin, end)`
    std::size_t end;
    std::string text;   ///< those bytes
    std::size_t sentence;             ///< index in find_sentences() of the same text
    std::vector<ActorMatch> actors;   ///< in every theatre that knows the name, in order
    std::vector<PlaceMatch> places;   ///< best first; of one theatre where the text tells which
};

bool is_place(Mention const& mention);

/// Whether nobody can tell which place is meant: those of several theatres, or of one far apart and as good.
bool is_ambiguous(Mention const& mention);

}  // namespace frontline
