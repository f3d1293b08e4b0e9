// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "control_map/front_segments.hpp"
#include "theatre/theatre.hpp"

namespace frontline {

/// The map of a day and the segments of its fronts.
struct DatedFronts {
    ControlMap                map;
    std::vector<FrontSegment> segments;
};

/// The fronts of some days, in order. Segments are followed from the first day of which the theatre knows anything, so
/// that one has the same id whatever days are asked for. `maps` must outlive the answer.
std::vector<DatedFronts> fronts_on(Theatre const& theatre, Maps const& maps, std::vector<Date> const& days);

}  // namespace frontline
