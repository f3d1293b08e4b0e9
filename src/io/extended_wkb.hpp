// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "layer/layer.hpp"

namespace frontline {

/// Appends the geometry as PostGIS has it in text: well-known binary with the number of its reference system (4326),
/// two hexadecimal digits a byte.
void append_extended_wkb(std::string& text, Geometry const& geometry);

}  // namespace frontline
