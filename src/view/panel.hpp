// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "view/scene.hpp"
#include "view/svg_writer.hpp"

namespace frontline {

/// The words beside the map.
struct Wording {
    std::string title;
    std::string known;        ///< what claims it rests on, such as `as known on 2020-03-05`; may be empty
    std::string attribution;
    std::string program;
};

/// `2 March 2020`
std::string in_words(Date date);

/// The panel beside the map, so that nothing of the map is hidden: title, date, legend; at its foot scale and sources.
void draw_panel(SvgWriter& svg, PixelBox const& box, Scene const& scene, Hatchings const& hatchings,
                Wording const& wording);

}  // namespace frontline
