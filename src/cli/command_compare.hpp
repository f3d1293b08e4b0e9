// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/run.hpp"

namespace CLI {
class App;
}

namespace frontline {

/// `frontline compare A B`: declares the command; where it is typed, `run` becomes what main() is to call.
void add_compare(CLI::App& app, Run& run);

}  // namespace frontline
