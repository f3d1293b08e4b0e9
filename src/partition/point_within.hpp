// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "partition/partition.hpp"

namespace frontline {

/// A point of a face: the middle of its widest stretch at half its height, to the nearest 1e-7 degrees.
Point point_within(Partition const& partition, FaceIndex face);

}  // namespace frontline
