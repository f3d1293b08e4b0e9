// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>

#include <iostream>

#include "base/failure.hpp"
#include "cli/command_check.hpp"
#include "cli/command_compare.hpp"
#include "cli/command_diff.hpp"
#include "cli/command_formats.hpp"
#include "cli/command_geocode.hpp"
#include "cli/command_map.hpp"
#include "cli/command_series.hpp"
#include "cli/command_view.hpp"
#include "cli/run.hpp"

namespace {

using namespace frontline;

void add_commands(CLI::App& app, Run& run)
{
    add_geocode(app, run);
    add_check(app, run);
    add_map(app, run);
    add_series(app, run);
    add_diff(app, run);
    add_view(app, run);
    add_compare(app, run);
    add_formats(app, run);
}

int failed(Failure const& failure, int code)
{
    std::cerr << "frontline: " << failure.what() << '\n';
    if (!failure.hint().empty()) std::cerr << "    " << failure.hint() << '\n';
    return code;
}

int parse_and_run(CLI::App& app, Run const& run, int argc, char** argv)
{
    try {
        app.parse(argc, argv);
    } catch (CLI::ParseError const& error) {
        return app.exit(error) == 0 ? exit_code::written : exit_code::wrong_use;
    }
    return run();
}

}  // namespace

int main(int argc, char** argv)
{
    CLI::App app{"frontline: from a log of claims to dated control polygons", "frontline"};
    app.set_version_flag("--version", "frontline " FRONTLINE_VERSION);
    app.require_subcommand(1);
    Run run;
    add_commands(app, run);
    try {
        return parse_and_run(app, run, argc, argv);
    } catch (WrongUse const& failure) {
        return failed(failure, exit_code::wrong_use);
    } catch (Failure const& failure) {
        return failed(failure, exit_code::could_not);
    } catch (std::exception const& error) {
        return failed(Failure{error.what(), "this is a fault of the program: please report it"}, exit_code::could_not);
    }
}
