// SPDX-License-Identifier: Apache-2.0
#include "gazetteer/letters.hpp"

#include <unicode/unistr.h>

namespace frontline {

std::u32string to_letters(std::string_view utf8)
{
    auto const text = icu::UnicodeString::fromUTF8({utf8.data(), static_cast<std::int32_t>(utf8.size())});
    std::u32string letters;
    letters.reserve(static_cast<std::size_t>(text.length()));
    for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
        letters += static_cast<char32_t>(text.char32At(i));
    }
    return letters;
}

std::string to_utf8(std::u32string_view letters)
{
    icu::UnicodeString text;
    for (auto const letter : letters) text.append(static_cast<UChar32>(letter));
    std::string utf8;
    return text.toUTF8String(utf8);
}

std::vector<std::u32string> words_of(std::string_view key)
{
    std::vector<std::u32string> words(1);
    for (auto const letter : to_letters(key)) {
        if (letter == U' ') words.emplace_back();
        else words.back() += letter;
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

}  // namespace frontline
