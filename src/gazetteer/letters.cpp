// SPDX-License-Identifier: Apache-2.0
#include "gazetteer/letters.hpp"

#include <unicode/utf8.h>

#include <array>

namespace frontline {

std::u32string to_letters(std::string_view utf8)
{
    std::u32string letters;
    letters.reserve(utf8.size());
    auto const size = static_cast<std::int32_t>(utf8.size());
    for (std::int32_t at = 0; at < size;) {
        UChar32 letter = 0;
        U8_NEXT_OR_FFFD(utf8.data(), at, size, letter);
        letters += static_cast<char32_t>(letter);
    }
    return letters;
}

std::string to_utf8(std::u32string_view letters)
{
    std::string utf8;
    utf8.reserve(letters.size());
    for (auto const letter : letters) {
        std::array<char, U8_MAX_LENGTH> bytes;
        std::int32_t                    size = 0;
        UBool                           bad  = false;
        U8_APPEND(bytes, size, U8_MAX_LENGTH, static_cast<UChar32>(letter), bad);
        if (bad) utf8 += "\xEF\xBF\xBD";
        else utf8.append(bytes.data(), static_cast<std::size_t>(size));
    }
    return utf8;
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
