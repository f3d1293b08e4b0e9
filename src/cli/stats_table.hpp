// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "claims/actor.hpp"
#include "control_map/stats.hpp"

namespace frontline {

/// Who actors are, and whether there is a population to tell.
struct StatsWords {
    Actors const& actors;
    bool          has_population = false;
};

/// A row for each day and actor.
std::string stats_as_csv(std::vector<DayStats> const& days, StatsWords const& words);
std::string stats_as_json(std::vector<DayStats> const& days, StatsWords const& words);

}  // namespace frontline
