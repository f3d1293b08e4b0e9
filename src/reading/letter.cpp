// SPDX-License-Identifier: Apache-2.0
#include "reading/letter.hpp"

#include <unicode/utf8.h>

namespace frontline {

Letter letter_at(std::string_view text, std::size_t at)
{
    UChar32 code = 0;
    U8_NEXT_OR_FFFD(text.data(), at, text.size(), code);
    return {static_cast<char32_t>(code), at};
}

bool is_apostrophe(char32_t letter)
{
    return std::u32string_view{U"'`´‘’‛′\u02B9\u02BB\u02BC\u02BD\u02BE\u02BF\u02C8\u02CA\u02CB\uFF07"}.find(letter)
        != std::u32string_view::npos;
}

bool is_arabic(char32_t letter)
{
    return (letter >= 0x0600 && letter <= 0x06FF) || (letter >= 0x0750 && letter <= 0x077F)
        || (letter >= 0xFB50 && letter <= 0xFEFC);
}

}  // namespace frontline
