// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "base/problem.hpp"

namespace CLI {
class App;
}

namespace frontline {

/// How much a command says, and how it ends when something was wrong.
struct Talk {
    bool quiet   = false;
    bool verbose = false;
    bool json    = false;
    bool strict  = false;
};

void add_talk(CLI::App& command, Talk& talk);

/// On standard error, sorted; nothing with -q.
void print_problems(Problems problems, Talk const& talk);

/// The names of what was written, on standard error; nothing with -q.
void print_written(std::vector<std::string> const& files, Talk const& talk);

/// 0, or with --strict 3 when an error is among the problems.
int exit_code_of(Problems const& problems, Talk const& talk);

}  // namespace frontline
