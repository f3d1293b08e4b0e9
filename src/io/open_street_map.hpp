// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "base/table.hpp"
#include "gazetteer/place.hpp"

namespace frontline {

/// Tags as GDAL writes them into one field: `"name:ar"=>"إدلب","population"=>"98791"`, with `\"` and `\\` in them. What
/// follows a fault is left out.
std::vector<std::pair<std::string, std::string>> parse_tags(std::string_view text);

/// Whether these are the columns of an OpenStreetMap extract as GDAL reads it (`.osm`, `.osm.pbf`, or what ogr2ogr made
/// of one).
bool is_open_street_map(Table const& header);

/// The place of a node, with id `node/123`; nothing where it has no tag `place`. Its other tags count as columns.
std::optional<Place> open_street_map_place(Table const& header, Table::Row const& row, Problems& problems);

}  // namespace frontline
