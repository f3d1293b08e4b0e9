// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "base/problem.hpp"
#include "gazetteer/gazetteer.hpp"

namespace frontline {

/// The places of the gazetteers named after -g, or of the shipped theatres when none is named, as one gazetteer.
/// Throws Failure when there is none.
Gazetteer read_places(std::vector<std::string> const& gazetteers, Problems& problems);

}  // namespace frontline
