// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "base/date.hpp"
#include "cli/movement_summary.hpp"
#include "layer/layers_of_fronts.hpp"

namespace frontline {

/// The fronts of a day, and how they came there.
struct FrontReport {
    Date                        on;
    std::vector<SegmentOnDay>   segments;
    std::vector<DatedMovements> movements;  ///< in order; none where none were asked for
};

std::string front_as_text(FrontReport const& report);
std::string front_as_json(FrontReport const& report);

}  // namespace frontline
