// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>

#include <cstdio>
#include <iostream>

#include "base/failure.hpp"
#include "base/large_pages.hpp"
#include "base/text.hpp"
#include "cli/command_accept.hpp"
#include "cli/command_baseline.hpp"
#include "cli/command_check.hpp"
#include "cli/command_compare.hpp"
#include "cli/command_corrections.hpp"
#include "cli/command_diff.hpp"
#include "cli/command_enclaves.hpp"
#include "cli/command_evaluate.hpp"
#include "cli/command_formats.hpp"
#include "cli/command_front.hpp"
#include "cli/command_geocode.hpp"
#include "cli/command_import.hpp"
#include "cli/command_map.hpp"
#include "cli/command_read.hpp"
#include "cli/command_series.hpp"
#include "cli/command_stats.hpp"
#include "cli/command_view.hpp"
#include "cli/command_why.hpp"
#include "cli/run.hpp"

namespace {

using namespace frontline;

void add_commands(CLI::App& app, Run& run)
{
    add_geocode(app, run);
    add_read(app, run);
    add_accept(app, run);
    add_check(app, run);
    add_map(app, run);
    add_series(app, run);
    add_diff(app, run);
    add_front(app, run);
    add_enclaves(app, run);
    add_stats(app, run);
    add_view(app, run);
    add_why(app, run);
    add_corrections(app, run);
    add_compare(app, run);
    add_import(app, run);
    add_baseline(app, run);
    add_evaluate(app, run);
    add_formats(app, run);
}

int failed(Failure const& failure, int code)
{
    std::cerr << "frontline: " << failure.what() << '\n';
    if (!failure.hint().empty()) std::cerr << "    " << failure.hint() << '\n';
    return code;
}

/// An empty text is an oversight, such as a variable of a script that is not set; no option means anything by it.
void refuse_empty_texts(CLI::App& app)
{
    auto const refusal = [](std::string const& text) { return text.empty() ? "its text is empty" : ""; };
    for (auto* const command : app.get_subcommands(nullptr)) {
        refuse_empty_texts(*command);
        for (auto* const option : command->get_options()) {
            if (option->get_items_expected_max() > 0) option->check(refusal);
        }
    }
}

std::vector<std::string> names_of_commands(CLI::App const& app)
{
    std::vector<std::string> names;
    for (auto const* const command : app.get_subcommands(nullptr)) names.push_back(command->get_name());
    return names;
}

std::vector<std::string> names_of_options(CLI::App const& command)
{
    std::vector<std::string> names;
    for (auto const* const option : command.get_options()) {
        for (auto const& name : option->get_lnames()) names.push_back("--" + name);
    }
    return names;
}

WrongUse unknown_command(CLI::App const& app, std::string const& word)
{
    auto const names = names_of_commands(app);
    auto const guess = did_you_mean(word, names);
    return WrongUse{"there is no command '" + word + "'", guess.empty() ? "commands: " + joined(names, ", ") : guess};
}

WrongUse unknown_word(CLI::App const& command, std::string const& word, std::string const& help)
{
    if (!word.starts_with('-')) return WrongUse{"'" + word + "' is one word too many", help};
    auto const guess = did_you_mean(word, names_of_options(command));
    return WrongUse{"there is no option '" + word + "'", guess + (guess.empty() ? "" : " ") + help};
}

/// The command that was typed: of `import geonames` the second word's. The program itself where there is none.
CLI::App const& typed_command(CLI::App const& app)
{
    auto const typed = app.get_subcommands();
    return typed.empty() ? app : typed_command(*typed.front());
}

std::string words_of(CLI::App const& app)
{
    auto const typed = app.get_subcommands();
    return app.get_name() + (typed.empty() ? "" : " " + words_of(*typed.front()));
}

/// What the parser found wrong, in our words.
WrongUse wrong_use(CLI::App const& app, CLI::ParseError const& error)
{
    auto const& command = typed_command(app);
    auto const  help    = "see '" + words_of(app) + " --help'";
    auto const  words   = app.remaining(true);
    if (words.empty()) return WrongUse{error.what(), help};
    auto const has_commands = !names_of_commands(command).empty();
    if (has_commands && !words.front().starts_with('-')) return unknown_command(command, words.front());
    return unknown_word(command, words.front(), help);
}

/// Data that did not arrive must not look as if it had.
void flush_standard_output()
{
    std::cout.flush();
    if (!std::cout || std::fflush(stdout) != 0 || std::ferror(stdout) != 0) {
        throw Failure{"cannot write to standard output", "is the disk full, or has its reader gone?"};
    }
}

int parse_and_run(CLI::App& app, Run const& run, int argc, char** argv)
{
    try {
        app.parse(argc, argv);
    } catch (CLI::ParseError const& error) {
        if (error.get_exit_code() != 0) throw wrong_use(app, error);
        app.exit(error);
        return exit_code::written;
    }
    if (!run) throw WrongUse{"no command is given", "commands: " + joined(names_of_commands(app), ", ")};
    auto const code = run();
    flush_standard_output();
    return code;
}

}  // namespace

int main(int argc, char** argv)
{
    frontline::take_large_pages();
    CLI::App app{"frontline: from a log of claims to dated control polygons", "frontline"};
    app.set_version_flag("--version", "frontline " FRONTLINE_VERSION);
    app.require_subcommand(0, 1);
    Run run;
    add_commands(app, run);
    refuse_empty_texts(app);
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
