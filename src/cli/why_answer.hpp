// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "cli/json_values.hpp"
#include "theatre/theatre.hpp"
#include "timeline/reasons.hpp"

namespace frontline {

/// Why a place is whose it is on a day: what `frontline why` tells.
struct Answer {
    Place       place;
    Date        on;
    Control     seen;     ///< the control at the level that was asked for
    Reasons     reasons;
    Precedence  precedence;
    std::string known;    ///< as typed; empty: all claims of the log
};

/// Whole sentences for a person to print: whose it was and since when, who says so, who says otherwise and why that
/// does not count, by which rule, what is not known.
std::string as_text(Answer const& answer);

Json as_json(Answer const& answer);

/// What the log leaves open, one sentence each.
std::vector<std::string> not_known(Answer const& answer);

}  // namespace frontline
