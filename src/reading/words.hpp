// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace frontline {

/// How a word is written, from the least to the most. A script or a number without case is `none`.
enum class LetterCase { lower, capital, all_capital, none };

LetterCase case_of(std::string_view word);

/// One word of a text: letters, digits and the marks, apostrophes and tatweels between them.
struct Word {
    std::size_t      begin;  ///< bytes `[begin, end)`, on the borders of UTF-8 letters
    std::size_t      end;
    std::string_view key;    ///< its name_key, which the WordKeys keep; never empty
    LetterCase       letter_case;
    bool             joins_next = false;  ///< only blank or a hyphen stands between: a name may go on
    bool             is_article = false;  ///< name_key drops it before the next word
};

/// The name_keys of words, each made once: a text repeats its words.
class WordKeys {
public:
    std::string_view of(std::string_view word);

private:
    struct Hash : std::hash<std::string_view> {
        using is_transparent = void;
    };
    std::unordered_map<std::string, std::string, Hash, std::equal_to<>> keys_;
};

/// The words of the bytes `[begin, end)` of a text. Bytes that are not UTF-8 part words.
std::vector<Word> words_in(std::string_view text, std::size_t begin, std::size_t end, WordKeys& keys);

/// The word from `begin` to `end`, which are on borders of letters, with nothing known of the next one.
Word word_at(std::string_view text, std::size_t begin, std::size_t end, WordKeys& keys);

/// Whether name_key takes this word for the article of the next: `al`, or `an` before Nayrab.
bool is_article_of(std::string_view key, std::string_view next_key);

}  // namespace frontline
