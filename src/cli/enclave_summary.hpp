// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "gazetteer/gazetteer.hpp"
#include "layer/layers_of_enclaves.hpp"

namespace frontline {

std::string pockets_as_text(Pockets const& pockets, Gazetteer const& gazetteer);
std::string pockets_as_json(Pockets const& pockets, Gazetteer const& gazetteer);

}  // namespace frontline
