// SPDX-License-Identifier: Apache-2.0
#include "reading/language.hpp"

#include <algorithm>

#include "reading/letter.hpp"

namespace frontline {

namespace {

constexpr std::size_t looked_at = 4000;  // bytes: enough words to tell

bool is_latin(char32_t letter)
{
    return (letter >= U'a' && letter <= U'z') || (letter >= U'A' && letter <= U'Z');
}

bool is_mostly_arabic(std::string_view text)
{
    std::size_t arabic = 0;
    std::size_t latin  = 0;
    for (std::size_t at = 0; at < text.size();) {
        auto const letter = letter_at(text, at);
        arabic += is_arabic(letter.code) ? 1 : 0;
        latin += is_latin(letter.code) ? 1 : 0;
        at = letter.end;
    }
    return arabic > latin;
}

bool is_for_arabic(Lexicon const& lexicon)
{
    return !lexicon.common.empty() && is_arabic(letter_at(lexicon.common.front(), 0).code);
}

std::string_view beginning(std::string_view text)
{
    auto end = std::min(text.size(), looked_at);
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
    return text.substr(0, end);
}

std::size_t common_words(std::string_view text, Lexicon const& lexicon, PlainWords& plain)
{
    auto const tokens = tokens_in(text, 0, text.size(), {}, lexicon, plain);
    return static_cast<std::size_t>(std::ranges::count_if(tokens, [&](Token const& token) {
        return std::ranges::find(lexicon.common, token.plain) != lexicon.common.end();
    }));
}

}  // namespace

Lexicon const& lexicon_of(std::string_view text, std::vector<Lexicon> const& lexicons, PlainWords& plain)
{
    auto const     looked = beginning(text);
    auto const     arabic = is_mostly_arabic(looked);
    Lexicon const* best   = nullptr;
    std::size_t    most   = 0;
    for (auto const& lexicon : lexicons) {
        if (is_for_arabic(lexicon) != arabic) continue;
        auto const count = common_words(looked, lexicon, plain);
        if (!best || count > most) best = &lexicon;
        most = std::max(most, count);
    }
    return best ? *best : lexicons.front();
}

Lexicon const& lexicon_of_part(std::string_view part, Lexicon const& usual, std::vector<Lexicon> const& lexicons,
                               PlainWords& plain)
{
    return is_mostly_arabic(beginning(part)) == is_for_arabic(usual) ? usual : lexicon_of(part, lexicons, plain);
}

}  // namespace frontline
