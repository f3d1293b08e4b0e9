// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "base/problem.hpp"
#include "base/table.hpp"

namespace frontline {

/// Cells of lists of events, which are written in many ways.

/// `2020-03-02`, with or without a time of day after it; `02-03-2020` or `02/03/2020` (day before month);
/// `02 March 2020`, `2-Mar-2020`, in English.
std::optional<Date> parse_event_date(std::string_view text);

/// The date of a column; where it is none a Problem, and nothing.
std::optional<Date> read_event_date(RowView row, std::string_view column, Problems& problems);

/// How exactly something is known: a whole number from 1 (exactly) to `most`. Where there is no such column or nothing
/// in it, 1; what is none is a Problem, and `most`.
int read_precision(RowView row, std::string_view column, int most, Problems& problems);

/// The text of a column; a Problem where it is empty.
std::optional<std::string> read_needed(RowView row, std::string_view column, Problems& problems);

}  // namespace frontline
