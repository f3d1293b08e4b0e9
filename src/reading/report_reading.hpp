// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <deque>
#include <optional>
#include <set>
#include <vector>

#include "reading/dates.hpp"
#include "reading/guess_names.hpp"
#include "reading/parties.hpp"
#include "reading/read_report.hpp"
#include "reading/told_sentence.hpp"

namespace frontline {

using Mentions = std::vector<Mention const*>;

/// Reads one report; what it finds is moved out at the end.
class Reading {
public:
    Reading(Report const& report, std::string_view language, ReadingContext const& context,
            std::vector<Lexicon> const& lexicons, ActorWords const& actor_words);

    ReadReport whole();

private:
    Report const&               report_;
    ReadingContext const&       context_;
    std::vector<Lexicon> const& lexicons_;
    ActorWords const&           actor_words_;
    PlainWords                  plain_;
    Lexicon const*              usual_ = nullptr;
    ReadReport                  read_;
    NameGuesser                 guesser_;
    std::set<std::size_t>       partial_;  // begins of mentions that are but a part of a name
    std::deque<Mention>         guessed_;  // in order of the text
    std::vector<ToldSentence>   told_;
    std::vector<Parties>        parties_;
    std::optional<DateRange>    usual_day_;  // what the article is about, where several sentences name one day

    void         take_apart();
    void         find_usual_day();
    void         add_part(std::size_t sentence, std::size_t begin, std::size_t end, std::size_t& next_mention);
    bool         guess_names(std::size_t sentence, std::vector<Token> const& tokens, std::vector<Mention const*>& here,
                             Lexicon const& lexicon);
    bool         widen_names(std::size_t sentence, std::vector<Token> const& tokens,
                             std::vector<Mention const*>& here, Lexicon const& lexicon);
    bool         is_part_of_word(Mention const& mention, Lexicon const& lexicon) const;
    bool         is_mere_word(Mention const& mention, Lexicon const& lexicon) const;
    std::optional<PlaceMatch> place_beside(std::size_t paragraph, std::size_t at) const;
    void         seat_governments(ToldSentence& told) const;
    void         name_speakers(ToldSentence& told) const;
    void         claim();
    void         claim_in(std::size_t told, std::optional<ToldDate>& date, Mentions& place_before,
                          Mentions& places_before);
    void         deny_before(std::size_t told, Draft const& denial);
    Place        own_place(PlaceMatch const& found, std::string_view name) const;
    void         propose(std::size_t told, Draft const& draft, Mention const& place, double confidence,
                         std::optional<ToldDate> const& date);
    std::optional<DateRange> when(Draft const& draft, std::optional<ToldDate> const& before) const;
};

}  // namespace frontline
