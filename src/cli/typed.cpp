// SPDX-License-Identifier: Apache-2.0
#include "cli/typed.hpp"

#include <algorithm>
#include <vector>

#include "base/failure.hpp"
#include "base/shown_text.hpp"
#include "base/text.hpp"

namespace frontline {

namespace {

[[noreturn]] void reject(std::string_view option, std::string const& text, std::string const& what,
                         std::string const& hint)
{
    throw WrongUse{std::string{option} + " " + quoted(text) + " is not " + what, hint};
}

/// Exactly `count` numbers between commas.
std::optional<std::vector<double>> numbers(std::string const& text, std::size_t count)
{
    std::vector<double> values;
    for (auto const& item : split_list(text, ',')) {
        auto const value = parse_number(item);
        if (!value) return std::nullopt;
        values.push_back(*value);
    }
    return values.size() == count ? std::optional{values} : std::nullopt;
}

}  // namespace

Date typed_date(std::string const& text, std::string_view option)
{
    if (auto const date = parse_date(text)) return *date;
    reject(option, text, "a date", "write it as 2020-03-02");
}

Level typed_level(std::string const& text, std::string_view option)
{
    if (auto const level = parse_level(text)) return *level;
    reject(option, text, "a level", "levels: group, alliance, side");
}

Rule typed_rule(std::string const& text, std::string_view option)
{
    if (auto const rule = parse_rule(text)) return *rule;
    reject(option, text, "a rule", "rules: " + joined(rules(), ", "));
}

Point typed_point(std::string const& text, std::string_view option)
{
    auto const values = numbers(text, 2);
    if (values && is_on_earth((*values)[1], (*values)[0])) return snapped((*values)[1], (*values)[0]);
    reject(option, text, "a position", "write latitude,longitude in degrees, such as 35.86,36.80");
}

Bounds typed_bounds(std::string const& text, std::string_view option)
{
    auto const values = numbers(text, 4);
    if (values && is_on_earth((*values)[0], (*values)[1]) && is_on_earth((*values)[2], (*values)[3])
        && (*values)[0] < (*values)[2] && (*values)[1] < (*values)[3]) {
        return {snapped((*values)[0], (*values)[1]), snapped((*values)[2], (*values)[3])};
    }
    reject(option, text, "a box", "write west,south,east,north in degrees, such as 36,35,37.5,36.5");
}

DateSpan typed_span(TypedSpan const& typed, std::string const& hint)
{
    DateSpan const span{typed_date(typed.from, typed.from_option), typed_date(typed.until, typed.until_option)};
    if (span.from < *span.until) return span;
    throw WrongUse{std::string{typed.until_option} + " '" + typed.until + "' is not after "
                       + std::string{typed.from_option} + " '" + typed.from + "'",
                   hint};
}

std::string typed_name(std::string const& text)
{
    constexpr std::size_t most_bytes = 500;
    if (!is_utf8(text)) reject("NAME", text, "UTF-8", "set the terminal to UTF-8");
    if (text.size() > most_bytes) reject("NAME", text, "a name", "write one of at most 500 bytes");
    return without_hidden_letters(text);
}

std::string typed_country(std::string const& text, std::string_view option)
{
    auto const is_letter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
    if (text.size() != 2 || !std::ranges::all_of(text, is_letter)) {
        reject(option, text, "the code of a country", "write its two letters of ISO 3166-1, such as SY");
    }
    std::string code = text;
    for (auto& c : code) c = static_cast<char>(c & ~0x20);
    return code;
}

Days typed_days(std::string const& text, std::string_view option)
{
    auto const unit   = text.empty() ? ' ' : text.back();
    auto const number = parse_number(std::string_view{text}.substr(0, text.empty() ? 0 : text.size() - 1));
    auto const days   = number && unit == 'w' ? *number * 7 : number.value_or(0);
    if ((unit == 'd' || unit == 'w') && days >= 1 && days <= 36525 && days == static_cast<int>(days)) {
        return Days{static_cast<int>(days)};
    }
    reject(option, text, "a number of days", "write 1d, 7d or 2w");
}

}  // namespace frontline
