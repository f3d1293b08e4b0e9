// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "io/write_matches.hpp"

namespace frontline {

/// An aligned table for a person to read: rank, name, id, lat, lon, kind, score, distance in km, reasons.
std::string to_text(std::vector<Match> const& matches);

/// One such table for each name that was found, under the name where there are several.
std::string to_text(std::vector<Located> const& all);

}  // namespace frontline
