// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "claims/actor.hpp"
#include "claims/claim_log.hpp"
#include "gazetteer/gazetteer.hpp"
#include "geo/shape.hpp"
#include "reading/mention.hpp"
#include "reading/words.hpp"

namespace frontline {

/// What one theatre lends to reading. Any of them may be null.
struct ReadingTheatre {
    Actors const*       actors;
    Gazetteer const*    gazetteer;
    ClaimLog const*     claims = nullptr;  ///< tells who fights whom as a rule
    MultiPolygon const* land   = nullptr;  ///< on which places of foreign gazetteers must lie
    std::size_t         own_indexes = SIZE_MAX;  ///< the gazetteer's first indexes, of which all places belong to it
};

/// One name of an actor, and how its words are written, articles left out.
struct ActorName {
    ActorMatch              actor;
    std::vector<LetterCase> cases;
};

/// What texts are read with: the names of all theatres given. Finished when built, for any number of texts; actors and
/// gazetteers must outlive it.
///
///     ReadingContext const context{{{&syria.actors, &syria.gazetteer}, {&libya.actors, &libya.gazetteer}}};
///     auto const mentions = find_mentions(report.text, context);
class ReadingContext {
public:
    explicit ReadingContext(std::vector<ReadingTheatre> theatres);

    std::vector<ReadingTheatre> const& theatres() const { return theatres_; }

    /// Whether a place of a theatre's gazetteer is the theatre's: its own, or on its land or within 5 km of it.
    bool belongs(std::size_t theatre, PlaceNumber place, Point point) const;

    /// Ids, names and aliases with that name_key, in order of theatre and actor.
    std::vector<ActorName> const& actors_named(std::string_view key) const;

    /// How many words the longest name has that begins with the first word of `key`; 0: there is none.
    std::size_t most_words_from(std::string_view key) const;

private:
    struct Hash : std::hash<std::string_view> {
        using is_transparent = void;
    };

    template <typename Value>
    using ByKey = std::unordered_map<std::string, Value, Hash, std::equal_to<>>;

    std::vector<ReadingTheatre>   theatres_;
    std::vector<Bounds>           bounds_;  // of the lands
    ByKey<std::vector<ActorName>> actor_names_;
    ByKey<std::size_t>            most_words_;  // by first word

    void add(std::size_t theatre, Actor const& actor, WordKeys& keys);
    void add(std::size_t theatre, ActorId const& actor, std::string_view spelling, WordKeys& keys);
    void add(Place const& place);
    void add_key(std::string_view key);
};

/// How the words of a name are written, articles left out.
std::vector<LetterCase> cases_of(std::string_view name, WordKeys& keys);

}  // namespace frontline
