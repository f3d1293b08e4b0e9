// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "partition/partition.hpp"

namespace frontline {

/// Writes down what the borders of tracts cut off from the cell of a place (Tracts::cut_off).
void find_cut_off(Partition& partition);

}  // namespace frontline
