// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "claims/actor.hpp"
#include "control_map/claims_behind.hpp"
#include "control_map/series.hpp"
#include "gazetteer/gazetteer.hpp"
#include "layer/layer.hpp"

namespace frontline {

/// What layers name actors and places by.
struct Names {
    Actors const&    actors;
    Gazetteer const& gazetteer;
};

/// The names of the layers of a map or series, the main one first.
std::vector<std::string> names_of_map_layers();

/// The layers `control`, `front` and `places`, in that order; their fields: docs/formats.md.
std::vector<Layer> layers_of_series(Series series, Names const& names);

/// The ids of the newest, then `+N`.
std::string claims_text(ClaimsBehind const& claims);

}  // namespace frontline
