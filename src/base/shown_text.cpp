// SPDX-License-Identifier: Apache-2.0
#include "base/shown_text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/utf8.hpp"

namespace frontline {

namespace {

struct Range {
    char32_t first;
    char32_t last;
};

constexpr std::array<Range, 8> deceiving{{{0x00, 0x1F}, {0x7F, 0x9F}, {0x200B, 0x200B}, {0x2028, 0x2029},
                                          {0x202A, 0x202E}, {0x2066, 0x2069}, {0xFEFF, 0xFEFF}, {0xE0000, 0xE007F}}};

constexpr std::array<Range, 7> harmless{{{0xAD, 0xAD}, {0x34F, 0x34F}, {0x61C, 0x61C}, {0x180E, 0x180E},
                                         {0x200E, 0x200F}, {0x2060, 0x2064}, {0x206A, 0x206F}}};

bool contains(auto const& ranges, char32_t letter)
{
    return std::ranges::any_of(ranges, [&](Range const& r) { return letter >= r.first && letter <= r.last; });
}

bool is_plain(char32_t letter)
{
    return letter >= 0x20 && letter < 0x7F;
}

bool is_hidden(char32_t letter)
{
    return !is_plain(letter) && (contains(deceiving, letter) || contains(harmless, letter));
}

std::string hexadecimal(std::uint32_t number, std::size_t digits)
{
    std::string text;
    for (; number > 0 || text.size() < digits; number >>= 4) text += "0123456789ABCDEF"[number & 0xF];
    return {text.rbegin(), text.rend()};
}

/// One letter as it is quoted.
std::string quoted_letter(std::string_view text, Letter letter)
{
    if (letter.bytes == 0) return "\\x" + hexadecimal(static_cast<unsigned char>(text.front()), 2);
    if (is_hidden(letter.code)) return "\\u" + hexadecimal(letter.code, 4);
    return std::string{text.substr(0, letter.bytes)};
}

}  // namespace

bool has_deceiving_letters(std::string_view text)
{
    while (!text.empty()) {
        auto const letter = first_letter(text);
        if (letter.bytes > 0 && !is_plain(letter.code) && contains(deceiving, letter.code)) return true;
        text.remove_prefix(std::max(letter.bytes, std::size_t{1}));
    }
    return false;
}

std::string without_hidden_letters(std::string_view text)
{
    std::string kept;
    while (!text.empty()) {
        auto const letter = first_letter(text);
        auto const bytes  = std::max(letter.bytes, std::size_t{1});
        if (letter.bytes == 0 || !is_hidden(letter.code)) kept += text.substr(0, bytes);
        text.remove_prefix(bytes);
    }
    return kept;
}

std::string quoted(std::string_view value)
{
    constexpr std::size_t most_letters = 60;
    std::string           shown        = "'";
    for (std::size_t letters = 0; !value.empty(); ++letters) {
        if (letters == most_letters) return shown + "…'";
        auto const letter = first_letter(value);
        shown += quoted_letter(value, letter);
        value.remove_prefix(std::max(letter.bytes, std::size_t{1}));
    }
    return shown + "'";
}

}  // namespace frontline
