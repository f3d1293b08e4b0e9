// SPDX-License-Identifier: Apache-2.0
#include "base/utf8.hpp"

namespace frontline {

namespace {

/// How many bytes the UTF-8 character that starts with `lead` has; 0 for a byte that starts none.
std::size_t utf8_length(unsigned char lead)
{
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead <= 0xDF) return 2;
    if (lead >= 0xE0 && lead <= 0xEF) return 3;
    if (lead >= 0xF0 && lead <= 0xF4) return 4;
    return 0;
}

/// Overlong forms, surrogates and what lies beyond U+10FFFF show in the second byte (RFC 3629, section 4).
bool is_second_byte(unsigned char lead, unsigned char byte)
{
    if (lead == 0xE0) return byte >= 0xA0 && byte <= 0xBF;
    if (lead == 0xED) return byte >= 0x80 && byte <= 0x9F;
    if (lead == 0xF0) return byte >= 0x90 && byte <= 0xBF;
    if (lead == 0xF4) return byte >= 0x80 && byte <= 0x8F;
    return byte >= 0x80 && byte <= 0xBF;
}

/// The bits of a lead byte that are the letter's own.
char32_t lead_bits(unsigned char lead, std::size_t length)
{
    return length == 1 ? lead : lead & (0x7Fu >> length);
}

}  // namespace

Letter first_letter(std::string_view text)
{
    if (text.empty()) return {};
    auto const lead   = static_cast<unsigned char>(text.front());
    auto const length = utf8_length(lead);
    if (length == 0 || length > text.size()) return {};
    auto code = lead_bits(lead, length);
    for (std::size_t k = 1; k < length; ++k) {
        auto const byte = static_cast<unsigned char>(text[k]);
        if (k == 1 ? !is_second_byte(lead, byte) : (byte & 0xC0) != 0x80) return {};
        code = code << 6 | (byte & 0x3Fu);
    }
    return {code, length};
}

}  // namespace frontline
