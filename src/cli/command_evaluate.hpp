// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/run.hpp"

namespace CLI {
class App;
}

namespace frontline {

/// `frontline evaluate THEATRE --truth TRUTH --on DATE`: declares the command; where it is typed, `run` becomes what
/// main() is to call.
void add_evaluate(CLI::App& app, Run& run);

}  // namespace frontline
