// SPDX-License-Identifier: Apache-2.0
#include "reading/words.hpp"

#include <unicode/uchar.h>

#include <algorithm>

#include "gazetteer/name_key.hpp"
#include "reading/letter.hpp"

namespace frontline {

namespace {

constexpr char32_t zero_width_non_joiner = U'\u200C';  // parts the words of a Persian compound

bool is_mark(char32_t letter)
{
    auto const type = u_charType(static_cast<UChar32>(letter));
    return type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_COMBINING_SPACING_MARK;
}

bool is_letter(char32_t letter)
{
    return u_isalnum(static_cast<UChar32>(letter)) != 0;
}

bool is_invisible(char32_t letter)
{
    return u_charType(static_cast<UChar32>(letter)) == U_FORMAT_CHAR && letter != zero_width_non_joiner;
}

bool is_hyphen(char32_t letter)
{
    return letter == U'-' || letter == U'\u2010' || letter == U'\u2011';
}

bool is_blank(char32_t letter)
{
    return u_isUWhiteSpace(static_cast<UChar32>(letter)) != 0;
}

// Where the word that begins at `begin` ends: after its last letter or mark.
std::size_t end_of_word(std::string_view text, std::size_t begin, std::size_t end)
{
    auto word_end = begin;
    for (auto at = begin; at < end;) {
        auto const letter = letter_at(text, at);
        at = letter.end;
        if (is_letter(letter.code) || is_mark(letter.code)) word_end = at;
        else if (!is_apostrophe(letter.code) && !is_invisible(letter.code)) break;
    }
    return word_end;
}

struct Between {
    std::size_t blanks = 0;
    std::size_t line_breaks = 0;
    std::size_t hyphens = 0;
    std::size_t dots = 0;
    std::size_t others = 0;
};

void count(Between& between, char32_t letter)
{
    if (letter == U'\n') ++between.line_breaks;
    else if (is_blank(letter)) ++between.blanks;
    else if (is_hyphen(letter)) ++between.hyphens;
    else if (letter == U'.') ++between.dots;
    else if (!is_apostrophe(letter) && !is_invisible(letter)) ++between.others;
}

// `Kafr Nabl`, `al-Nayrab`, `U.S. forces`; never over a comma, a dash or an empty line.
bool joins(std::string_view between, bool after_initial)
{
    Between counts;
    for (std::size_t at = 0; at < between.size();) {
        auto const letter = letter_at(between, at);
        count(counts, letter.code);
        at = letter.end;
    }
    if (counts.others > 0 || counts.line_breaks > 1 || counts.dots > (after_initial ? 1U : 0U)) return false;
    return counts.hyphens == 0 || (counts.hyphens == 1 && counts.blanks + counts.line_breaks == 0);
}

// From the last to the first: an article stands before the next word that is none.
void mark_articles(std::vector<Word>& words)
{
    std::string_view next;
    for (auto word = words.rbegin(); word != words.rend(); ++word) {
        if (!word->joins_next) next = {};
        word->is_article = !next.empty() && is_article_of(word->key, next);
        if (!word->is_article) next = word->key;
    }
}

void mark_joins(std::string_view text, std::vector<Word>& words)
{
    for (std::size_t i = 1; i < words.size(); ++i) {
        auto& word = words[i - 1];
        word.joins_next = joins(text.substr(word.end, words[i].begin - word.end), word.key.size() == 1);
    }
}

}  // namespace

LetterCase case_of(std::string_view word)
{
    std::size_t upper = 0;
    std::size_t lower = 0;
    auto        first = LetterCase::none;
    for (std::size_t at = 0; at < word.size();) {
        auto const letter = letter_at(word, at);
        at = letter.end;
        auto const code = static_cast<UChar32>(letter.code);
        auto const is_upper = u_isupper(code) || u_istitle(code);
        if (!is_upper && !u_islower(code)) continue;
        if (first == LetterCase::none) first = is_upper ? LetterCase::capital : LetterCase::lower;
        ++(is_upper ? upper : lower);
    }
    return upper > 1 && lower == 0 ? LetterCase::all_capital : first;
}

std::string_view WordKeys::of(std::string_view word)
{
    auto const known = keys_.find(word);
    if (known != keys_.end()) return known->second;
    return keys_.emplace(std::string{word}, name_key(word)).first->second;
}

Word word_at(std::string_view text, std::size_t begin, std::size_t end, WordKeys& keys)
{
    auto const letters = text.substr(begin, end - begin);
    return {begin, end, keys.of(letters), case_of(letters)};
}

std::vector<Word> words_in(std::string_view text, std::size_t begin, std::size_t end, WordKeys& keys)
{
    std::vector<Word> words;
    for (auto at = begin; at < end;) {
        auto const letter = letter_at(text, at);
        auto const word_end = is_letter(letter.code) ? end_of_word(text, at, end) : letter.end;
        if (is_letter(letter.code)) words.push_back(word_at(text, at, word_end, keys));
        at = word_end;
    }
    std::erase_if(words, [](Word const& word) { return word.key.empty(); });
    mark_joins(text, words);
    mark_articles(words);
    return words;
}

bool is_article_of(std::string_view key, std::string_view next_key)
{
    if (key.size() < 2 || key.size() > 4) return false;  // all of them are short: asks name_key only where it may be
    if (key[1] != 'l' && key != "ال" && !next_key.starts_with(key.substr(1))) return false;
    return name_key(std::string{key} + ' ' + std::string{next_key}) == name_key(next_key);
}

}  // namespace frontline
