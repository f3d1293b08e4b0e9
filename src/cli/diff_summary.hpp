// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "base/date.hpp"
#include "cli/movement_summary.hpp"
#include "control_map/explained_change.hpp"
#include "gazetteer/gazetteer.hpp"

namespace frontline {

/// What a diff is about: the changes between two days, what was learned since of the first, how far fronts moved.
struct Diff {
    DateSpan                     between;
    std::vector<ExplainedChange> changes;
    std::vector<ExplainedChange> learned;
    std::vector<FrontMovement>   movements;
};

/// Who gained how much from whom, each actor's balance, how far the fronts moved, and what was learned since.
std::string diff_as_text(Diff const& diff);

/// The same, and each change with its places and claims, for machines.
std::string diff_as_json(Diff const& diff, Gazetteer const& gazetteer);

}  // namespace frontline
