// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gazetteer/gazetteer.hpp"

namespace frontline {

/// The place that stands for all rows of one place in one or several sources: two rows are one place where they share a
/// name within 3 km, or an id within 5 km, and not just one of them is an area. An id alone does not make two rows one
/// place. The row that tells most stands for the others: the one whose kind is known, then with a population, then with
/// more names, then the one of the first source, then the least by id and point.
PlaceNumber representative_of(Gazetteer const& gazetteer, PlaceNumber place);

}  // namespace frontline
