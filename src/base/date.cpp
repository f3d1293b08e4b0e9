// SPDX-License-Identifier: Apache-2.0
#include "base/date.hpp"

#include <fmt/format.h>

#include <charconv>

namespace frontline {

namespace {

using std::chrono::year_month_day;

std::optional<int> parse_digits(std::string_view text, std::size_t count)
{
    if (text.size() != count) return std::nullopt;
    int value = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + count, value);
    if (error != std::errc{} || end != text.data() + count || text.front() == '-') return std::nullopt;
    return value;
}

std::optional<std::chrono::year_month> parse_month(std::string_view text)
{
    if (text.size() != 7 || text[4] != '-') return std::nullopt;
    auto const year  = parse_digits(text.substr(0, 4), 4);
    auto const month = parse_digits(text.substr(5), 2);
    if (!year || !month || *year == 0) return std::nullopt;
    auto const result = std::chrono::year{*year} / std::chrono::month{static_cast<unsigned>(*month)};
    return result.ok() ? std::optional{result} : std::nullopt;
}

DateRange whole_month(std::chrono::year_month month)
{
    return {to_date(month / std::chrono::day{1}), to_date(month / std::chrono::last)};
}

DateRange whole_year(std::chrono::year year)
{
    return {to_date(year / 1 / 1), to_date(year / 12 / 31)};
}

/// A day, some day of a month, or some day of a year.
std::optional<DateRange> parse_period(std::string_view text)
{
    if (auto const month = parse_month(text)) return whole_month(*month);
    if (auto const year = parse_digits(text, 4); year && *year != 0) return whole_year(std::chrono::year{*year});
    auto const day = parse_date(text);
    return day ? std::optional{DateRange{*day, *day}} : std::nullopt;
}

}  // namespace

std::optional<Date> parse_date(std::string_view text)
{
    if (text.size() != 10 || text[7] != '-') return std::nullopt;
    auto const month = parse_month(text.substr(0, 7));
    auto const day   = parse_digits(text.substr(8), 2);
    if (!month || !day) return std::nullopt;
    year_month_day const date = *month / std::chrono::day{static_cast<unsigned>(*day)};
    return date.ok() ? std::optional{to_date(date)} : std::nullopt;
}

std::string to_iso(Date date)
{
    year_month_day const day{date};
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                       static_cast<unsigned>(day.day()));
}

std::optional<DateRange> parse_date_range(std::string_view text)
{
    auto const slash = text.find('/');
    if (slash == std::string_view::npos) return parse_period(text);
    auto const start = text.substr(0, slash);
    auto const first = start == ".." ? std::optional{DateRange{first_date(), first_date()}} : parse_period(start);
    auto const last  = parse_period(text.substr(slash + 1));
    if (!first || !last || last->last < first->first) return std::nullopt;
    return DateRange{first->first, last->last};
}

std::string to_iso(DateRange range)
{
    if (range.first == range.last) return to_iso(range.last);
    if (range.first == first_date()) return "../" + to_iso(range.last);
    year_month_day const last{range.last};
    if (range == whole_year(last.year())) return to_iso(range.last).substr(0, 4);
    if (range == whole_month(last.year() / last.month())) return to_iso(range.last).substr(0, 7);
    return to_iso(range.first) + "/" + to_iso(range.last);
}

}  // namespace frontline
