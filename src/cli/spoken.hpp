// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "claims/claim.hpp"
#include "timeline/control.hpp"

namespace frontline {

/// Words for sentences that a person can print.

std::string spoken(Date date);        ///< `2 March 2020`
std::string spoken(DateRange range);  ///< `on 2 March 2020`, `in March 2020`, `between … and …`, `by 2 March 2020`

/// `the Red Army (RED)`; `an actor who is not named` for an empty id.
std::string spoken(ActorId const& id, Actors const& actors);

/// `held by the Red Army (RED)`, `contested: …`; `in unknown hands`
std::string spoken(Control const& control, Actors const& actors);

/// `a, b and c`
std::string spoken_list(std::vector<std::string> const& items);

/// With its first letter large.
std::string as_sentence(std::string text);

/// What A to F and 1 to 6 of NATO's Admiralty code mean.
std::string_view meaning_of_reliability(char grade);
std::string_view meaning_of_credibility(char grade);

}  // namespace frontline
