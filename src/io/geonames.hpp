// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/problem.hpp"
#include "gazetteer/place.hpp"

namespace frontline {

/// Whether a text is a GeoNames dump: its first line has 19 tab-separated columns.
bool is_geonames(std::string_view text);

/// The places of a GeoNames dump (columns as in its readme). Its feature codes become our kinds: PPLC capital, ADM1
/// province, ADM2 district, ADM3 and below subdistrict, PPLX quarter, other populated places settlement. A population
/// of 0 is one that is not known.
std::vector<Place> parse_geonames(std::string_view text, std::string const& file, Problems& problems);

}  // namespace frontline
