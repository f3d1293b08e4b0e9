// SPDX-License-Identifier: Apache-2.0
#include "timeline/timeline.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace frontline {

namespace {

template <typename Value>
void sort_once_each(std::vector<Value>& values)
{
    std::ranges::sort(values);
    auto const [first, last] = std::ranges::unique(values);
    values.erase(first, last);
}

Basis basis_of(std::span<Claim const* const> claims)
{
    auto const grounds = std::ranges::count_if(claims, [](auto const* claim) { return claim->ground() != nullptr; });
    if (grounds == 0) return Basis::place;
    return static_cast<std::size_t>(grounds) == claims.size() ? Basis::ground : Basis::both;
}

}  // namespace

Timeline::Timeline(ClaimLog const& log, Precedence const& precedence, std::optional<Date> known,
                   std::vector<std::vector<GroundSide>> tracts)
    : is_as_known_{known.has_value()}, told_{known ? log.as_known(*known) : ClaimLog{}}, tracts_{std::move(tracts)},
      has_grounds_{!log.grounds().empty()}
{
    for (auto const& [place, claims] : heard(log).by_place()) {
        auto history = history_of(claims, precedence);
        if (history.size() == 1 && history.front().control.status == Status::unknown) continue;
        places_.push_back(place);
        add(std::move(history));
    }
    for (auto const& tract : tracts_) add(history_of(heard(log).about(tract), precedence));
    find_turns();
}

std::vector<Claim const*> Timeline::claims_about_tract(std::size_t tract, ClaimLog const& log) const
{
    return heard(log).about(tracts_[tract]);
}

std::span<Claim const* const> Timeline::claims_about(PlaceId const& place, ClaimLog const& log) const
{
    auto const& all   = heard(log).by_place();
    auto const  found = std::ranges::lower_bound(all, place, {}, &PlaceClaims::place);
    return found == all.end() || found->place != place ? std::span<Claim const* const>{} : found->claims;
}

void Timeline::add(std::vector<PlaceSpan> history)
{
    std::vector<SpanStart> starts;
    for (auto const& span : history) starts.push_back({day_of(span.from), controls_.of(span.control)});
    spans_.add(starts);
    told_back_.add(std::span{history.front().claims}.first(history.front().told_back));
    for (auto& span : history) {
        overruled_.add(span.overruled);
        against_.add(span.against);
        add_claims(std::move(span.claims));
    }
}

void Timeline::add_claims(std::vector<Claim const*> claims)
{
    std::ranges::stable_sort(claims, {}, &Claim::counts_from);
    std::uint8_t best = 0;
    for (auto const* claim : claims) {
        best = std::max(best, static_cast<std::uint8_t>(std::lround(weight(*claim) * 100)));
        counted_.push_back({day_of(claim->counts_from()), best});
    }
    claims_.add(claims);
}

void Timeline::find_turns()
{
    for (HoldingIndex place = 0; place < count(); ++place) {
        auto const starts = spans_[place];
        for (std::size_t i = 0; i < starts.size(); ++i) {
            auto const number = spans_.start(place) + i;
            turns_.push_back({starts[i].day, place});
            for (auto at = claims_.start(number); at < claims_.start(number + 1); ++at) {
                auto const day        = counted_[at].day;
                auto const is_of_span = starts[i].day <= day && (i + 1 == starts.size() || day < starts[i + 1].day);
                if (is_of_span) turns_.push_back({day, place});
            }
        }
    }
    sort_once_each(turns_);
}

ControlSpan Timeline::span(std::size_t place, std::size_t number) const
{
    auto const starts  = spans_[place];
    auto const in_all  = spans_.start(place) + number;
    auto const is_last = number + 1 == starts.size();
    auto const until   = is_last ? std::nullopt : std::optional{date_of(starts[number + 1].day)};
    return {{date_of(starts[number].day), until}, controls_[starts[number].control], claims_[in_all],
            overruled_[in_all], against_[in_all], number == 0 ? told_back_[place] : std::span<Claim const* const>{}};
}

