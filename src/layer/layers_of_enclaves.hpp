// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "control_map/enclave.hpp"
#include "control_map/key_place.hpp"
#include "control_map/neck.hpp"
#include "gazetteer/gazetteer.hpp"
#include "layer/layer.hpp"

namespace frontline {

/// What is cut off on a day, and what is near to it.
struct Pockets {
    Date                  on;
    std::vector<Enclave>  enclaves;
    std::vector<Neck>     necks;
    std::vector<KeyPlace> keys;
};

/// The names of its layers, the main one first.
std::vector<std::string> names_of_pocket_layers();

/// The layers `enclaves`, `necks` and `keys`.
std::vector<Layer> layers_of_pockets(Pockets const& pockets, Gazetteer const& gazetteer);

}  // namespace frontline
