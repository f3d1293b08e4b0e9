// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "layer/style.hpp"

namespace pugi {
class xml_node;
}

namespace frontline {

/// Appends a `<symbol>` of QGIS.
void append_qgis_symbol(pugi::xml_node symbols, std::string const& name, Symbol const& symbol, GeometryType type);

}  // namespace frontline
