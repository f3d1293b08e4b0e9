// SPDX-License-Identifier: Apache-2.0
#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <numeric>

#include "base/utf8.hpp"

namespace frontline {

namespace {

constexpr std::string_view no_break_space = "\xC2\xA0";
constexpr std::string_view blanks         = " \t\r\n\v\f";

char lowered_ascii(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

}  // namespace

std::string_view trimmed(std::string_view text)
{
    for (;;) {
        auto const before = text.size();
        text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
        if (text.starts_with(no_break_space)) text.remove_prefix(no_break_space.size());
        text.remove_suffix(text.size() - (text.find_last_not_of(blanks) + 1));
        if (text.ends_with(no_break_space)) text.remove_suffix(no_break_space.size());
        if (text.size() == before) return text;
    }
}

std::vector<std::string> split_list(std::string_view text, char separator)
{
    std::vector<std::string> items;
    while (!text.empty()) {
        auto const end  = std::min(text.find(separator), text.size());
        auto const item = trimmed(text.substr(0, end));
        if (!item.empty()) items.emplace_back(item);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return items;
}

std::string joined(std::vector<std::string> const& items, std::string_view separator)
{
    std::string text;
    for (auto const& item : items) {
        if (!text.empty()) text += separator;
        text += item;
    }
    return text;
}

std::string lowered(std::string_view text)
{
    std::string result{text};
    std::ranges::transform(result, result.begin(), lowered_ascii);
    return result;
}

std::optional<double> parse_number(std::string_view text)
{
    double     value        = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
    return value;
}

std::string to_fixed(double value, int decimals)
{
    std::array<char, 400> digits;
    auto const end = digits.data() + digits.size();
    return {digits.data(), std::to_chars(digits.data(), end, value, std::chars_format::fixed, decimals).ptr};
}

bool is_utf8(std::string_view text)
{
    while (!text.empty()) {
        auto const letter = first_letter(text);
        if (letter.bytes == 0) return false;
        text.remove_prefix(letter.bytes);
    }
    return true;
}

std::size_t edit_distance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        auto diagonal = row[0];
        row[0]        = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            auto const replaced = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal            = row[j + 1];
            row[j + 1]          = std::min({replaced, row[j] + 1, diagonal + 1});
        }
    }
    return row.back();
}

std::optional<std::string> nearest_word(std::string_view word, std::vector<std::string> const& known)
{
    std::optional<std::string> nearest;
    auto                       least = std::max<std::size_t>(1, word.size() / 3) + 1;
    for (auto const& candidate : known) {
        auto const distance = edit_distance(lowered(word), lowered(candidate));
        if (distance < least) {
            least   = distance;
            nearest = candidate;
        }
    }
    return nearest;
}

std::string did_you_mean(std::string_view word, std::vector<std::string> const& known)
{
    auto const nearest = nearest_word(word, known);
    return nearest ? "did you mean '" + *nearest + "'?" : "";
}

}  // namespace frontline
