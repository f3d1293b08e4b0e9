// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "geo/shape.hpp"

namespace frontline {

/// What a map over time says that an actor held, for a span of time.
struct DatedArea {
    std::string  actor;
    MultiPolygon area;
    DateSpan     span;
};

/// How many days one map over time comes after another.
struct Lag {
    std::size_t           spots = 0;       ///< changes that both maps have: of one spot, to one actor
    std::size_t           only_a = 0;      ///< changes that only the first has
    std::size_t           only_b = 0;
    std::optional<double> median_days;     ///< positive: the second map shows a change later than the first
    std::optional<double> p5_days;
    std::optional<double> p95_days;
};

/// Asked on a grid of `grid_km` over the days that both maps cover: when does each spot go to another actor? A change
/// of the first map and one of the second to the same actor go together, the nearest in time first, up to `most_days`
/// apart.
Lag lag_between(std::vector<DatedArea> const& a, std::vector<DatedArea> const& b, double grid_km, int most_days);

}  // namespace frontline
