// SPDX-License-Identifier: Apache-2.0
#include "reading/dates.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

namespace frontline {

namespace {

using namespace std::chrono;

constexpr std::size_t most_phrase_words = 5;
constexpr int         first_year        = 1900;
constexpr int         last_year         = 2100;
constexpr Days        most_ahead{31};  // a text may tell of what is planned

struct Found {
    std::size_t end;
    DateRange   range;
    bool        is_night = false;
};

using Maybe = std::optional<Found>;

struct Number {
    int         value;
    std::size_t end;
};

DateRange month_range(year_month month)
{
    return {sys_days{month / 1}, sys_days{month / std::chrono::last}};
}

DateRange week_of(Date day)
{
    auto const monday = day - (weekday{day} - Monday);
    return {monday, monday + Days{6}};
}

// `1er`, `2nd` and `2` are numbers.
std::optional<int> leading_number(std::string_view plain)
{
    int        value = 0;
    auto const read  = std::from_chars(plain.data(), plain.data() + plain.size(), value);
    auto const rest  = plain.size() - static_cast<std::size_t>(read.ptr - plain.data());
    return read.ec == std::errc{} && rest <= 2 ? std::optional{value} : std::nullopt;
}

class DateFinder {
public:
    DateFinder(std::vector<Token> const& tokens, DateWords const& words, Date published)
        : tokens_{tokens}, words_{words}, published_{published}
    {
    }

    std::vector<DatePhrase> all() const;

private:
    std::vector<Token> const& tokens_;
    DateWords const&          words_;
    Date                      published_;

    std::string_view      plain(std::size_t at) const { return at < tokens_.size() ? tokens_[at].plain : ""; }
    std::optional<Number> word(NumberWords const& words, std::size_t at) const;
    std::size_t           skip(NumberWords const& words, std::size_t at) const;
    std::optional<Number> number(std::size_t at, int least, int most) const;
    std::optional<Number> amount(std::size_t at) const;
    std::optional<Number> year_at(std::size_t at) const;

