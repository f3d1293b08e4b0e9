// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/run.hpp"

namespace CLI {
class App;
}

namespace frontline {

/// Adds `acled` and `ucdp` to the command `import`: rows of these lists of events become claims.
void add_import_events(CLI::App& import, Run& run);

}  // namespace frontline
