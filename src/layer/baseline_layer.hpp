// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/date.hpp"
#include "comparing/tidy_map.hpp"
#include "layer/layer.hpp"

namespace frontline {

/// A map of one day as a theatre's baseline: the layer `baseline` with the fields `actor` and `date`, one feature for
/// each polygon.
Layer baseline_layer(TidyMap const& map, Date date);

}  // namespace frontline