    bool  can_begin(std::size_t at) const;
    Maybe date_at(std::size_t at) const;
    Maybe iso(std::size_t at) const;
    Maybe with_slashes(std::size_t at) const;
    Maybe day_and_month(std::size_t at) const;
    Maybe month_and_day(std::size_t at) const;
    Maybe month_alone(std::size_t at) const;
    Maybe year_alone(std::size_t at) const;
    Maybe named_day(std::size_t at) const;
    Maybe named_night(std::size_t at) const;
    Maybe named_span(std::size_t at) const;
    Maybe ago(std::size_t at) const;
    Maybe on_weekday(std::size_t at) const;
    Maybe through(Found const& first) const;
    Maybe on(int year, int month, int day, std::size_t end) const;
    Maybe of_month(std::size_t month_end, int month, int day) const;
};

// The longest phrase of the words that stands there.
std::optional<Number> DateFinder::word(NumberWords const& words, std::size_t at) const
{
    std::optional<Number> longest;
    if (at >= tokens_.size()) return longest;
    auto const first = words.lower_bound(tokens_[at].plain);
    if (first == words.end() || !first->first.starts_with(tokens_[at].plain)) return longest;
    std::string phrase;
    for (auto end = at; end < std::min(tokens_.size(), at + most_phrase_words) && !tokens_[end].is_sign; ++end) {
        if (!phrase.empty()) phrase += ' ';
        phrase += tokens_[end].plain;
        if (auto const found = words.find(phrase); found != words.end()) longest = {found->second, end + 1};
    }
    return longest;
}

std::size_t DateFinder::skip(NumberWords const& words, std::size_t at) const
{
    auto const found = word(words, at);
    return found ? found->end : at;
}

std::optional<Number> DateFinder::number(std::size_t at, int least, int most) const
{
    auto const value = leading_number(plain(at));
    return value && least <= *value && *value <= most ? std::optional{Number{*value, at + 1}} : std::nullopt;
}

std::optional<Number> DateFinder::amount(std::size_t at) const
{
    auto const digits = number(at, 1, 400);
    return digits ? digits : word(words_.numbers, at);
}

std::optional<Number> DateFinder::year_at(std::size_t at) const
{
    if (plain(at) == ",") ++at;
    return plain(at).size() == 4 ? number(at, first_year, last_year) : std::nullopt;
}

Maybe DateFinder::on(int y, int m, int d, std::size_t end) const
{
    auto const date = year{y} / month{static_cast<unsigned>(m)} / day{static_cast<unsigned>(d)};
    if (!date.ok()) return std::nullopt;
    return Found{end, {sys_days{date}, sys_days{date}}};
}

Maybe DateFinder::iso(std::size_t at) const
{
    auto const year = year_at(at);
    if (!year || at + 2 >= tokens_.size() || !tokens_[at + 1].is_glued || !tokens_[at + 2].is_glued)
        return std::nullopt;
    auto const month = number(at + 1, 1, 12);
    auto const day   = number(at + 2, 1, 31);
    return month && day ? on(year->value, month->value, day->value, at + 3) : std::nullopt;
}

Maybe DateFinder::with_slashes(std::size_t at) const
{
    auto const day   = number(at, 1, 31);
    auto const month = number(at + 2, 1, 12);
    auto const year  = number(at + 4, first_year, last_year);
    if (!day || !month || !year || plain(at + 1) != "/" || plain(at + 3) != "/") return std::nullopt;
    return on(year->value, month->value, day->value, at + 5);
}

// Without a year: the last such day that is not a month after publication.
Maybe DateFinder::of_month(std::size_t end, int month, int day) const
{
    if (auto const year = year_at(skip(words_.year, end))) return on(year->value, month, day, year->end);
    auto const this_year = static_cast<int>(year_month_day{published_}.year());
    auto const date      = on(this_year, month, day, end);
    return !date || date->range.first <= published_ + most_ahead ? date : on(this_year - 1, month, day, end);
}

Maybe DateFinder::day_and_month(std::size_t at) const
{
    auto const day = number(at, 1, 31);
    if (!day) return std::nullopt;
    auto const name  = plain(day->end) == "of" ? day->end + 1 : day->end;
    auto const month = word(words_.months, name);
    return month ? of_month(month->end, month->value, day->value) : std::nullopt;
}

Maybe DateFinder::month_and_day(std::size_t at) const
{
    auto const month = word(words_.months, at);
    if (!month) return std::nullopt;
    auto const day = number(month->end, 1, 31);
    return day ? of_month(day->end, month->value, day->value) : std::nullopt;
}

// `mars 2020`; `may` and `mars` alone could be anything, but not after a preposition of the data: `en mars`.
Maybe DateFinder::month_alone(std::size_t at) const
{
    auto const begin = skip(words_.year, at);
    auto const named = word(words_.months, begin);
    if (!named) return std::nullopt;
    auto const month = std::chrono::month{static_cast<unsigned>(named->value)};
    if (auto const year = year_at(named->end))
        return Found{year->end, month_range(std::chrono::year{year->value} / month)};
    if (begin == at) return std::nullopt;
    auto const this_year = year_month_day{published_}.year();
    auto const range     = month_range(this_year / month);
    return Found{named->end, range.first <= published_ ? range : month_range((this_year - years{1}) / month)};
}

Maybe DateFinder::year_alone(std::size_t at) const
{
    auto const begin = skip(words_.year, at);
    auto const named = year_at(begin);
    if (begin == at || !named || plain(begin) == ",") return std::nullopt;
    auto const year = std::chrono::year{named->value};
    return Found{named->end, {sys_days{year / January / 1}, sys_days{year / December / 31}}};
}

Maybe DateFinder::named_day(std::size_t at) const
{
    auto const days = word(words_.days, at);
    if (!days) return std::nullopt;
    auto const day = published_ + Days{days->value};
    return Found{days->end, {day, day}};
}

Maybe DateFinder::named_night(std::size_t at) const
{
    auto const night = word(words_.nights, at);
    if (!night) return std::nullopt;
    auto const morning = published_ + Days{night->value};
    return Found{night->end, {morning - Days{1}, morning}, true};
}

Maybe DateFinder::named_span(std::size_t at) const
{
    if (auto const week = word(words_.weeks, at)) return Found{week->end, week_of(published_ + weeks{week->value})};
    auto const away = word(words_.months_away, at);
    if (!away) return std::nullopt;
    auto const today = year_month_day{published_};
    return Found{away->end, month_range(today.year() / today.month() + months{away->value})};
}

Maybe DateFinder::ago(std::size_t at) const
{
    auto const before = word(words_.ago_before, at);
    auto const count  = amount(skip(words_.about, before ? before->end : at));
    auto const first  = count ? count->end : before ? before->end : tokens_.size();
    auto const unit   = word(words_.units, first);
    if (!unit || (!before && !count)) return std::nullopt;
    auto const after = word(words_.ago_after, unit->end);
    if (!before && !after) return std::nullopt;
    auto const day = published_ - Days{unit->value * (count ? count->value : 1)};
    return Found{after ? after->end : unit->end, {day, day}};
}

Maybe DateFinder::on_weekday(std::size_t at) const
{
    auto const part  = skip(words_.parts_of_day, at);
    auto const begin = skip(words_.last, part);
    auto const named = word(words_.weekdays, begin);
    if (!named) return std::nullopt;
    auto const end  = skip(words_.last, named->end);
    auto const back = weekday{published_} - weekday{static_cast<unsigned>(named->value % 7)};
    auto const last = begin > part || end > named->end;
    auto const day  = published_ - (last && back == Days{0} ? Days{7} : back);
    return Found{skip(words_.parts_of_day, end), {day, day}};
}

// `de dimanche à lundi`
Maybe DateFinder::through(Found const& first) const
{
    auto const between = word(words_.between, first.end);
    if (!between) return std::nullopt;
    for (auto const& second : {on_weekday(between->end), day_and_month(between->end)}) {
        if (second && first.range.first <= second->range.last) {
            return Found{second->end, {first.range.first, second->range.last}};
        }
    }
    return std::nullopt;
}

Maybe DateFinder::date_at(std::size_t at) const
{
    if (tokens_[at].is_sign) return std::nullopt;
    using Way = Maybe (DateFinder::*)(std::size_t) const;
    for (Way const way : {&DateFinder::iso, &DateFinder::with_slashes, &DateFinder::day_and_month,
                          &DateFinder::month_and_day, &DateFinder::ago, &DateFinder::named_span,
                          &DateFinder::named_night, &DateFinder::named_day, &DateFinder::on_weekday,
                          &DateFinder::month_alone, &DateFinder::year_alone}) {
        auto const found = (this->*way)(at);
        if (!found) continue;
        auto const span = through(*found);
        return span ? span : found;
    }
    return std::nullopt;
}

bool DateFinder::can_begin(std::size_t at) const
{
    auto const& token    = tokens_[at];
    auto const  is_digit = token.plain.front() >= '0' && token.plain.front() <= '9';
    return !token.is_sign && (is_digit || words_.first_words.contains(token.plain));
}

std::vector<DatePhrase> DateFinder::all() const
{
    std::vector<DatePhrase> phrases;
    for (std::size_t at = 0; at < tokens_.size();) {
        if (!can_begin(at)) {
            ++at;
            continue;
        }
        auto const since = skip(words_.since, at);
        auto       found = since < tokens_.size() ? date_at(since) : std::nullopt;
        if (!found) found = date_at(at);
        auto const is_since = found && since > at;
        if (found) phrases.push_back({at, found->end, {found->range, is_since, found->is_night}});
        at = found ? found->end : at + 1;
    }
    return phrases;
}

}  // namespace

std::vector<DatePhrase> find_dates(std::vector<Token> const& tokens, DateWords const& words, Date published)
{
    return DateFinder{tokens, words, published}.all();
}

}  // namespace frontline
