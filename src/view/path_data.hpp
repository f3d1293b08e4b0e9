// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "view/pixel.hpp"

namespace frontline {

using PixelLine = std::vector<Pixel>;

/// The part of a closed ring in a box (Sutherland and Hodgman 1974). A ring that leaves the box and comes back stays
/// one ring, with edges along the box's sides: right for filling, and out of sight where the box is larger than the
/// picture.
PixelLine ring_within(PixelLine const& ring, PixelBox const& box);

/// The parts of a line whose segments may meet a box.
std::vector<PixelLine> lines_near(PixelLine const& line, PixelBox const& box);

/// The SVG path data of a ring or a line, relative, to 0.1 px; vertices that fall on the one before them are dropped.
/// Empty where nothing of it is left to see.
std::string ring_data(PixelLine const& ring);
std::string line_data(PixelLine const& line);

}  // namespace frontline
