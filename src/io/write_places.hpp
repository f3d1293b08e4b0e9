// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "gazetteer/place.hpp"

namespace frontline {

/// The header of a CSV gazetteer with all that a place has.
std::string places_csv_header();

/// A place as a line below it. read_gazetteer() reads it back as the same place, if its texts are such as readers give:
/// trimmed, without hidden letters, and without a `;` in its other names, which stands between them.
std::string to_csv_line(Place const& place);

}  // namespace frontline
