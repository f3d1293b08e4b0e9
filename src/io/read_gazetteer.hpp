// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "base/problem.hpp"
#include "gazetteer/place.hpp"

namespace frontline {

/// The places of a gazetteer, recognised by what it holds: 19 tab-separated columns without a header (GeoNames), CSV
/// with a header (docs/formats.md), or any OGR point or polygon source with a field `name` (a polygon's place is a
/// point inside it). `towns.shp?name=NAME_EN&kind=TYPE` says which of its fields are which of our columns. A row that
/// cannot be used is a Problem. Throws Failure when the source cannot be opened at all.
std::vector<Place> read_gazetteer(std::string const& source, Problems& problems);

/// The gazetteers of the shipped theatres, for commands without `-g`: the `places.csv` of every folder of `theatres` in
/// the installed data folder, or beside the sources when the program runs from its build folder, in order of name.
std::vector<std::string> shipped_gazetteers();

}  // namespace frontline
