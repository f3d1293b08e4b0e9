// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <optional>
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

    /// The days on which the control of any place changes, in order.
    std::vector<Date> days_of_change() const;

private:
    std::map<PlaceId, std::vector<ControlSpan>> spans_;
};

}  // namespace frontline
