// SPDX-License-Identifier: Apache-2.0
#include "cli/import_events.hpp"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <iostream>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/failure.hpp"
#include "base/shown_text.hpp"
#include "cli/event_import.hpp"
#include "cli/json_values.hpp"
#include "cli/report.hpp"
#include "io/read_table.hpp"
#include "io/write_text.hpp"

namespace frontline {

namespace {

constexpr std::size_t most_names_told = 20;

struct ImportOptions {
    std::string list;  ///< `acled` or `ucdp`
    std::string file;
    std::string actors;
    bool        list_actors = false;
    std::string output;
    bool        overwrite = false;
    Talk        talk;
};

using Count = std::pair<std::string, std::size_t>;

std::vector<Count> most_first(EventImport::Counts const& counts)
{
    std::vector<Count> sorted{counts.begin(), counts.end()};
    std::ranges::stable_sort(sorted, std::ranges::greater{}, &Count::second);
    return sorted;
}

std::size_t total(EventImport::Counts const& counts)
{
    std::size_t sum = 0;
    for (auto const& [text, count] : counts) sum += count;
    return sum;
}

void require_names(ImportOptions const& options)
{
    if (options.list_actors || !options.actors.empty()) return;
    throw WrongUse{"who are the parties of '" + options.file + "'?",
                   "list them with --list-actors -o NAMES.csv, write the id of an actor beside each, then give "
                   "--actors NAMES.csv"};
}

ActorNames names_of(ImportOptions const& options, Problems& problems)
{
    return options.actors.empty() ? ActorNames{} : ActorNames{read_table(options.actors, problems), problems};
}

std::string list_of_names(EventImport const& import, ActorNames const& names)
{
    auto text = csv_line({"name", "actor", "events"});
    for (auto const& [name, events] : most_first(import.names())) {
        text += csv_line({name, names.actor(name).value_or(ActorId{}).text, std::to_string(events)});
    }
    return text;
}

void report_unmapped(EventImport const& import, ImportOptions const& options, Problems& problems)
{
    auto const names  = most_first(import.unmapped());
    auto const report = [&](std::string what, std::string hint) {
        problems.push_back({Severity::error, "unmapped-actor", {options.actors}, std::move(what), std::move(hint)});
    };
    for (std::size_t i = 0; i < std::min(names.size(), most_names_told); ++i) {
        report(frontline::quoted(names[i].first) + " has no row: " + amount(names[i].second, "event") + " left out",
               "add it, with an empty actor if its events are not wanted");
    }
    if (names.size() > most_names_told) {
        report(amount(names.size() - most_names_told, "other name") + " of fewer events have no row",
               "--list-actors lists all of them");
    }
}

void print_json(EventImport const& import, ImportOptions const& options)
{
    Json const json{{"output", options.output},
                    {"claims", import.claims()},
                    {"left_out", import.left_out()},
                    {"unmapped", import.unmapped()}};
    std::cout << json.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

void print_left_out(EventImport const& import)
{
    for (auto const& [why, rows] : most_first(import.left_out())) {
        std::cerr << "left out: " << frontline::quoted(why) << ", " << amount(rows, "row") << '\n';
    }
}

void print_summary(EventImport const& import, ImportOptions const& options)
{
    auto const is_file = options.output != "-";
    if (options.talk.json && is_file) print_json(import, options);
    if (options.talk.quiet) return;
    if (options.talk.verbose) print_left_out(import);
    if (options.list_actors) std::cerr << amount(import.names().size(), "name");
    else std::cerr << amount(import.claims(), "claim");
    if (auto const rows = total(import.left_out()); rows > 0) {
        std::cerr << "; " << amount(rows, "row") << " left out" << (options.talk.verbose ? "" : " (-v tells why)");
    }
    std::cerr << '\n';
    if (is_file) print_written({options.output}, options.talk);
}

int run_import(ImportOptions const& options)
{
    require_names(options);
    check_output(options.output, options.overwrite);
    Problems                problems;
    ProblemsOfFailure const in_failure{problems, options.talk};
    auto const              names = names_of(options, problems);
    EventImport             import{event_list(options.list), names, problems};
    if (options.list_actors) {
        import.read(options.file, [](std::string const&) {});
        write_text(options.output, list_of_names(import, names), options.overwrite);
    } else {
        auto const make = [&](WriteBytes const& write) {
            write(EventImport::header());
            import.read(options.file, write);
        };
        write_text(options.output, make, options.overwrite);
        report_unmapped(import, options, problems);
    }
    print_problems(problems, options.talk);
    print_summary(import, options);
    return exit_code_of(problems, options.talk);
}

void add_list(CLI::App& import, Run& run, std::string const& name, std::string const& what)
{
    auto const options  = std::make_shared<ImportOptions>();
    options->list       = name;
    auto* const command = import.add_subcommand(name, what);
    command->add_option("FILE", options->file, "the events, as downloaded: CSV, or any OGR source")->required();
    command->add_option("--actors", options->actors, "which actor each name means: a CSV with columns name,actor");
    command->add_flag("--list-actors", options->list_actors,
                      "write no claims but such a table of all names, to be filled in");
    command->add_option("-o,--output", options->output, "the claims; - is standard output")->required();
    command->add_flag("--overwrite", options->overwrite, "replace an output that exists");
    add_talk(*command, options->talk);
    command->callback([options, &run] { run = [options] { return run_import(*options); }; });
}

}  // namespace

void add_import_events(CLI::App& import, Run& run)
{
    add_list(import, run, "acled", "events of ACLED as claims");
    add_list(import, run, "ucdp", "events of UCDP GED as claims of clashes");
}

}  // namespace frontline
