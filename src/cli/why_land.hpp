// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "cli/json_values.hpp"
#include "control_map/explanation.hpp"
#include "theatre/theatre.hpp"

namespace frontline {

/// Why a point of the land is painted as it is.
struct LandAnswer {
    Point             at;
    ControlMap const& map;
    Partition const&  partition;
    Explanation       explanation;
};

/// Whole sentences: in which cell the point lies, what it is painted with, which places around are known.
std::string as_text(LandAnswer const& answer, Theatre const& theatre);

Json as_json(LandAnswer const& answer, Theatre const& theatre);

}  // namespace frontline
