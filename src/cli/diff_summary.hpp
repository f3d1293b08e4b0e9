// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "base/date.hpp"
#include "control_map/explained_change.hpp"
#include "gazetteer/gazetteer.hpp"

namespace frontline {

/// What a diff is about: the changes between two days, and what was learned since of the first.
struct Diff {
    DateSpan                     between;
    std::vector<ExplainedChange> changes;
    std::vector<ExplainedChange> learned;
};

/// Who gained how much from whom, each actor's balance, and what was learned since.
std::string diff_as_text(Diff const& diff);

/// The same, and each change with its places and claims, for machines.
std::string diff_as_json(Diff const& diff, Gazetteer const& gazetteer);

}  // namespace frontline
