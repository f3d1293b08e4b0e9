// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "partition/strands.hpp"

namespace frontline {

/// The rings of a closed walk along sides of strands: split where it comes to a vertex for a second time, each begun at
/// its least vertex.
std::vector<Ring> rings_of(Strands const& strands, std::span<StrandSide const> walk);

/// Of a ring that begins at its least vertex and comes to none twice. Exact.
bool runs_counter_clockwise(Ring const& ring);

}  // namespace frontline
