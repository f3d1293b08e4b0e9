// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "base/date.hpp"
#include "timeline/timeline.hpp"

namespace frontline {

/// Why a claim that said otherwise does not count.
enum class Lost {
    came_before,  ///< what it tells is taken to have happened earlier on that day
    not_heard,    ///< the rule does not hear who said it
    outweighed,   ///< it was weighed, and counted less
};

struct OverruledClaim {
    Claim const* claim;
    Lost         how;
    double       weight          = 0;  ///< of its account by the rule, where it was outweighed …
    double       winning_weight  = 0;  ///< … and of the account that was taken
};

/// Why a place is whose it is at the end of a day: the span of the day, and what was said of the place in it up to that
/// day. All in the order of the log.
struct Reasons {
    Control                     control;
    std::optional<Date>         since;    ///< none: since before the log begins
    std::optional<Date>         changes;  ///< when it is another way, by the log; none: never
    std::optional<Control>      before;   ///< of the span before
    std::optional<Control>      after;    ///< of the span after
    bool                        is_told_back = false;  ///< `claims` are of a later day: they tell who held it before
    std::vector<Claim const*>   claims;     ///< for it
    std::vector<OverruledClaim> overruled;
    std::vector<Claim const*>   against;    ///< what does not fit it and changes nothing
    std::vector<Claim const*>   fitting;    ///< what fits it and changes nothing
};

/// Nothing for a place that no claim tells anything of. The timeline is of that log, by that precedence.
std::optional<Reasons> reasons(Timeline const& timeline, ClaimLog const& log, PlaceId const& place,
                               Precedence const& precedence, Date on);

/// The same of a tract of the timeline, about which there may be nothing to say.
std::optional<Reasons> reasons_of_tract(Timeline const& timeline, ClaimLog const& log, std::size_t tract,
                                        Precedence const& precedence, Date on);

}  // namespace frontline
