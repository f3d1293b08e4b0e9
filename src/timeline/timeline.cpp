// SPDX-License-Identifier: Apache-2.0
#include "timeline/timeline.hpp"

#include <algorithm>
#include <iterator>
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
            // What is said of an area is said before, and so overruled by, what is said of the place itself.
            auto const same = [&](Claim const* claim) {
                return claim->date == (*first)->date && claim->is_about_area() == (*first)->is_about_area();
            };
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
        spans_.push_back({{first_date(), {}}, {}, {}, {}, 0});
        auto const tells = [](auto const* claim) { return told_before(*claim) != Control{}; };
        auto const first = std::ranges::find_if(claims, tells);
        if (first == claims.end()) return;
        std::vector<Claim const*> telling;
        std::copy_if(first, claims.end(), std::back_inserter(telling),
                     [&](auto const* claim) { return claim->date == (*first)->date; });
        auto const decision       = decide_before(telling);
        spans_.back().control   = decision.control;
        spans_.back().claims    = decision.deciding;
        spans_.back().told_back = decision.deciding.size();
    }

    void apply(std::vector<Claim const*> const& telling)
    {
        auto const day = telling.front()->counts_from();
        end_what_ran_out(day);
        auto const decision = decide(telling, now());
        if (decision.deciding.empty()) return;
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
            else spans_.push_back({{day, {}}, control, {}, {}, 0});
            auto& overruled = spans_.back().overruled;
            std::copy_if(replaced.claims.begin(), replaced.claims.end(), std::back_inserter(overruled),
                         [&](auto const* claim) { return claim->counts_from() == day; });
            overruled.insert(overruled.end(), replaced.overruled.begin(), replaced.overruled.end());
            return;
        }
        spans_.back().span.until = day;
        spans_.push_back({{day, {}}, control, {}, {}, 0});
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
        auto const day      = *std::exchange(runs_out_, {});
        auto       claims   = spans_.back().claims;
        std::erase_if(claims, [&](auto const* claim) { return claim->counts_from() >= day; });
        start(day, disputed ? held_by(now().actor) : Control{});
        spans_.back().claims = std::move(claims);
    }
};

std::vector<Claim const*> in_time(std::vector<Claim const*> claims)
{
    std::ranges::stable_sort(claims, {}, &Claim::counts_from);
    return claims;
}

}  // namespace

Timeline::Timeline(ClaimLog const& log, std::optional<Date> known)
{
    for (auto const& [place, claims] : log.by_place()) {
        auto const told = known_by(claims, known);
        if (told.empty()) continue;
        auto spans = PlaceHistory{told}.finished();
        if (spans.size() > 1 || spans.front().control.status != Status::unknown) add(place, std::move(spans));
    }
    std::ranges::sort(turns_);
    auto const [first, last] = std::ranges::unique(turns_);
    turns_.erase(first, last);
}

std::vector<Claim const*> Timeline::known_by(std::span<Claim const* const> claims, std::optional<Date> known)
{
    if (!known) return {claims.begin(), claims.end()};
    std::vector<Claim const*> told;
    for (auto const* claim : claims) {
        if (auto const* const as_told = known_by(claim, *known)) told.push_back(as_told);
    }
    return told;
}

/// Null where no row of it was recorded yet.
Claim const* Timeline::known_by(Claim const* claim, Date known)
{
    if (!is_known(*claim, known)) return nullptr;
    if (claim->also().empty()) return claim;
    return &told_.try_emplace(claim, *as_known(*claim, known)).first->second;
}

void Timeline::add(PlaceId const& place, std::vector<ControlSpan> spans)
{
    Track track{place, std::move(spans), {}, {}};
    for (auto const& span : track.spans) {
        track.controls.push_back(controls_.of(span.control));
        track.claims_in_time.push_back(in_time(span.claims));
    }
    tracks_.push_back(std::move(track));
    add_turns(static_cast<HoldingIndex>(tracks_.size() - 1));
}

void Timeline::add_turns(HoldingIndex holding)
{
    auto const& track = tracks_[holding];
    for (std::size_t i = 0; i < track.spans.size(); ++i) {
        auto const& span = track.spans[i].span;
        turns_.push_back({span.from, holding});
        for (auto const* claim : track.claims_in_time[i]) {
            if (span.contains(claim->counts_from())) turns_.push_back({claim->counts_from(), holding});
        }
    }
}

std::vector<ControlSpan> const& Timeline::spans(PlaceId const& place) const
{
    static std::vector<ControlSpan> const none;
    auto const                            found = std::ranges::lower_bound(tracks_, place, {}, &Track::place);
    return found == tracks_.end() || found->place != place ? none : found->spans;
}

/// The claims of the span up to that day; where there are none yet, those that tell it back to the start.
Holding Timeline::holding_on(Track const& track, Date date) const
{
    auto const  begins_later = [](Date day, ControlSpan const& span) { return day < span.span.from; };
    auto const  after        = std::upper_bound(track.spans.begin(), track.spans.end(), date, begins_later);
    auto const& span         = *std::prev(after);
    auto const  number       = static_cast<std::size_t>(after - track.spans.begin() - 1);
    auto const& claims       = track.claims_in_time[number];
    auto const  later        = std::ranges::upper_bound(claims, date, {}, &Claim::counts_from);
    Holding     holding{track.place, track.controls[number], span.span.from, first_date(), {claims.begin(), later}, 0};
    if (holding.claims.empty()) holding.claims = std::span{span.claims}.first(span.told_back);
    if (span.span.from == first_date()) holding.since.reset();
    for (auto const* claim : holding.claims) {
        holding.evidence = std::max(holding.evidence, claim->counts_from());
        holding.weight   = std::max(holding.weight, weight(*claim));
    }
    return holding;
}

Holdings Timeline::on(Date date) const
{
    Holdings holdings{date, {}, controls_};
    holdings.all.reserve(tracks_.size());
    for (auto const& track : tracks_) holdings.all.push_back(holding_on(track, date));
    return holdings;
}

std::vector<HoldingIndex> Timeline::advance(Holdings& holdings, Date to) const
{
    std::vector<HoldingIndex> changed;
    for (auto turn = std::ranges::upper_bound(turns_, holdings.on, {}, &Turn::day);
         turn != turns_.end() && turn->day <= to; ++turn) {
        changed.push_back(turn->holding);
    }
    std::ranges::sort(changed);
    auto const [first, last] = std::ranges::unique(changed);
    changed.erase(first, last);
    for (auto const i : changed) holdings.all[i] = holding_on(tracks_[i], to);
    holdings.on = to;
    return changed;
}

std::vector<Date> Timeline::days_of_change() const
{
    std::set<Date> days;
    for (auto const& track : tracks_) {
        for (auto const& span : track.spans) {
            if (span.span.from != first_date()) days.insert(span.span.from);
        }
    }
    return {days.begin(), days.end()};
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
