// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "view/column.hpp"
#include "view/scene.hpp"

namespace frontline {

/// What the colours mean and how much land each control has of that which is shown, the largest first and unknown land
/// last, as many rows as the column has room for; below them what lines and dots mean.
void draw_legend(SvgWriter& svg, Column& column, Scene const& scene, Hatchings const& hatchings);

}  // namespace frontline
