// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "base/problem.hpp"
#include "layer/layer.hpp"

namespace frontline {

/// A feature while it is written, and where to.
struct FeatureOfDataset {
    Layer const&       layer;
    Feature const&     feature;
    std::string const& file;  ///< as it is called in problems
};

/// A warning `id` about one value: `area_km2 of feature 'region-1' in layer 'control' …`.
void report(std::string const& id, FeatureOfDataset const& from, std::size_t field, std::string const& what,
            std::string const& hint, Problems& problems);

/// The value of a field; for a number that is none (nan, infinite) null, with a problem `not-a-number`.
Value finite_value(FeatureOfDataset const& from, std::size_t field, Problems& problems);

}  // namespace frontline
