// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/run.hpp"

namespace CLI {
class App;
}

namespace frontline {

/// `frontline corrections`: what was believed on a day, and corrected later.
void add_corrections(CLI::App& app, Run& run);

}  // namespace frontline
