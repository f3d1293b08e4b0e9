// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/run.hpp"

namespace CLI {
class App;
}

namespace frontline {

/// Adds `geonames` to the command `import`: GeoNames' files become one CSV gazetteer.
void add_import_geonames(CLI::App& import, Run& run);

}  // namespace frontline
