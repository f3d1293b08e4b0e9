// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/run.hpp"

namespace CLI {
class App;
}

namespace frontline {

/// Adds the command `front`. When it is the one typed, `run` becomes what it does.
void add_front(CLI::App& app, Run& run);

}  // namespace frontline
