// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "control_map/explained_change.hpp"
#include "layer/layer.hpp"

namespace frontline {

/// The names of the layers of a diff, the main one first.
std::vector<std::string> names_of_change_layers();

/// The layer `changes`: what changed hands between the maps of two days.
Layer change_layer(std::vector<ExplainedChange> const& changes, DateSpan between);

/// The layer `learned`, of the same fields: where the map of the first day, as it was known then, was not what is known
/// of that day now. `gained_by` is who had it, `lost_by` who was thought to have it.
Layer learned_layer(std::vector<ExplainedChange> const& learned, DateSpan between);

}  // namespace frontline
