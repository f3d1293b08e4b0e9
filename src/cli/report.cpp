// SPDX-License-Identifier: Apache-2.0
#include "cli/report.hpp"

#include <CLI/CLI.hpp>

#include <iostream>

#include "cli/run.hpp"

namespace frontline {

void add_talk(CLI::App& command, Talk& talk)
{
    command.add_flag("-q,--quiet", talk.quiet, "say nothing but why it failed");
    command.add_flag("-v,--verbose", talk.verbose, "say more");
    command.add_flag("--json", talk.json, "answer in JSON, for machines");
    command.add_flag("--strict", talk.strict, "exit with 3 when an error is listed");
}

void print_problems(Problems problems, Talk const& talk)
{
    if (talk.quiet) return;
    sort_problems(problems);
    for (auto const& problem : problems) std::cerr << to_string(problem) << '\n';
}

ProblemsOfFailure::~ProblemsOfFailure()
{
    if (std::uncaught_exceptions() > exceptions_) print_problems(problems_, talk_);
}

std::string amount(std::size_t number, std::string const& thing)
{
    return std::to_string(number) + " " + thing + (number == 1 ? "" : "s");
}

void print_written(std::vector<std::string> const& files, Talk const& talk)
{
    if (talk.quiet) return;
    for (auto const& file : files) std::cerr << "wrote " << file << '\n';
}

int exit_code_of(Problems const& problems, Talk const& talk)
{
    return talk.strict && has_errors(problems) ? exit_code::listed_error : exit_code::written;
}

}  // namespace frontline
