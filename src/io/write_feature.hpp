// SPDX-License-Identifier: Apache-2.0
#pragma once

// Heavy: only for the .cpp files of io/.
#include <ogr_feature.h>

#include <string>
#include <string_view>

#include "base/problem.hpp"
#include "io/format_table.hpp"
#include "io/lossy_value.hpp"

namespace frontline {

/// A text that the format cannot hold is shortened with a problem `shortened-text`; a number that is none is null with
/// a problem `not-a-number`.
OGRFeatureUniquePtr made_feature(OGRFeatureDefn& definition, FormatRow const& row, FeatureOfDataset const& from,
                                 Problems& problems);

/// The longest beginning of at most `most` bytes that ends between two characters.
std::string_view shortened(std::string_view text, std::size_t most);

}  // namespace frontline
