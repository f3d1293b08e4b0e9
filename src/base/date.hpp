// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace frontline {

/// A calendar day (proleptic Gregorian, no time zone). `date + Days{1}` is the next day. Claims and holdings come in
/// millions and are looked at by their dates, so a date has four bytes and not the eight of std::chrono::sys_days.
using Days = std::chrono::duration<std::int32_t, std::chrono::days::period>;
using Date = std::chrono::time_point<std::chrono::system_clock, Days>;

/// Of a day that exists: `to_date(std::chrono::year{2020} / 3 / 2)`.
constexpr Date to_date(std::chrono::sys_days day)
{
    return std::chrono::time_point_cast<Days>(day);
}

/// Before and after every date that can be written (years 0001 to 9999).
constexpr Date first_date()
{
    return to_date(std::chrono::year{1} / 1 / 1);
}
constexpr Date last_date()
{
    return to_date(std::chrono::year{9999} / 12 / 31);
}

/// `2020-03-02`; nothing else, and no day that does not exist.
std::optional<Date> parse_date(std::string_view text);

/// `2020-03-02`
std::string to_iso(Date date);

/// Half-open: the days from `from` up to, not including, `until` (none: still open).
struct DateSpan {
    Date                from;
    std::optional<Date> until;

    bool contains(Date date) const { return from <= date && (!until || date < *until); }
    bool operator==(DateSpan const&) const = default;
};

/// When something happened, as exactly as it is known: on one day from `first` to `last`, both included.
struct DateRange {
    Date first;
    Date last;

    auto operator<=>(DateRange const&) const = default;
};

/// The ways to say when: `2020-03-02` (that day), `2020-03` or `2020` (some day of it), `2020-02-28/2020-03-01`
/// (between; either end may be a month or year, all of which then counts), `../2020-03-02` (by that day: `first` is
/// first_date()).
std::optional<DateRange> parse_date_range(std::string_view text);

/// The shortest of those ways that parse_date_range() reads back as `range`.
std::string to_iso(DateRange range);

}  // namespace frontline
