// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.hpp"
#include "base/table.hpp"
#include "gazetteer/place.hpp"

namespace frontline {

/// The places of a table with the columns `name`, `lat`, `lon` and any of those in docs/formats.md. A row without a
/// name or with coordinates that are none is an error and left out; a bad population or country is an error and only
/// the value is left out; a file whose rows repeat ids is warned of once. A row without an id gets one made of its name
/// and point.
std::vector<Place> places_of(Table const& table, Problems& problems);

/// Whether these are columns of a gazetteer.
bool has_place_columns(Table const& table);

/// lat and lon as a point; where they are none an error, and nothing.
std::optional<Point> read_point(std::string_view lat, std::string_view lon, Where const& where, Problems& problems);

/// How many people; empty is none, what is no whole number an error.
std::optional<std::int64_t> read_population(std::string_view text, Where const& where, Problems& problems);

/// Warns once of rows that repeat another row's id.
void warn_of_repeated_ids(std::vector<Place> const& places, std::string const& file, Problems& problems);

}  // namespace frontline
