// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "io/dataset_content.hpp"

namespace frontline {

/// One layer as CSV: geometry as `WKT`, the id, the fields; dates as `2020-02-29`; an empty cell is null.
void write_csv_layer(DatasetContent const& content, WriteBytes const& write, Problems& problems);

/// The content of the `.csvt` beside it, from which programs on GDAL know the types of its columns.
std::string csv_types(Layer const& layer);

}  // namespace frontline
