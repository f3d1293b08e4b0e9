// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "geo/snap_polygons.hpp"

namespace frontline {

/// The polygons and lines of a geometry as a text has them, not snapped yet.
struct UnsnappedShapes {
    std::vector<UnsnappedPolygon>      polygons;
    std::vector<std::vector<Position>> lines;
    bool                               has_others = false;  ///< there are points among them

    /// The first position that is not on the Earth.
    std::optional<Position> position_off_earth() const;
};

/// Of well-known text (OGC Simple Features 1.2.1) in degrees, longitude before latitude, read by GEOS: collections are
/// taken apart, empty parts left out. Nothing where the text is no geometry.
std::optional<UnsnappedShapes> parse_wkt(std::string const& text);

}  // namespace frontline
