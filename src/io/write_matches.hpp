// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "gazetteer/locate.hpp"

namespace frontline {

/// What was found for one name.
struct Located {
    std::string        name;
    std::vector<Match> matches;
    bool               is_ambiguous = false;
};

/// `[{"name": …, "ambiguous": false, "matches": [{"place_id": …, "lat": …, "score": …, "reasons": […]}]}]`, a line end
/// after it. What is not known is null.
std::string to_json(std::vector<Located> const& located);

}  // namespace frontline
