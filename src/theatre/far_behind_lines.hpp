// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/problem.hpp"
#include "theatre/theatre.hpp"

namespace frontline {

/// A warning for each claim that geography speaks against (far_claims.hpp): on the day before the map showed no land of
/// the taker anywhere near. Takes a map of each day on which claims count.
Problems far_behind_lines(Theatre const& theatre);

}  // namespace frontline
