// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/run.hpp"

namespace CLI {
class App;
}

namespace frontline {

/// Adds the command `baseline`. When it is the one typed, `run` becomes what it does.
void add_baseline(CLI::App& app, Run& run);

}  // namespace frontline
