// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "control_map/correction.hpp"
#include "gazetteer/gazetteer.hpp"
#include "layer/layer.hpp"

namespace frontline {

/// The layer `corrections`: land that hangs together, is put down to one place, and was believed to be one control's
/// and is known to have been another's. Its fields: docs/formats.md.
Layer correction_layer(Partition const& partition, Corrections const& corrections, ControlMap const& believed,
                       ControlMap const& known, Gazetteer const& gazetteer);

}  // namespace frontline
