// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "base/date.hpp"
#include "cli/json_values.hpp"
#include "control_map/front_movement.hpp"

namespace frontline {

/// How the fronts moved between two days.
struct DatedMovements {
    DateSpan                   between;
    std::vector<FrontMovement> pairs;
};

/// A row for each front that moved.
std::string movements_as_text(std::vector<DatedMovements> const& movements);

/// All fronts, those that stood still among them.
Json movements_as_json(std::vector<DatedMovements> const& movements);

}  // namespace frontline
