// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/run.hpp"

namespace CLI {
class App;
}

namespace frontline {

/// Adds the command `import`, whose second word says what is brought in. When it is the one typed, `run` becomes what
/// it does.
void add_import(CLI::App& app, Run& run);

}  // namespace frontline
