// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <exception>
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

/// Prints the problems when a Failure passes by, for they may tell why; the caller prints them where all went well.
class ProblemsOfFailure {
public:
    ProblemsOfFailure(Problems const& problems, Talk const& talk) : problems_{problems}, talk_{talk} {}
    ~ProblemsOfFailure();
    ProblemsOfFailure(ProblemsOfFailure const&)            = delete;
    ProblemsOfFailure& operator=(ProblemsOfFailure const&) = delete;

private:
    Problems const& problems_;
    Talk const&     talk_;
    int             exceptions_ = std::uncaught_exceptions();
};

/// `1 claim`, `2 claims`
std::string amount(std::size_t number, std::string const& thing);

/// The names of what was written, on standard error; nothing with -q.
void print_written(std::vector<std::string> const& files, Talk const& talk);

/// 0, or with --strict 3 when an error is among the problems.
int exit_code_of(Problems const& problems, Talk const& talk);

}  // namespace frontline
