// SPDX-License-Identifier: Apache-2.0
#include "reading/date_finder.hpp"

namespace frontline {

namespace {

using namespace std::chrono;

DateRange week_of(Date day)
{
    auto const monday = day - (weekday{day} - Monday);
    return {monday, monday + Days{6}};
}

}  // namespace

MaybeDate DateFinder::named_day(std::size_t at) const
{
    auto const days = word(words_.days, at);
    if (!days) return std::nullopt;
    auto const day = published_ + Days{days->value};
    return FoundDate{days->end, {day, day}};
}

MaybeDate DateFinder::named_night(std::size_t at) const
{
    auto const night = word(words_.nights, at);
    if (!night) return std::nullopt;
    auto const morning = published_ + Days{night->value};
    return FoundDate{night->end, {morning - Days{1}, morning}, true};
}

MaybeDate DateFinder::named_span(std::size_t at) const
{
    if (auto const week = word(words_.weeks, at)) return FoundDate{week->end, week_of(published_ + weeks{week->value})};
    auto const away = word(words_.months_away, at);
    if (!away) return std::nullopt;
    auto const today = year_month_day{published_};
    return FoundDate{away->end, month_range(today.year() / today.month() + months{away->value})};
}

MaybeDate DateFinder::ago(std::size_t at) const
{
    auto const before = word(words_.ago_before, at);
    auto const count  = amount(skip(words_.about, before ? before->end : at));
    auto const first  = count ? count->end : before ? before->end : tokens_.size();
    auto const unit   = word(words_.units, first);
    if (!unit || (!before && !count)) return std::nullopt;
    auto const after = word(words_.ago_after, unit->end);
    if (!before && !after) return std::nullopt;
    auto const day = published_ - Days{unit->value * (count ? count->value : 1)};
    return FoundDate{after ? after->end : unit->end, {day, day}};
}

MaybeDate DateFinder::on_weekday(std::size_t at) const
{
    auto const part  = skip(words_.parts_of_day, at);
    auto const begin = skip(words_.last, part);
    auto const named = word(words_.weekdays, begin);
    if (!named) return std::nullopt;
    auto const end  = skip(words_.last, named->end);
    Days const back{weekday{published_} - weekday{static_cast<unsigned>(named->value % 7)}};
    auto const last = begin > part || end > named->end;
    auto const day  = published_ - (last && back == Days{0} ? Days{7} : back);
    return FoundDate{skip(words_.parts_of_day, end), {day, day}};
}

// `de dimanche à lundi`
MaybeDate DateFinder::through(FoundDate const& first) const
{
    auto const between = word(words_.between, first.end);
    if (!between) return std::nullopt;
    for (auto const& second : {on_weekday(between->end), day_and_month(between->end)}) {
        if (second && first.range.first <= second->range.last) {
            return FoundDate{second->end, {first.range.first, second->range.last}};
        }
    }
    return std::nullopt;
}

}  // namespace frontline
