// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "io/dataset_content.hpp"

namespace frontline {

/// All layers as one KML 2.2 document, a folder each: shared styles in the actors' colours, a TimeSpan on each feature
/// that is valid for a while (its end is a whole day, the last one), all fields as typed data.
void write_kml(DatasetContent const& content, WriteBytes const& write, Problems& problems);

}  // namespace frontline
