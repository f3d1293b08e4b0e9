// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "base/date.hpp"
#include "claims/claim.hpp"
#include "timeline/control.hpp"
#include "timeline/decision.hpp"
#include "timeline/rule.hpp"

namespace frontline {

/// A time in which the control of one place did not change, and every claim that was about it then but those that
/// neither support nor doubt it.
struct PlaceSpan {
    Date                      from;  ///< first_date(): since before the log begins
    Control                   control;
    std::vector<Claim const*> claims;     ///< that agree with it: those that began it and those that repeat it
    std::vector<Claim const*> overruled;  ///< that said otherwise while or when it began, and lost by the rule
    std::vector<Claim const*> against;    ///< that do not fit it and by their kind change nothing: see stands_against()
    std::size_t told_back = 0;  ///< so many of `claims`, the first ones, tell it back to the start
};

/// The spans of one place, each up to the next one; those of the same claims in any order are the same. The first one
/// begins at first_date().
///
/// `claims` stand in the order of the log. They are gone through by their last possible day, then by their first; what
/// the rule weighs together, together.
std::vector<PlaceSpan> history_of(std::span<Claim const* const> claims, Precedence const& precedence);

}  // namespace frontline
