// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <tuple>

#include "claims/claim.hpp"

namespace frontline {

/// Whether a claim stands before another one in the log. Not by where they lie in memory: a claim as known on a day is
/// a copy.
inline bool stands_before(Claim const* a, Claim const* b)
{
    return std::tie(a->date.last, a->date.first, a->id) < std::tie(b->date.last, b->date.first, b->id);
}

}  // namespace frontline
