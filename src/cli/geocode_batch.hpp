// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>

#include "base/problem.hpp"
#include "base/table.hpp"
#include "gazetteer/locate.hpp"
#include "io/file_replacement.hpp"

namespace frontline {

/// The next row of a table, until there is none.
using NextRow = std::function<std::optional<Table::Row>()>;

/// Writes a CSV with one row for each of `rows` (columns id,name and optionally country,near_lat,near_lon,context), as
/// docs/formats.md has it, row by row: a table of any length is never held as a whole. What a row does not say is taken
/// from `usual`. A bad hint and an empty name are Problems. Throws Failure when a column is missing.
void geocode_batch(Table const& header, NextRow const& rows, Gazetteer const& gazetteer, PlaceQuery const& usual,
                   WriteBytes const& write, Problems& problems);

}  // namespace frontline
