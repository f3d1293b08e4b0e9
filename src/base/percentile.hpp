// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace frontline {

/// What a share (0 to 1) of the values does not exceed: linear between the two nearest in rank, as is usual. `sorted`
/// must not be empty.
inline double percentile(std::vector<double> const& sorted, double share)
{
    auto const rank  = share * static_cast<double>(sorted.size() - 1);
    auto const below = static_cast<std::size_t>(rank);
    auto const above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (sorted[above] - sorted[below]) * (rank - std::floor(rank));
}

}  // namespace frontline
