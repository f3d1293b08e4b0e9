// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/run.hpp"

namespace CLI {
class App;
}

namespace frontline {

/// Adds the command `enclaves`. When it is the one typed, `run` becomes what it does.
void add_enclaves(CLI::App& app, Run& run);

}  // namespace frontline
