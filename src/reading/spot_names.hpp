// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "reading/reading_context.hpp"
#include "reading/sentences.hpp"

namespace frontline {

/// A place with the name that was spotted.
struct NamedPlace {
    std::size_t theatre;
    PlaceNumber place;
    Point       point;
};

/// Bytes of a text that are a name of actors, or of places, whichever of them is meant.
struct SpottedName {
    std::size_t             begin;
    std::size_t             end;
    std::size_t             sentence;
    std::string             key;  ///< its name_key
    std::vector<ActorMatch> actors;
    std::vector<NamedPlace> places;  ///< empty where `actors` are not
};

/// The names in a text, in order, none over another: of two that overlap the longer one, of equal ones the first.
std::vector<SpottedName> spot_names(std::string_view text, std::vector<Sentence> const& sentences,
                                    ReadingContext const& context);

}  // namespace frontline
