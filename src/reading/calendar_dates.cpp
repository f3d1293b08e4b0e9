// SPDX-License-Identifier: Apache-2.0
#include "reading/date_finder.hpp"

namespace frontline {

namespace {

using namespace std::chrono;

constexpr Days most_ahead{31};  // a text may tell of what is planned

}  // namespace

MaybeDate DateFinder::on(int y, int m, int d, std::size_t end) const
{
    auto const date = year{y} / month{static_cast<unsigned>(m)} / day{static_cast<unsigned>(d)};
    if (!date.ok()) return std::nullopt;
    return FoundDate{end, {to_date(date), to_date(date)}};
}

MaybeDate DateFinder::iso(std::size_t at) const
{
    auto const year = year_at(at);
    if (!year || at + 2 >= tokens_.size() || !tokens_[at + 1].is_glued || !tokens_[at + 2].is_glued)
        return std::nullopt;
    auto const month = number(at + 1, 1, 12);
    auto const day   = number(at + 2, 1, 31);
    return month && day ? on(year->value, month->value, day->value, at + 3) : std::nullopt;
}

MaybeDate DateFinder::with_slashes(std::size_t at) const
{
    auto const day   = number(at, 1, 31);
    auto const month = number(at + 2, 1, 12);
    auto const year  = number(at + 4, first_year, last_year);
    if (!day || !month || !year || plain(at + 1) != "/" || plain(at + 3) != "/") return std::nullopt;
    return on(year->value, month->value, day->value, at + 5);
}

// Without a year: the last such day that is not a month after publication.
MaybeDate DateFinder::of_month(std::size_t end, int month, int day) const
{
    if (auto const year = year_at(skip(words_.year, end))) return on(year->value, month, day, year->end);
    auto const this_year = static_cast<int>(year_month_day{published_}.year());
    auto const date      = on(this_year, month, day, end);
    return !date || date->range.first <= published_ + most_ahead ? date : on(this_year - 1, month, day, end);
}

MaybeDate DateFinder::day_and_month(std::size_t at) const
{
    auto const day = number(at, 1, 31);
    if (!day) return std::nullopt;
    auto const name  = plain(day->end) == "of" ? day->end + 1 : day->end;
    auto const month = word(words_.months, name);
    return month ? of_month(month->end, month->value, day->value) : std::nullopt;
}

MaybeDate DateFinder::month_and_day(std::size_t at) const
{
    auto const month = word(words_.months, at);
    if (!month) return std::nullopt;
    auto const day = number(month->end, 1, 31);
    return day ? of_month(day->end, month->value, day->value) : std::nullopt;
}

// `mars 2020`; `may` and `mars` alone could be anything, but not after a preposition of the data: `en mars`.
MaybeDate DateFinder::month_alone(std::size_t at) const
{
    auto const begin = skip(words_.year, at);
    auto const named = word(words_.months, begin);
    if (!named) return std::nullopt;
    auto const month = std::chrono::month{static_cast<unsigned>(named->value)};
    if (auto const year = year_at(named->end))
        return FoundDate{year->end, month_range(std::chrono::year{year->value} / month)};
    if (begin == at) return std::nullopt;
    auto const this_year = year_month_day{published_}.year();
    auto const range     = month_range(this_year / month);
    return FoundDate{named->end, range.first <= published_ ? range : month_range((this_year - years{1}) / month)};
}

MaybeDate DateFinder::year_alone(std::size_t at) const
{
    auto const begin = skip(words_.year, at);
    auto const named = year_at(begin);
    if (begin == at || !named || plain(begin) == ",") return std::nullopt;
    auto const year = std::chrono::year{named->value};
    return FoundDate{named->end, {to_date(year / January / 1), to_date(year / December / 31)}};
}

}  // namespace frontline
