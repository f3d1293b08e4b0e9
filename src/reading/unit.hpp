// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "reading/dates.hpp"
#include "reading/lexicon.hpp"
#include "reading/mention.hpp"
#include "reading/tokens.hpp"

namespace frontline {

/// Some actor: one of the theatres, or who is only called `the army` or `its forces`.
struct ToldActor {
    std::vector<ActorMatch> actors;            ///< empty: whose they are must be found out
    std::string_view        noun;              ///< plain `army` where only that is said
    bool                    is_state     = false;  ///< the noun is that of a party, not `fighters`
    bool                    is_qualifier = false;  ///< only an adjective so far (`rebel`): counts beside a noun
    bool                    is_help      = false;  ///< `backed by …`
    bool                    is_owner     = false;  ///< `Haftar’s`
    bool                    is_possessed = false;  ///< `its allies`
};

/// One place, or several that share what is said of them.
struct ToldPlaces {
    std::vector<Mention const*> mentions;  ///< empty: `the town`, which was named before
    PlaceNoun                   noun       = PlaceNoun::settlement;
    bool                        is_partial = false;
    bool                        is_owner   = false;  ///< `Saraqib’s`
    bool                        has_noun   = false;  ///< one followed it: `the Damascus suburb`
    bool                        is_list    = false;
    bool                        is_plural  = false;  ///< `the two towns`
    bool                        is_listing = false;  ///< a list in brackets, joined by commas alone
    std::vector<ActorMatch>     holders{};           ///< of `rebel-held Nayrab`
};

/// What a sentence is made of, from the reading of single words up to phrases.
struct Unit {
    enum class Kind { word, lexeme, number, sign, date, actor, places };

    Kind               kind;
    std::size_t        begin;  ///< bytes `[begin, end)`
    std::size_t        end;
    std::string_view   plain;   ///< of a word, number or sign
    std::vector<Sense> senses;  ///< of a lexeme
    bool               is_capital = false;
    bool               is_common  = false;  ///< of an actor: a noun as well as a name (`rebels`)
    bool               is_glued   = false;
    bool               is_phrase  = false;  ///< of a lexeme: more than one word
    bool               is_definite = false;  ///< an article stood before it
    Preposition        preposition = Preposition::object;  ///< before an actor or places
    ToldActor          actor{};
    ToldPlaces         places{};
    ToldDate           date{};

    bool         is_sign(char32_t sign) const;
    Sense const* sense(WordClass word_class) const;
    bool         is(WordClass word_class) const { return sense(word_class) != nullptr; }
};

using Units = std::vector<Unit>;

/// Dates, mentions and lexemes as they stand; nothing is put together yet.
Units units_of(std::vector<Token> const& tokens, std::vector<Mention const*> const& mentions,
               std::vector<DatePhrase> const& dates, Lexicon const& lexicon);

}  // namespace frontline
