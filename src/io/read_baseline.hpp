// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "base/problem.hpp"
#include "claims/actor.hpp"
#include "control_map/baseline.hpp"

namespace frontline {

/// The control polygons of one day, of any OGR source: fields `actor` (an id, name or alias) and `date`. Several
/// features of one actor are united. A feature that names no actor remembers nothing; other problems: `unknown-actor`
/// (an error: the feature is left out), `bad-date`, `several-dates` (a warning: the newest is taken), and those of
/// read_polygons(). Throws Failure when the source cannot be opened or has no polygon.
Baseline read_baseline(std::string const& source, Actors const& actors, Problems& problems);

}  // namespace frontline
