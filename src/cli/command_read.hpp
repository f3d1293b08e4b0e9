// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/run.hpp"

namespace CLI {
class App;
}

namespace frontline {

/// `read FILE… -o CLAIMS.csv`: proposes the claims that articles make.
void add_read(CLI::App& app, Run& run);

}  // namespace frontline