std::vector<ControlSpan> Timeline::spans(PlaceId const& place) const
{
    auto const found = std::ranges::lower_bound(places_, place);
    if (found == places_.end() || *found != place) return {};
    return all_spans(static_cast<std::size_t>(found - places_.begin()));
}

std::vector<ControlSpan> Timeline::spans_of_tract(std::size_t tract) const
{
    return all_spans(places_.size() + tract);
}

std::vector<ControlSpan> Timeline::all_spans(std::size_t place) const
{
    std::vector<ControlSpan> spans;
    for (std::size_t i = 0; i < spans_[place].size(); ++i) spans.push_back(span(place, i));
    return spans;
}

/// The claims of the span up to that day; where there are none yet, those that tell it back to the start.
Holding Timeline::holding_on(HoldingIndex place, Day day) const
{
    auto const starts = spans_[place];
    auto const number = static_cast<std::size_t>(std::ranges::upper_bound(starts, day, {}, &SpanStart::day)
                                                 - starts.begin() - 1);
    auto const claims  = claims_[spans_.start(place) + number];
    auto const counted = std::span{counted_}.subspan(claims_.start(spans_.start(place) + number), claims.size());
    auto const told    = static_cast<std::size_t>(std::ranges::upper_bound(counted, day, {}, &Counted::day)
                                                  - counted.begin());
    auto const of_place = place < places_.size() ? places_[place] : Interned<PlaceId>{};
    Holding    holding{of_place, starts[number].control, Basis::place, date_of(starts[number].day), first_date(),
                       claims.first(told), 0};
    if (number == 0) holding.since.reset();
    if (told > 0) {
        holding.evidence = date_of(counted[told - 1].day);
        holding.weight   = counted[told - 1].best / 100.0;
    } else {
        if (number == 0) holding.claims = told_back_[place];
        for (auto const* claim : holding.claims) {
            holding.evidence = std::max(holding.evidence, claim->counts_from());
            holding.weight   = std::max(holding.weight, weight(*claim));
        }
    }
    if (has_grounds_) holding.basis = basis_of(holding.claims);
    return holding;
}

Holdings Timeline::on(Date date) const
{
    Holdings holdings{date, {}, controls_, tracts_.size()};
    holdings.all.reserve(count());
    for (HoldingIndex place = 0; place < count(); ++place) {
        holdings.all.push_back(holding_on(place, day_of(date)));
    }
    return holdings;
}

std::vector<HoldingIndex> Timeline::advance(Holdings& holdings, Date to) const
{
    std::vector<HoldingIndex> changed;
    for (auto turn = std::ranges::upper_bound(turns_, day_of(holdings.on), {}, &Turn::day);
         turn != turns_.end() && turn->day <= day_of(to); ++turn) {
        changed.push_back(turn->holding);
    }
    sort_once_each(changed);
    for (auto const place : changed) holdings.all[place] = holding_on(place, day_of(to));
    holdings.on = to;
    return changed;
}

std::vector<Date> Timeline::days_of_change() const
{
    std::vector<Day> days;
    for (auto const& start : spans_.all()) {
        if (start.day != day_of(first_date())) days.push_back(start.day);
    }
    sort_once_each(days);
    std::vector<Date> dates;
    for (auto const day : days) dates.push_back(date_of(day));
    return dates;
}

Holdings at_level(Holdings holdings, Actors const& actors, Level level)
{
    if (level == Level::group) return holdings;
    Controls                  seen;
    std::vector<ControlIndex> number_seen;
    for (std::size_t i = 0; i < holdings.controls.size(); ++i) {
        auto const& control = holdings.controls[static_cast<ControlIndex>(i)];
        number_seen.push_back(seen.of(at_level(control, actors, level, holdings.on)));
    }
    for (auto& holding : holdings.all) holding.control = number_seen[holding.control];
    holdings.controls = std::move(seen);
    return holdings;
}

}  // namespace frontline
