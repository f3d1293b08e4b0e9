// SPDX-License-Identifier: Apache-2.0
#include "timeline/place_history.hpp"

#include <algorithm>
#include <utility>

#include "timeline/outcome.hpp"

namespace frontline {

namespace {

using ClaimList = std::vector<Claim const*>;

void append(ClaimList& to, ClaimList const& more)
{
    to.insert(to.end(), more.begin(), more.end());
}

bool has(ClaimList const& claims, Claim const* claim)
{
    return std::ranges::find(claims, claim) != claims.end();
}

class PlaceHistory {
public:
    PlaceHistory(std::span<Claim const* const> claims, Precedence const& precedence) : precedence_{precedence}
    {
        tell_back(claims);
        for_each_group(claims, [&](auto group) {
            apply(group);
            return true;
        });
        end_what_ran_out(last_date());
    }

    std::vector<PlaceSpan> finished() && { return std::move(spans_); }

private:
    Precedence const&      precedence_;
    std::vector<PlaceSpan> spans_{{first_date(), {}, {}, {}, {}, 0}};
    std::optional<Date>    runs_out_;  ///< when the newest span ends by its own claim

    Control const& now() const { return spans_.back().control; }

    /// Those that are weighed together, as long as `visit` wants more.
    template <typename Visit>
    void for_each_group(std::span<Claim const* const> claims, Visit visit) const
    {
        for (auto first = claims.begin(); first != claims.end();) {
            // What is said of an area is said before, and so overruled by, what is said of the place itself.
            auto const together = [&](Claim const* claim) {
                return claim->is_about_area() == (*first)->is_about_area()
                    && are_weighed_together(**first, *claim, precedence_.rule);
            };
            auto const until = std::find_if_not(first, claims.end(), together);
            if (!visit(std::span{first, until})) return;
            first = until;
        }
    }

    /// Who held the place before, by the first claims that tell it and are heard.
    void tell_back(std::span<Claim const* const> claims)
    {
        for_each_group(claims, [&](auto group) {
            auto decision = decide_before(group, precedence_);
            if (decision.deciding.empty()) return true;
            spans_.back().control   = decision.control;
            spans_.back().told_back = decision.deciding.size();
            spans_.back().claims    = std::move(decision.deciding);
            return false;
        });
    }

    void apply(std::span<Claim const* const> group)
    {
        auto const day = group.front()->counts_from();
        end_what_ran_out(day);
        auto const decision = decide(group, now(), precedence_);
        if (!decision.deciding.empty()) {
            if (decision.control != now()) start(day, decision.control);
            runs_out_ = latest_end(decision.deciding);
        }
        append(spans_.back().claims, decision.deciding);
        append(spans_.back().overruled, decision.overruled);
        add_doubts(group, decision);
    }

    void add_doubts(std::span<Claim const* const> group, Decision const& decision)
    {
        for (auto const* claim : group) {
            if (has(decision.deciding, claim) || has(decision.overruled, claim)) continue;
            if (stands_against(*claim, now(), precedence_.actors)) spans_.back().against.push_back(claim);
        }
    }

    /// A second change on one day replaces the first: what counts is the end of the day.
    void start(Date day, Control const& control)
    {
        if (spans_.back().from != day || spans_.size() == 1) {
            spans_.push_back({day, control, {}, {}, {}, 0});
            return;
        }
        auto replaced = std::move(spans_.back());
        spans_.pop_back();
        if (now() != control) spans_.push_back({day, control, {}, {}, {}, 0});
        std::erase_if(replaced.claims, [&](auto const* claim) { return claim->counts_from() != day; });
        append(spans_.back().overruled, replaced.claims);
        append(spans_.back().overruled, replaced.overruled);
        std::erase_if(replaced.against,
                      [&](auto const* claim) { return !stands_against(*claim, control, precedence_.actors); });
        append(spans_.back().against, replaced.against);
    }

    static std::optional<Date> latest_end(ClaimList const& claims)
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

}  // namespace

std::vector<PlaceSpan> history_of(std::span<Claim const* const> claims, Precedence const& precedence)
{
    return PlaceHistory{claims, precedence}.finished();
}

}  // namespace frontline
