// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gazetteer/locate.hpp"
#include "reading/lexicon.hpp"
#include "reading/mention.hpp"
#include "reading/reading_context.hpp"
#include "reading/tokens.hpp"

namespace frontline {

/// A stretch of a text that could name a place in a spelling that no gazetteer has: bytes `[begin, end)`.
struct NameSpot {
    std::size_t begin;
    std::size_t end;
};

/// Where names could stand: big words after a preposition, after a word for a place or after a verb, and such words
/// that go on a list of places. In Arabic, the words after one for a place.
std::vector<NameSpot> spots_of_names(std::string_view text, std::vector<Token> const& tokens,
                                     std::vector<Mention const*> const& mentions, Lexicon const& lexicon);

/// A place's mention with the capitalised words after it that belong to its name but that no gazetteer has in this
/// spelling: of `Jisr` in `Jisr al-Choughour` the whole; none where the mention is whole.
std::optional<NameSpot> wider_name(std::string_view text, std::vector<Token> const& tokens,
                                   std::vector<Mention const*> const& mentions, Lexicon const& lexicon,
                                   Mention const& mention);

/// Places whose names are like a word of a text: as locate() finds them, near a place that the text names beside it.
class NameGuesser {
public:
    explicit NameGuesser(ReadingContext const& context);

    /// Best first, all of one theatre; empty: none is like enough. `beside`: of the places named nearest.
    std::vector<PlaceMatch> places_like(std::string_view name, std::optional<PlaceMatch> const& beside);

private:
    using Asked = std::pair<std::string, std::optional<std::pair<std::size_t, Point>>>;

    ReadingContext const&                    context_;
    std::deque<Locator>                      locators_;  // one for each theatre
    std::map<Asked, std::vector<PlaceMatch>> answers_;

    std::vector<PlaceMatch> located(std::string_view name, std::size_t theatre, std::optional<Point> near);
};

}  // namespace frontline
