// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "layer/style.hpp"

namespace pugi {
class xml_node;
}

namespace frontline {

/// Appends what a style of QGIS is made of: when a feature is shown, how it is drawn, its label.
///
/// QGIS compares times, not days. So the fields are turned into times by expressions, an open end into a far one: then
/// exactly the features valid on a day are shown on that day, in every time zone.
void append_qgis_style(pugi::xml_node parent, Style const& style, bool has_time);

/// The content of a `.qml` beside a layer, or of `styleQML` in a GeoPackage.
std::string to_qml(Style const& style, bool has_time);

}  // namespace frontline
