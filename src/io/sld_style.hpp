// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "layer/style.hpp"

namespace frontline {

/// The style as an OGC Styled Layer Descriptor 1.1, for GeoServer, ArcGIS and others. It knows no time.
std::string to_sld(Style const& style, std::string const& layer);

}  // namespace frontline
