// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "base/table.hpp"
#include "claims/ground.hpp"
#include "gazetteer/gazetteer.hpp"

namespace frontline {

/// Whether a row is about ground: its cell below `wkt` (else `geometry`) is not empty.
bool has_ground(RowView row);

/// The area or line of such a row, its places not filled in. Nothing, with a Problem, where the text is no well-known
/// text of polygons alone or lines alone; an area that is not valid is repaired, with a warning.
std::optional<Ground> read_ground(RowView row, Problems& problems);

/// The places of an area, in order: those of the gazetteer that are places and no areas themselves, and of `more`.
std::vector<PlaceId> places_in(MultiPolygon const& area, Gazetteer const& gazetteer, std::vector<Place> const& more);

}  // namespace frontline
