// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "io/event.hpp"

namespace frontline {

/// A row of UCDP GED (Uppsala Conflict Data Program, Georeferenced Event Dataset), of any version: clashes between
/// `side_a` and `side_b` from `date_start` to `date_end`. It tells no change of control. Violence against civilians
/// (type_of_violence 3) and events that are only known by country or at sea (where_prec 6, 7) are left out.
EventRow ucdp_event(RowView row, Problems& problems);

}  // namespace frontline
