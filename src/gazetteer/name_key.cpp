// SPDX-License-Identifier: Apache-2.0
#include "gazetteer/name_key.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <stdexcept>
#include <vector>

#include "gazetteer/letters.hpp"

namespace frontline {

namespace {

using Words = std::vector<std::u32string>;

// Signs that writers put in or leave out at will: apostrophes and quotes, ayn and hamza as signs, primes, tatweel.
constexpr std::u32string_view dropped_signs =
    U"'`\"´‘’‚‛“”„′″\u02B9\u02BA\u02BB\u02BC\u02BD\u02BE\u02BF\u02C8\u02CA\u02CB\u02EE\u0621\u0640\u2019\uFF07";

// The non-joiner stands between the words of a Persian compound.
constexpr char32_t zero_width_non_joiner = U'\u200C';

bool is_dropped(char32_t letter)
{
    return dropped_signs.find(letter) != std::u32string_view::npos
        || u_charType(static_cast<UChar32>(letter)) == U_FORMAT_CHAR;
}

std::u32string without_signs(std::u32string_view letters)
{
    std::u32string kept;
    for (auto const letter : letters) {
        if (letter == zero_width_non_joiner) kept += U' ';
        else if (!is_dropped(letter)) kept += letter;
    }
    return kept;
}

icu::Normalizer2 const& checked(icu::Normalizer2 const* normalizer, UErrorCode status)
{
    if (U_FAILURE(status)) throw std::runtime_error{u_errorName(status)};
    return *normalizer;
}

icu::Normalizer2 const& case_folding()
{
    UErrorCode status = U_ZERO_ERROR;
    static auto const& normalizer = checked(icu::Normalizer2::getNFKCCasefoldInstance(status), status);
    return normalizer;
}

icu::Normalizer2 const& decomposing()
{
    UErrorCode status = U_ZERO_ERROR;
    static auto const& normalizer = checked(icu::Normalizer2::getNFKDInstance(status), status);
    return normalizer;
}

// Lower case, letters apart from their marks.
std::u32string taken_apart(std::u32string_view letters)
{
    UErrorCode status = U_ZERO_ERROR;
    auto const text   = icu::UnicodeString::fromUTF32(reinterpret_cast<UChar32 const*>(letters.data()),
                                                      static_cast<std::int32_t>(letters.size()));
    auto const apart  = decomposing().normalize(case_folding().normalize(text, status), status);
    if (U_FAILURE(status)) throw std::runtime_error{u_errorName(status)};
    std::string utf8;
    return to_letters(apart.toUTF8String(utf8));
}

// Letters that Unicode keeps apart and writers do not.
std::u32string plain(char32_t letter)
{
    switch (letter) {
    case U'\u0671': return U"\u0627";                                   // alif wasla
    case U'\u0649': case U'\u06CC': case U'\u06D2': return U"\u064A";   // alif maqsura, Persian ya
    case U'\u0629': case U'\u06C1': case U'\u06C3': case U'\u06BE': case U'\u06D5': return U"\u0647";  // ta marbuta, ha
    case U'\u06A9': case U'\u06AA': return U"\u0643";                   // Persian kaf
    case U'ı': return U"i";
    case U'ø': return U"o";
    case U'đ': case U'ð': return U"d";
    case U'ł': return U"l";
    case U'æ': return U"ae";
    case U'œ': return U"oe";
    case U'þ': return U"th";
    default: return {letter};
    }
}

std::u32string folded(char32_t letter)
{
    auto const code = static_cast<UChar32>(letter);
    auto const type = u_charType(code);
    if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || is_dropped(letter)) return {};
    // A spacing mark that Unicode sorts among others: without those it would be sorted anew.
    if (type == U_COMBINING_SPACING_MARK && u_getCombiningClass(code) != 0) return {};
    if (type == U_DECIMAL_DIGIT_NUMBER) return {U'0' + static_cast<char32_t>(u_charDigitValue(code))};
    if (u_isalnum(code) || type == U_COMBINING_SPACING_MARK) return plain(letter);
    return U" ";
}

Words split(std::u32string_view letters)
{
    Words words;
    auto  in_word = false;
    for (auto const letter : letters) {
        if (letter != U' ' && !in_word) words.emplace_back();
        if (letter != U' ') words.back() += letter;
        in_word = letter != U' ';
    }
    return words;
}

// `an Nayrab`, `ash Sham`, `esc Sciati`: the l of the article has become the letter it stands before.
bool is_assimilated_article(std::u32string_view word, std::u32string_view next)
{
    static constexpr std::array<std::u32string_view, 23> sounds{U"n", U"s", U"sh", U"ch", U"sch", U"sc", U"t",
                                                                U"н", U"с", U"ш", U"т", U"д", U"р", U"з", U"дж", U"л",
                                                                U"th", U"d", U"dh", U"r", U"z", U"j", U"l"};
    if (word.size() < 2 || std::u32string_view{U"aeuаэе"}.find(word.front()) == std::u32string_view::npos) return false;
    auto const sound = word.substr(1);
    return std::ranges::find(sounds, sound) != sounds.end() && next.starts_with(sound);
}

bool is_article(std::u32string_view word, std::u32string_view next)
{
    static constexpr std::array<std::u32string_view, 10> articles{U"al", U"el",  U"il",  U"ul", U"ال",
                                                              U"аль", U"эль", U"ель", U"ал", U"эл"};
    return std::ranges::find(articles, word) != articles.end() || is_assimilated_article(word, next);
}

// The article written together with its word in Arabic; of the name of God it is a part.
std::u32string_view without_arabic_article(std::u32string_view word)
{
    while (word.size() >= 4 && word.starts_with(U"ال") && word != U"الله") word.remove_prefix(2);
    return word;
}

// From the last word, which is never an article, to the first, so that keying a key changes nothing.
Words without_articles(Words const& words)
{
    Words kept;
    for (auto word = words.rbegin(); word != words.rend(); ++word) {
        // What is left of `الال` is an article itself.
        auto const rest = without_arabic_article(*word);
        if (!kept.empty() && is_article(rest, kept.back())) continue;
        kept.emplace_back(rest);
    }
    std::ranges::reverse(kept);
    return kept;
}

bool is_ascii(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// The same as below, for the letters that need no tables.
std::u32string plain_ascii(std::string_view name)
{
    constexpr std::string_view dropped = "'`\"";
    std::u32string             letters;
    letters.reserve(name.size());
    for (auto const c : name) {
        if (dropped.find(c) != std::string_view::npos) continue;
        auto const is_capital = c >= 'A' && c <= 'Z';
        auto const is_kept    = is_capital || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        letters += static_cast<char32_t>(is_capital ? c - 'A' + 'a' : is_kept ? c : ' ');
    }
    return letters;
}

std::u32string plain_letters(std::string_view name)
{
    if (is_ascii(name)) return plain_ascii(name);
    std::u32string letters;
    for (auto const letter : taken_apart(without_signs(to_letters(name)))) letters += folded(letter);
    return letters;
}

std::string joined(Words const& words)
{
    std::u32string key;
    for (auto const& word : words) {
        if (!key.empty()) key += U' ';
        key += word;
    }
    return to_utf8(key);
}

}  // namespace

std::string name_key(std::string_view name)
{
    return joined(without_articles(split(plain_letters(name))));
}

std::string written_key(std::string_view name)
{
    return joined(split(plain_letters(name)));
}

}  // namespace frontline
