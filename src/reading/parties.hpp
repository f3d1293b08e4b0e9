// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <vector>

#include "reading/actor_words.hpp"
#include "reading/told_sentence.hpp"

namespace frontline {

/// Who fights whom in one theatre of an article: finds the parties that a sentence does not name. Who is named nearest
/// is meant: in the sentence, before it in the paragraph, after it, then in the article. Only somebody who, by the
/// theatre's log, takes places is thought of without being named as the one who did.
class Parties {
public:
    Parties(std::vector<ToldSentence> const& sentences, ReadingContext const& context, std::size_t theatre,
            ActorWords const& actor_words, Date date);

    struct Pair {
        ActorId actor;
        ActorId from;
        bool    is_guessed = false;  ///< the actor is not named in the sentence
    };

    /// Empty actor: nobody is found.
    Pair of(Draft const& draft, std::size_t sentence);

private:
    struct Named {
        std::size_t sentence;
        std::size_t begin;
        ActorId     actor;
        bool        is_subject;
    };

    std::vector<ToldSentence> const& sentences_;
    ReadingTheatre const&            theatre_;
    std::size_t                      number_;
    ActorWords const&                actor_words_;
    Date                             date_;
    std::vector<Named>               named_;     // in order of the text
    std::map<ActorId, ActorId>       usual_enemies_;
    std::map<ActorId, std::size_t>   captures_;  // by the log: places taken or held
    std::size_t                      most_captures_ = 0;
    std::optional<Pair>              last_;
    std::size_t                      last_paragraph_ = 0;

    void                 name_all(std::size_t sentence);
    std::span<Named const> named_in(std::size_t sentence) const;
    ActorId              here(std::vector<ActorMatch> const& actors) const;
    ActorId              meant(Unit const& unit, std::size_t sentence) const;
    ActorId              resolved(Unit const* unit, std::size_t sentence, ActorId const& enemy) const;
    ActorId              owner_of_forces(Unit const& unit, std::size_t sentence) const;
    ActorId              called(Unit const& unit, std::size_t sentence) const;
    std::vector<ActorId> nearest_first(std::size_t sentence, std::size_t begin) const;
    ActorId              enemy_of(ActorId const& other, std::size_t sentence, std::size_t begin) const;
    void                 learn_enemies();
    ActorId              usual_enemy_of(ActorId const& other) const;
    ActorId              teller(std::size_t sentence) const;
    ActorId              subject_before(std::size_t sentence, std::size_t begin) const;
    ActorId              named_before(std::size_t sentence, std::size_t begin) const;
    ActorId              who_left(std::size_t sentence) const;
    ActorId              culprit(Draft const& draft, std::size_t sentence) const;
    ActorId              holder_told(Draft const& draft, std::size_t sentence) const;
    ActorId              holder_now(Draft const& draft, std::size_t sentence) const;
    ActorId              somebody(std::size_t sentence, std::size_t begin) const;
    bool                 takes_places(ActorId const& actor) const;
    void                 complete(Pair& pair, Draft const& draft, std::size_t sentence) const;
    void                 remember(Pair const& pair, std::size_t sentence);
};

}  // namespace frontline
