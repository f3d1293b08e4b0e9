// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geo/projection.hpp"

namespace frontline {

/// The discrete Fréchet distance of two walks along points (Eiter and Mannila 1994): the shortest leash with which two
/// walkers get from one end to the other, neither ever turning back. In the plane's unit; costs the product of their
/// numbers. Neither may be empty.
double frechet_distance(PlaneLine const& a, PlaneLine const& b);

}  // namespace frontline
