// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "comparing/overlap.hpp"
#include "gazetteer/place.hpp"
#include "layer/layer.hpp"

namespace frontline {

/// A place that two maps give to different actors; an empty one: to nobody.
struct DisputedPlace {
    Place       place;
    std::string in_a;
    std::string in_b;
};

/// The names of the layers of a comparison, the main one first.
std::vector<std::string> names_of_comparison_layers();

/// The layers `disagreement`, the land that two maps give to different actors, and `disputed`, the places.
std::vector<Layer> layers_of_comparison(Overlap const& overlap, std::vector<DisputedPlace> const& places);

}  // namespace frontline
