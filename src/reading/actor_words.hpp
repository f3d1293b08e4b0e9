// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "reading/lexicon.hpp"
#include "reading/reading_context.hpp"

namespace frontline {

/// How actors are called beside the names that a theatre lists, learned from those names: of `Russian forces` and
/// `les rebelles` that `Russian jets` are Russia's and a `rebel attack` is the rebels'.
class ActorWords {
public:
    ActorWords(ReadingContext const& context, std::vector<Lexicon> const& lexicons);

    /// By a qualifying word: `Russian`, `rebelle`, `الروسية`; several words have a space between.
    std::vector<ActorMatch> const& qualified(std::string_view plain_words) const;

    /// Who has a name with this force noun: `the army`.
    std::vector<ActorMatch> const& with_noun(std::string_view plain_noun) const;

    /// Whose government sits in a place: `Tripoli` of `gouvernement de Tripoli`.
    std::vector<ActorMatch> const& seated_in(std::string_view name_key) const;

private:
    using Matches = std::map<std::string, std::vector<ActorMatch>, std::less<>>;
    using Counts  = std::map<std::string, std::map<ActorMatch, std::size_t>, std::less<>>;

    Matches qualified_;
    Matches with_noun_;
    Matches seated_in_;

    Counts qualified_names_;  // how many names of each actor have the word

    void add_name(std::string_view name, ActorMatch const& actor, std::vector<Lexicon> const& lexicons);
    void rank();
};

}  // namespace frontline
