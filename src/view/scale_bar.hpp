// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "view/pixel.hpp"
#include "view/svg_writer.hpp"

namespace frontline {

/// A length of 1, 2 or 5 times a power of ten km, and how long it is drawn.
struct ScaleBar {
    double km;
    double pixels;
};

/// The longest bar that is not wider than `widest`. True in the middle of the picture; 500 km from it a thousandth off.
ScaleBar scale_bar(double metres_per_pixel, double widest);

/// With its left end at `at`, the length written at its right end.
void draw_scale_bar(SvgWriter& svg, ScaleBar const& bar, Pixel at);

}  // namespace frontline
