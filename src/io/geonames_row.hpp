// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "base/problem.hpp"
#include "gazetteer/place.hpp"
#include "io/line_reader.hpp"

namespace frontline {

/// The place of a row of a GeoNames dump (columns as in its readme). Its feature codes become our kinds: PPLC capital,
/// ADM1 province, ADM2 district, ADM3 and below subdistrict, PPLX quarter, other populated places settlement; any other
/// code is its own kind. Names that are links are left out. A population of 0 is one that is not known. admin1 and
/// admin2 are codes. A row that cannot be used is an error, and nothing.
std::optional<Place> parse_geonames_row(TextLine const& line, std::string const& file, Problems& problems);

}  // namespace frontline
