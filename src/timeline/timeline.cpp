// SPDX-License-Identifier: Apache-2.0
#include "timeline/timeline.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "timeline/precedence.hpp"

namespace frontline {

namespace {

/// Builds the spans of one place, going through its claims in the order of the log.
class PlaceHistory {
public:
    explicit PlaceHistory(std::vector<Claim const*> const& claims)
    {
        begin(claims);
        for (auto first = claims.begin(); first != claims.end();) {
            auto const same  = [&](Claim const* claim) { return claim->date == (*first)->date; };
            auto const until = std::find_if_not(first, claims.end(), same);
            std::vector<Claim const*> telling;
            std::copy_if(first, until, std::back_inserter(telling),
                         [](auto const* c) { return tells_control(c->kind); });
            if (!telling.empty()) apply(telling);
            first = until;
        }
        end_what_ran_out(last_date());
    }

    std::vector<ControlSpan> finished() && { return std::move(spans_); }

private:
    std::vector<ControlSpan> spans_;
    std::optional<Date>      runs_out_;  ///< when the newest span ends by its own claim

    Control const& now() const { return spans_.back().control; }

    void begin(std::vector<Claim const*> const& claims)
    {
        spans_.push_back({{first_date(), {}}, {}, {}, {}});
        for (auto const* claim : claims) {
            auto const before = told_before(*claim);
            if (before.status == Status::unknown) continue;
            spans_.back().control = before;
            spans_.back().claims  = {claim};
            return;
        }
    }

    void apply(std::vector<Claim const*> const& telling)
    {
        auto const day = telling.front()->counts_from();
        end_what_ran_out(day);
        auto decision = decide(telling, now());
        if (decision.control != now()) start(day, decision.control);
        auto& span = spans_.back();
        span.claims.insert(span.claims.end(), decision.deciding.begin(), decision.deciding.end());
        span.overruled.insert(span.overruled.end(), decision.overruled.begin(), decision.overruled.end());
        runs_out_ = latest_end(decision.deciding);
    }

    /// A second change on one day replaces the first: what counts is the end of the day.
    void start(Date day, Control const& control)
    {
        if (spans_.back().span.from == day && spans_.size() > 1) {
            auto const replaced = std::move(spans_.back());
            spans_.pop_back();
            if (now() == control) spans_.back().span.until.reset();
            else spans_.push_back({{day, {}}, control, {}, {}});
            auto& overruled = spans_.back().overruled;
            overruled.insert(overruled.end(), replaced.claims.begin(), replaced.claims.end());
            overruled.insert(overruled.end(), replaced.overruled.begin(), replaced.overruled.end());
            return;
        }
        spans_.back().span.until = day;
        spans_.push_back({{day, {}}, control, {}, {}});
    }

    static std::optional<Date> latest_end(std::vector<Claim const*> const& claims)
    {
        std::optional<Date> latest;
        for (auto const* claim : claims) {
            if (!claim->until) return std::nullopt;
            latest = std::max(latest.value_or(*claim->until), *claim->until);
        }
        return latest;
    }

    /// A contest or siege that was over leaves the holder; a holding that was over leaves nobody known.
    void end_what_ran_out(Date by)
    {
        if (!runs_out_ || *runs_out_ > by) return;
        auto const disputed = now().status == Status::contested || now().status == Status::besieged;
        auto const claims   = spans_.back().claims;
        start(*std::exchange(runs_out_, {}), disputed ? held_by(now().actor) : Control{});
        spans_.back().claims = claims;
    }
};

std::vector<Claim const*> known_by(std::vector<Claim const*> claims, std::optional<Date> known)
{
    if (known) std::erase_if(claims, [&](auto const* claim) { return claim->recorded > *known; });
    return claims;
}

Holding holding_of(PlaceId const& place, ControlSpan const& span, Date date)
{
    Holding holding{place, span.control, span.span.from, first_date(), {}, 0};
    if (span.span.from == first_date()) holding.since.reset();
    for (auto const* claim : span.claims) {
        // A claim that tells back to the start is evidence of days on which it did not count yet.
        auto const tells_back = span.span.from == first_date() && claim == span.claims.front();
        if (claim->counts_from() > date && !tells_back) continue;
        holding.claims.push_back(claim);
        holding.evidence = std::max(holding.evidence, claim->counts_from());
        holding.weight   = std::max(holding.weight, weight(*claim));
    }
    return holding;
}

}  // namespace

Timeline::Timeline(ClaimLog const& log, std::optional<Date> known)
{
    for (auto const& [place, claims] : log.by_place()) {
        auto const told = known_by(claims, known);
        if (told.empty()) continue;
        auto spans = PlaceHistory{told}.finished();
        if (spans.size() > 1 || spans.front().control.status != Status::unknown)
            spans_.emplace(place, std::move(spans));
    }
}

std::vector<ControlSpan> const& Timeline::spans(PlaceId const& place) const
{
    static std::vector<ControlSpan> const none;
    auto const                            found = spans_.find(place);
    return found == spans_.end() ? none : found->second;
}

Holdings Timeline::on(Date date) const
{
    Holdings holdings{date, {}};
    for (auto const& [place, spans] : spans_) {
        auto const begins_later = [](Date day, ControlSpan const& span) { return day < span.span.from; };
        auto const after        = std::upper_bound(spans.begin(), spans.end(), date, begins_later);
        holdings.all.push_back(holding_of(place, *std::prev(after), date));
    }
    return holdings;
}

std::vector<Date> Timeline::days_of_change() const
{
    std::set<Date> days;
    for (auto const& [place, spans] : spans_) {
        for (auto const& span : spans) {
            if (span.span.from != first_date()) days.insert(span.span.from);
        }
    }
    return {days.begin(), days.end()};
}

Holdings at_level(Holdings holdings, Actors const& actors, Level level)
{
    if (level == Level::group) return holdings;
    for (auto& holding : holdings.all) holding.control = at_level(holding.control, actors, level, holdings.on);
    return holdings;
}

}  // namespace frontline
