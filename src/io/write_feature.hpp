// SPDX-License-Identifier: Apache-2.0
#pragma once

// Heavy: only for the .cpp files of io/.
#include <ogr_feature.h>

#include <string>
#include <string_view>

#include "base/problem.hpp"
#include "io/format_table.hpp"

namespace frontline {

/// Where a feature goes.
struct FeaturePlace {
    FormatRow const&   row;
    Layer const&       layer;
    std::string const& file;  ///< as it is called in problems
};

/// A text that the format cannot hold is shortened with a problem `shortened-text`; a number that is none is null with
/// a problem `not-a-number`.
OGRFeatureUniquePtr made_feature(OGRFeatureDefn& definition, FeaturePlace const& place, Feature const& feature,
                                 Problems& problems);

/// The longest beginning of at most `most` bytes that ends between two characters.
std::string_view shortened(std::string_view text, std::size_t most);

}  // namespace frontline
