// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "control_map/stats.hpp"
#include "theatre/theatre.hpp"

namespace frontline {

/// Whether people live on each cell of the land, and how many, by the places of the theatre's gazetteers: a cell is
/// inhabited where its middle is no farther than `near_km` from a place. A place that several gazetteers have counts
/// once; provinces and districts do not count.
Inhabitants inhabitants_of(Theatre const& theatre, Partition const& partition, double near_km);

}  // namespace frontline
