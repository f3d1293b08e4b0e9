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

/// The place of a row below the columns `name`, `lat`, `lon` and any of those in docs/formats.md. A row without a name
/// or with coordinates that are none is an error, and nothing; a bad population or country is an error and only the
/// value is left out. A row without an id gets one made of its name and point. Only the columns of `header` are used.
std::optional<Place> place_of(Table const& header, Table::Row const& row, Problems& problems);

/// The places of a whole table. That rows repeat ids is warned of once.
std::vector<Place> places_of(Table const& table, Problems& problems);

/// Whether these are columns of a gazetteer.
bool has_place_columns(Table const& table);

/// An id for a place that has none, made of its name and point.
PlaceId made_id(Place const& place);

/// Drops other names that a place has already. In one pass: a row of a megabyte may be 100,000 names.
void drop_repeated_names(Place& place);

/// lat and lon as a point; where they are none an error, and nothing.
std::optional<Point> read_point(std::string_view lat, std::string_view lon, Where const& where, Problems& problems);

/// How many people; empty is none, what is no whole number an error.
std::optional<std::int64_t> read_population(std::string_view text, Where const& where, Problems& problems);

/// Two letters, made capitals; empty is empty, anything else an error and empty.
std::string read_country(std::string_view text, Where const& where, Problems& problems);

}  // namespace frontline
