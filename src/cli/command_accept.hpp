// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/run.hpp"

namespace CLI {
class App;
}

namespace frontline {

/// `accept PROPOSALS.csv -t THEATRE`: appends what a person accepted of the proposals of `read` to the log.
void add_accept(CLI::App& app, Run& run);

}  // namespace frontline
