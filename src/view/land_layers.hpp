// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "view/scene.hpp"
#include "view/svg_writer.hpp"

namespace frontline {

/// The patterns of contested land, for the picture's definitions.
void draw_hatchings(SvgWriter& svg, Scene const& scene, Hatchings const& hatchings);

/// Everything that is land, from below: what lies beyond it, its own ground, who controls it, contested and besieged
/// land, its outline. A white line parts the land of two actors; land of one actor is one whatever its status.
void draw_land(SvgWriter& svg, Scene const& scene, Hatchings const& hatchings);

/// The front lines as drawn, those in the frame.
std::vector<PixelLine> drawn_fronts(Scene const& scene);

/// The lines between those who fight each other, dark on a light halo.
void draw_fronts(SvgWriter& svg, Scene const& scene);

}  // namespace frontline
