// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include "layer/layer.hpp"

namespace frontline {

Bounds bounds_of(Geometry const& geometry);

/// Empty where the layer has no features.
Bounds bounds_of(Layer const& layer);
Bounds bounds_of(std::span<Layer const> layers);

}  // namespace frontline
