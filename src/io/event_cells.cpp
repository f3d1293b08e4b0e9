// SPDX-License-Identifier: Apache-2.0
#include "io/event_cells.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>
#include <vector>

#include "base/shown_text.hpp"
#include "base/text.hpp"

namespace frontline {

namespace {

constexpr std::array<std::string_view, 12> months{"jan", "feb", "mar", "apr", "may", "jun",
                                                  "jul", "aug", "sep", "oct", "nov", "dec"};

std::optional<unsigned> parse_whole(std::string_view text)
{
    unsigned   value        = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() ? std::optional{value} : std::nullopt;
}

/// A number, or the name of a month or its first three letters.
std::optional<unsigned> parse_month(std::string_view text)
{
    if (auto const number = parse_whole(text)) return number;
    auto const name  = lowered(text);
    auto const found = std::ranges::find(months, std::string_view{name}.substr(0, 3));
    return name.size() < 3 || found == months.end() ? std::nullopt
                                                    : std::optional{static_cast<unsigned>(found - months.begin()) + 1};
}

std::vector<std::string> parts_of(std::string_view text)
{
    for (char const separator : {' ', '-', '/'}) {
        if (auto parts = split_list(text, separator); parts.size() == 3) return parts;
    }
    return {};
}

std::optional<Date> parse_day_first(std::string_view text)
{
    auto const parts = parts_of(text);
    if (parts.empty() || parts[2].size() != 4) return std::nullopt;
    auto const day   = parse_whole(parts[0]);
    auto const month = parse_month(parts[1]);
    auto const year  = parse_whole(parts[2]);
    if (!day || !month || !year || *year == 0) return std::nullopt;
    std::chrono::year_month_day const date{std::chrono::year{static_cast<int>(*year)}, std::chrono::month{*month},
                                           std::chrono::day{*day}};
    return date.ok() ? std::optional{to_date(date)} : std::nullopt;
}

}  // namespace

std::optional<Date> parse_event_date(std::string_view text)
{
    auto const has_time = text.size() > 10 && (text[10] == ' ' || text[10] == 'T');
    if (auto const date = parse_date(has_time ? text.substr(0, 10) : text)) return date;
    return parse_day_first(text);
}

std::optional<Date> read_event_date(RowView row, std::string_view column, Problems& problems)
{
    auto const date = parse_event_date(row[column]);
    if (!date) {
        problems.push_back({Severity::error, "bad-date", row.where(column), quoted(row[column]) + " is not a date",
                            "dates are written 2020-03-02, 02-03-2020 (day first) or 02 March 2020"});
    }
    return date;
}

int read_precision(RowView row, std::string_view column, int most, Problems& problems)
{
    auto const text = row[column];
    if (text.empty()) return 1;
    auto const value = parse_whole(text);
    if (value && *value >= 1 && *value <= static_cast<unsigned>(most)) return static_cast<int>(*value);
    problems.push_back({Severity::error, "bad-precision", row.where(column),
                        std::string{column} + " " + quoted(text) + " is not 1 to " + std::to_string(most),
                        "it is taken as " + std::to_string(most) + ", the least exact"});
    return most;
}

std::optional<std::string> read_needed(RowView row, std::string_view column, Problems& problems)
{
    if (!row[column].empty()) return std::string{row[column]};
    problems.push_back({Severity::error, "missing-value", row.where(column),
                        "an event without " + std::string{column}, "fill it in, or leave the row out"});
    return std::nullopt;
}

}  // namespace frontline
