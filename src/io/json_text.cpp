// SPDX-License-Identifier: Apache-2.0
#include "io/json_text.hpp"

#include <charconv>
#include <cmath>
#include <cstdlib>

namespace frontline {

namespace {

constexpr std::int64_t e7 = 10'000'000;

void append_escaped(std::string& text, char c)
{
    constexpr char hex[] = "0123456789abcdef";
    switch (c) {
    case '"': text += "\\\""; return;
    case '\\': text += "\\\\"; return;
    case '\b': text += "\\b"; return;
    case '\f': text += "\\f"; return;
    case '\n': text += "\\n"; return;
    case '\r': text += "\\r"; return;
    case '\t': text += "\\t"; return;
    default: break;
    }
    auto const byte = static_cast<unsigned char>(c);
    if (byte < 0x20) (text += "\\u00").append({hex[byte >> 4], hex[byte & 15]});
    else text += c;
}

/// The seven digits behind the point without zeros at the end, one at least.
void append_decimals(std::string& text, std::int64_t decimals)
{
    char digits[7];
    for (auto i = 6; i >= 0; --i) {
        digits[i] = static_cast<char>('0' + decimals % 10);
        decimals /= 10;
    }
    std::size_t count = 7;
    while (count > 1 && digits[count - 1] == '0') --count;
    text.append(digits, count);
}

/// As `%g` with all the digits that are needed has it: not too small and not too large to be written out.
bool is_written_out(double size)
{
    return size == 0 || (size >= 1e-4 && size < 1e15);
}

}  // namespace

void append_json(std::string& text, std::string_view value)
{
    text += '"';
    for (auto const c : value) append_escaped(text, c);
    text += '"';
}

void append_json(std::string& text, std::int64_t value)
{
    char       digits[24];
    auto const end = std::to_chars(digits, digits + sizeof digits, value).ptr;
    text.append(digits, end);
}

void append_json(std::string& text, double value)
{
    char       digits[40];
    auto const format = is_written_out(std::abs(value)) ? std::chars_format::fixed : std::chars_format::scientific;
    auto const end    = std::to_chars(digits, digits + sizeof digits, value, format).ptr;
    std::string_view const shortest{digits, static_cast<std::size_t>(end - digits)};
    text += shortest;
    if (shortest.find_first_of(".e") == std::string_view::npos) text += ".0";
}

void append_degrees(std::string& text, std::int32_t degrees_e7)
{
    std::int64_t const size = std::abs(std::int64_t{degrees_e7});
    if (degrees_e7 < 0) text += '-';
    append_json(text, size / e7);
    text += '.';
    append_decimals(text, size % e7);
}

void append_json(std::string& text, Point p)
{
    text += "[ ";
    append_degrees(text, p.lon_e7);
    text += ", ";
    append_degrees(text, p.lat_e7);
    text += " ]";
}

}  // namespace frontline
