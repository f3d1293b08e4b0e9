// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "view/land_history.hpp"
#include "view/page_fronts.hpp"

namespace frontline {

/// Figures of one actor, or of two, over the days of a history.
struct Curve {
    std::vector<ActorId> actors;
    std::vector<double>  values;  ///< at the end of each of the days
};

/// km² in each actor's hands; contested land is in those of its last undisputed holder. In order of actor.
std::vector<Curve> areas_over_time(LandHistory const& history, std::size_t days);

/// Kilometres of front between each two actors. In order of actors.
std::vector<Curve> fronts_over_time(LandHistory const& history, std::vector<FrontRule> const& rules, std::size_t days);

/// km² that an actor gained and lost on each of the days: each day's changes added up, whoever gains them back.
struct Turnover {
    ActorId             actor;
    std::vector<double> gained;
    std::vector<double> lost;
};

/// In order of actor.
std::vector<Turnover> turnovers(LandHistory const& history, std::size_t days);

}  // namespace frontline
