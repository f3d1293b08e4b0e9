// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "claims/claim.hpp"
#include "gazetteer/place.hpp"

namespace frontline {

/// A claim that an article makes, for a person to accept.
struct Proposal {
    std::size_t theatre;     ///< index of ReadingContext::theatres()
    ClaimKind   kind;
    DateRange   date;
    std::string place_text;  ///< as the article spells it
    Place       place;
    ActorId     actor;
    ActorId     from;        ///< empty: not said
    std::size_t sentence;    ///< index in ReadReport::sentences
    std::size_t begin;       ///< the words that tell it, bytes `[begin, end)` of the article
    std::size_t end;
    std::string rule;        ///< how it was found, in words
    double      confidence;  ///< 0 to 1
    bool        is_entry   = false;  ///< of `contested`: the actor entered the place
    bool        is_guessed = false;  ///< the sentence does not name the actor
    bool        is_earlier = false;  ///< told in a clause such as `after …`: before what its sentence tells
};

/// Something that an article tells which is no proposal, for want of what a claim must have.
struct Untold {
    std::size_t begin;
    std::size_t end;
    ClaimKind   kind;
    std::string place_text;
};

}  // namespace frontline
