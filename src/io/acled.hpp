// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "io/event.hpp"

namespace frontline {

/// A row of ACLED (Armed Conflict Location & Event Data), of the present columns or those of before 2019, when what is
/// `sub_event_type` today stood in `event_type`.
///
/// Claims come of what tells a change of control, of clashes, and of strikes from afar; all else is left out. Who gains
/// a place is `actor1`, but of "Government regains territory" the one that is a state, of "Non-state actor overtakes
/// territory" the one that is none, where `inter1` and `inter2` tell them apart. A date of time_precision 2 is some day
/// of the seven around it, of 3 of its month. A change of control of geo_precision 3 (the place stands for its region)
/// is left out, with a Problem: it would flip the wrong place.
EventRow acled_event(RowView row, Problems& problems);

}  // namespace frontline
