// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "layer/about.hpp"
#include "layer/style.hpp"

namespace frontline {

/// A layer of a project, and where QGIS finds it: a path relative to the project's, `libya.gpkg|layername=control`.
struct ProjectLayer {
    Layer const& layer;
    Style        style;
    std::string  source;
};

/// A project of QGIS (`.qgs`) that shows the layers in that order, the first lowest, with a temporal controller over
/// the span that goes by days, opened at the bounds. It names no machine or person: same layers,
/// same text.
std::string to_qgis_project(std::vector<ProjectLayer> const& layers, About const& about,
                            std::optional<DateSpan> const& span, Bounds const& bounds);

}  // namespace frontline
