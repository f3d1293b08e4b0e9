// SPDX-License-Identifier: Apache-2.0
#include "reading/attached.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "reading/letter.hpp"

namespace frontline {

namespace {

constexpr std::size_t least_arabic_letters = 2;  // `وتل أبيض`; a shorter rest begins no name

bool is_elided(std::string_view word)
{
    static constexpr std::string_view elided[] = {"d", "l", "qu", "s", "n", "c", "j", "m", "t", "jusqu", "lorsqu",
                                                  "puisqu", "quoiqu", "quelqu", "presqu", "entr", "dell", "all",
                                                  "nell", "sull", "dall", "un"};
    return std::ranges::find(elided, lowered(word)) != std::end(elided);
}

bool is_one_of(char32_t letter, std::u32string_view letters)
{
    return letters.find(letter) != std::u32string_view::npos;
}

// `و` and `ف` (and, so), then `ب`, `ل`, `ك` (in, to, like), then the `ل` that the article becomes after `ل`.
std::vector<std::size_t> after_arabic_prefixes(std::string_view word)
{
    std::vector<std::size_t> ends;
    std::size_t              at = 0;
    auto const take = [&](std::u32string_view letters) {
        if (at >= word.size()) return false;
        auto const letter = letter_at(word, at);
        if (!is_one_of(letter.code, letters)) return false;
        ends.push_back(at = letter.end);
        return true;
    };
    take(U"وف");
    auto const before = at;
    if (take(U"بلك") && letter_at(word, before).code == U'ل') take(U"ل");
    return ends;
}

std::size_t letter_count(std::string_view word)
{
    std::size_t count = 0;
    for (std::size_t at = 0; at < word.size(); at = letter_at(word, at).end) ++count;
    return count;
}

}  // namespace

std::size_t after_elision(std::string_view word)
{
    for (std::size_t at = 0; at < word.size();) {
        auto const letter = letter_at(word, at);
        if (is_apostrophe(letter.code)) {
            return is_elided(word.substr(0, at)) && letter.end < word.size() ? letter.end : 0;
        }
        if (letter.code > 0x7F) return 0;
        at = letter.end;
    }
    return 0;
}

std::vector<Word> without_attached(std::string_view text, Word const& word, WordKeys& keys)
{
    std::vector<Word> rests;
    auto const        letters = text.substr(word.begin, word.end - word.begin);
    auto const        add     = [&](std::size_t taken) {
        auto const rest = word_at(text, word.begin + taken, word.end, keys);
        if (!rest.key.empty()) rests.push_back(rest);
    };
    if (auto const taken = after_elision(letters)) add(taken);
    if (!is_arabic(letter_at(letters, 0).code)) return rests;
    for (auto const taken : after_arabic_prefixes(letters)) {
        if (letter_count(letters.substr(taken)) >= least_arabic_letters) add(taken);
    }
    return rests;
}

std::optional<Word> without_possessive(std::string_view text, Word const& word, WordKeys& keys)
{
    static constexpr std::string_view endings[] = {"'s", "’s", "'S", "’S"};
    auto const letters = text.substr(word.begin, word.end - word.begin);
    for (auto const ending : endings) {
        if (!letters.ends_with(ending) || letters.size() == ending.size()) continue;
        return word_at(text, word.begin, word.end - ending.size(), keys);
    }
    return std::nullopt;
}

}  // namespace frontline
