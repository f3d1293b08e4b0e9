// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "theatre/theatre.hpp"
#include "view/panel.hpp"

namespace frontline {

/// What a picture shows of a map, and how large it is.
struct PictureSettings {
    int                   width  = 1200;  ///< in pixels, the panel included
    int                   height = 900;
    std::optional<Bounds> bounds;         ///< none: all of the land
    bool                  smoothed = true; ///< borders without the zigzag of cells: see drawn_borders.hpp
    Wording               wording;        ///< an empty title: the name of the theatre
};

/// The least width and height that hold a panel and a map.
inline constexpr int least_width  = 600;
inline constexpr int least_height = 450;
inline constexpr int most_pixels  = 20000;

/// One control map as an SVG document to look at: the map on the left, and beside it a panel that says what it is and
/// what the colours mean. The same input gives the same bytes. The sizes must be between the least and the most.
/// Throws Failure when no land lies in the bounds, or they are too wide for one plane.
std::string draw_picture(Theatre const& theatre, Partition const& partition, ControlMap const& map,
                         PictureSettings const& settings = {});

}  // namespace frontline
