// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/run.hpp"

namespace CLI {
class App;
}

namespace frontline {

/// `frontline why`: the claims behind a place or a point on a day, and what decided.
void add_why(CLI::App& app, Run& run);

}  // namespace frontline
