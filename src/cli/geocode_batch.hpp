// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "base/problem.hpp"
#include "base/table.hpp"
#include "gazetteer/locate.hpp"

namespace frontline {

/// Looks up every row of a table with the columns `id,name` and optionally `country,near_lat,near_lon,context`. The
/// answer is CSV with one row an id: `id,name,place_id,place_name,lat,lon,score,second_score,ambiguous,reason`, the
/// place's columns empty where nothing is good enough. A hint that is no point is a problem and not used.
/// `usual` is what is known of all rows; a row's own columns come before it. Throws Failure when a column is missing.
std::string geocode_batch(Table const& names, Gazetteer const& gazetteer, PlaceQuery const& usual, Problems& problems);

}  // namespace frontline
