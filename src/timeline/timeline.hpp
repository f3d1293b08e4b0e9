// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <compare>
#include <map>
#include <optional>
#include <span>
#include <vector>

#include "base/date.hpp"
#include "claims/claim_log.hpp"
#include "timeline/control.hpp"
#include "timeline/holdings.hpp"

namespace frontline {

/// A time in which the control of one place did not change.
struct ControlSpan {
    DateSpan                  span;       ///< from first_date(): since before the log begins
    Control                   control;
    std::vector<Claim const*> claims;     ///< that agree with it: those that began it and those that repeat it
    std::vector<Claim const*> overruled;  ///< that said otherwise while or when it began
    std::size_t               told_back = 0;  ///< so many of `claims`, the first ones, tell it back to the start
};

/// For each place its spans of control, each knowing the claims behind it.
///
/// A claim counts from the end of its last possible day. Of claims that count from one day those whose first possible
/// day is earlier come first, so that "by the 2nd" does not overrule "on the 2nd"; claims of one and the same range
/// are weighed against each other (precedence.hpp). A newer range overrules an older one. The first claim that tells
/// who held the place before tells it back to the start (several of one range: as they weigh). The log must outlive
/// the timeline.
class Timeline {
public:
    /// `known`: claims recorded after it are left out.
    explicit Timeline(ClaimLog const& log, std::optional<Date> known = {});

    /// The spans of a place, in order, without gaps; empty for a place that no claim tells anything of.
    std::vector<ControlSpan> const& spans(PlaceId const& place) const;

    /// At the end of `date`. Places of unknown control that a claim once told of are in it too.
    Holdings on(Date date) const;

    /// Makes the holdings of a day those of a later one, by touching only what changed in between: their indices, in
    /// order. `holdings` must come from on() or advance() of this timeline, and `to` must not be earlier.
    std::vector<HoldingIndex> advance(Holdings& holdings, Date to) const;

    /// The days on which the control of any place changes, in order.
    std::vector<Date> days_of_change() const;

private:
    /// What a place was through time, ready to be asked for a day.
    struct Track {
        PlaceId                                place;
        std::vector<ControlSpan>               spans;
        std::vector<ControlIndex>              controls;        ///< of each span
        std::vector<std::vector<Claim const*>> claims_in_time;  ///< of each span, by the day they count from
    };

    /// Something about a holding changes: its control, or the claims behind it.
    struct Turn {
        Date         day;
        HoldingIndex holding;

        auto operator<=>(Turn const&) const = default;
    };

    std::map<Claim const*, Claim> told_;  ///< claims of several rows, without those recorded too late

    std::vector<Track> tracks_;  ///< in order of place
    std::vector<Turn>  turns_;   ///< in order
    Controls           controls_;

    std::vector<Claim const*> known_by(std::span<Claim const* const> claims, std::optional<Date> known);
    Claim const*              known_by(Claim const* claim, Date known);

    void    add(PlaceId const& place, std::vector<ControlSpan> spans);
    void    add_turns(HoldingIndex holding);
    Holding holding_on(Track const& track, Date date) const;
};

}  // namespace frontline
