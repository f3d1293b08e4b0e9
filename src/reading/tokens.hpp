// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "reading/lexicon.hpp"
#include "reading/mention.hpp"
#include "reading/words.hpp"

namespace frontline {

/// A word as the lexicon sees it, or one sign of punctuation.
struct Token {
    std::size_t             begin;  ///< bytes `[begin, end)`
    std::size_t             end;
    std::string_view        plain;  ///< its plain_word, which the PlainWords keep; of a sign the sign
    LetterCase              letter_case = LetterCase::none;
    bool                    is_sign     = false;
    bool                    is_glued    = false;  ///< nothing, or just a hyphen, stands before it
};

/// The plain_words of words, each made once.
class PlainWords {
public:
    std::string_view of(std::string_view word);

private:
    struct Hash : std::hash<std::string_view> {
        using is_transparent = void;
    };
    std::unordered_map<std::string, std::string, Hash, std::equal_to<>> plain_;
};

/// The tokens of the bytes `[begin, end)` of a text. What French elides (`l’`), English adds (`’s`, `n’t`) and Arabic
/// attaches (`و`, `ب`, `ل`) are tokens of their own where the rest is a mention or a word of the lexicon.
/// `mentions`: those within these bytes, in order.
std::vector<Token> tokens_in(std::string_view text, std::size_t begin, std::size_t end,
                             std::vector<Mention const*> const& mentions, Lexicon const& lexicon, PlainWords& plain);

}  // namespace frontline
