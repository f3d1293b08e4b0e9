// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "comparing/front_distance.hpp"
#include "comparing/lag.hpp"
#include "comparing/overlap.hpp"
#include "layer/layers_of_comparison.hpp"

namespace frontline {

/// All that is told of two maps.
struct Comparison {
    Overlap                              overlap;
    std::map<std::string, FrontDistance> fronts;  ///< by actor, of those who have a front in both
    std::vector<DisputedPlace>           disputed;
    std::optional<std::size_t>           places;  ///< how many were looked at; none: no gazetteer was given
    std::optional<Lag>                   lag;     ///< none: not asked for
    MapRepair                            repair_a;
    MapRepair                            repair_b;
};

std::string comparison_as_text(Comparison const& comparison);
std::string comparison_as_json(Comparison const& comparison);

}  // namespace frontline
