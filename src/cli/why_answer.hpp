// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <vector>

#include "cli/json_values.hpp"
#include "theatre/theatre.hpp"
#include "timeline/reasons.hpp"

namespace frontline {

/// What denials among the claims deny.
using Denied = std::map<Claim const*, std::vector<Claim const*>>;

/// Why a place is whose it is on a day: what `frontline why` tells.
struct Answer {
    Place       place;    ///< without an id: land of which claims about areas or lines tell
    Date        on;
    Control     seen;     ///< the control at the level that was asked for
    Reasons     reasons;
    Precedence  precedence;
    std::string known;    ///< as typed; empty: all claims of the log
    Denied      denied = {};
    std::map<ClaimId, double> far_km = {};  ///< of claims that geography speaks against: from the taker's land
};

/// Whole sentences for a person to print: whose it was and since when, who says so, who says otherwise and why that
/// does not count, by which rule, what is not known.
std::string as_text(Answer const& answer);

Json as_json(Answer const& answer);

/// What the log leaves open, one sentence each.
std::vector<std::string> not_known(Answer const& answer);

}  // namespace frontline
