// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/date.hpp"
#include "claims/claim_log.hpp"
#include "timeline/control.hpp"
#include "timeline/holdings.hpp"
#include "timeline/lists.hpp"
#include "timeline/place_history.hpp"
#include "timeline/rule.hpp"

namespace frontline {

/// A time in which the control of one place did not change, with the decision behind it: who said so, who was
/// overruled by the rule, whose word does not fit it (PlaceSpan says which is which).
struct ControlSpan {
    DateSpan                      span;  ///< from first_date(): since before the log begins
    Control                       control;
    std::span<Claim const* const> claims;     ///< for it, by the day they count from
    std::span<Claim const* const> overruled;
    std::span<Claim const* const> against;
    std::span<Claim const* const> told_back;  ///< of `claims` those that tell it back to the start, first span only
};

/// For each place its spans of control, each knowing the claims behind it.
///
/// A claim counts from the end of its last possible day. Of claims that count from one day those whose first possible
/// day is earlier come first, so that "by the 2nd" does not overrule "on the 2nd"; claims of one and the same range
/// are weighed against each other by the rule of precedence (rule.hpp; `strict` weighs all of one day). A newer range
/// overrules an older one. The first claim that tells who held the place before tells it back to the start (several of
/// one range: as they weigh). The log must outlive the timeline.
///
/// A tract is land of which the same claims about areas and lines tell (Partition::tracts). It has spans as a place.
///
/// Ten million claims take some 20 bytes each here, in flat arrays.
class Timeline {
public:
    /// `known`: claims recorded after it are left out. `tracts`: for each the grounds of the log that tell of it.
    explicit Timeline(ClaimLog const& log, Precedence const& precedence = {}, std::optional<Date> known = {},
                      std::vector<std::vector<GroundSide>> tracts = {});

    /// The places that a claim tells anything of, in order.
    std::vector<Interned<PlaceId>> const& places() const { return places_; }

    /// The spans of a place, in order, without gaps; empty for a place that no claim tells anything of. They look into
    /// the timeline.
    std::vector<ControlSpan> spans(PlaceId const& place) const;
    std::vector<ControlSpan> spans_of_tract(std::size_t tract) const;

    /// All claims of its log about a place that were known.
    std::span<Claim const* const> claims_about(PlaceId const& place, ClaimLog const& log) const;
    std::vector<Claim const*>     claims_about_tract(std::size_t tract, ClaimLog const& log) const;

    /// What a denial among these denies, of what was known.
    std::vector<Claim const*> denied_by(Claim const& denial, ClaimLog const& log) const
    {
        return heard(log).denied_by(denial);
    }

    /// At the end of `date`. Places of unknown control that a claim once told of are in it too, and all tracts.
    Holdings on(Date date) const;

    /// Makes the holdings of a day those of a later one, by touching only what changed in between: their indices, in
    /// order. `holdings` must come from on() or advance() of this timeline, and `to` must not be earlier.
    std::vector<HoldingIndex> advance(Holdings& holdings, Date to) const;

    /// The days on which the control of any place or tract changes, in order.
    std::vector<Date> days_of_change() const;

private:
    using Day = std::int32_t;  // since 1970

    struct SpanStart {
        Day          day;
        ControlIndex control;
    };

    /// A claim of a span.
    struct Counted {
        Day          day;   ///< from which it counts
        std::uint8_t best;  ///< the weight of the best up to it, in hundredths
    };

    /// Something about a holding changes: its control, or the claims behind it.
    struct Turn {
        Day          day;
        HoldingIndex holding;

        auto operator<=>(Turn const&) const = default;
    };

    bool                      is_as_known_;
    ClaimLog                  told_;       ///< the log as known on a day, where one was asked for
    std::vector<Interned<PlaceId>> places_;
    std::vector<std::vector<GroundSide>> tracts_;
    bool                      has_grounds_;  ///< claims about areas or lines are in the log
    Lists<SpanStart>          spans_;      ///< of each place, then of each tract
    Lists<Claim const*>       told_back_;  ///< of each place, then of each tract
    Lists<Claim const*>       claims_;     ///< of each span, by the day they count from
    Lists<Claim const*>       overruled_;  ///< of each span
    Lists<Claim const*>       against_;    ///< of each span
    std::vector<Counted>      counted_;    ///< of each of `claims_`
    std::vector<Turn>         turns_;      ///< in order
    Controls                  controls_;

    static Day  day_of(Date date) { return static_cast<Day>(date.time_since_epoch().count()); }
    static Date date_of(Day day) { return Date{Days{day}}; }

    ClaimLog const& heard(ClaimLog const& log) const { return is_as_known_ ? told_ : log; }
    HoldingIndex    count() const { return static_cast<HoldingIndex>(places_.size() + tracts_.size()); }

    void        add(std::vector<PlaceSpan> history);
    void        add_claims(std::vector<Claim const*> claims);
    void        find_turns();
    Holding     holding_on(HoldingIndex place, Day day) const;
    ControlSpan span(std::size_t place, std::size_t number) const;
    std::vector<ControlSpan> all_spans(std::size_t place) const;
};

}  // namespace frontline
