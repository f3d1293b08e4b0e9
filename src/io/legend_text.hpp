// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>

#include "layer/about.hpp"
#include "layer/layer.hpp"

namespace frontline {

/// What a map made of the layers must say beside it, as JSON: the metadata, the actors that stand in the layers with
/// names and colours, what each colour of each layer means, the sources with their addresses.
std::string to_legend(std::span<Layer const> layers, About const& about);

}  // namespace frontline
