// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>

#include "base/problem.hpp"
#include "base/table.hpp"

namespace frontline {

/// Whether each row of a table must have a point. Where it need not, geometries that are no points are kept as texts.
enum class Points { optional, required };

/// Is handed each row as it is read.
using TakeRow = std::function<void(Table::Row&&)>;

/// Is told the columns, which come before all rows, and says who takes the rows.
using BeginRows = std::function<TakeRow(Table const& header)>;

/// Reads the rows of all layers of any OGR source: its fields, and, where there are geometries, `lat`, `lon` on WGS 84.
/// Of a geometry that is no point: where points are required one inside it, else `wkt`, its well-known text. Of an
/// OpenStreetMap extract the layer `points` alone. A row's line is the feature's number, counted from 1. A feature with
/// bytes that are not UTF-8 is an error and left out; so is one without a point where they are required. Throws Failure
/// when the source cannot be opened.
void read_ogr_rows(std::string const& source, Points points, BeginRows const& begin, Problems& problems);

/// The same as one table.
Table read_ogr_table(std::string const& source, Points points, Problems& problems);

}  // namespace frontline
