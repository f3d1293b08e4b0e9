// SPDX-License-Identifier: Apache-2.0
#include "cli/command_check.hpp"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <iostream>
#include <memory>
#include <string_view>

#include "cli/json_values.hpp"
#include "cli/map_output.hpp"
#include "cli/report.hpp"
#include "io/read_theatre.hpp"
#include "partition/partition.hpp"
#include "theatre/far_behind_lines.hpp"
#include "theatre/watch_list.hpp"

namespace frontline {

namespace {

struct CheckOptions {
    std::string   theatre;
    bool          partition = false;
    TypedQuestion question;
    Talk          talk;
};

std::size_t count(Problems const& problems, Severity severity)
{
    return static_cast<std::size_t>(std::ranges::count(problems, severity, &Problem::severity));
}

/// What is wrong, and what a person should look at though nothing is.
struct Findings {
    Problems problems;
    Problems watch;
};

void add_json(Json& list, Problem const& problem, char const* severity)
{
    auto const& [unused, id, where, what, hint] = problem;
    list.push_back({{"severity", severity},
                    {"id", id},
                    {"file", where.file},
                    {"line", where.line},
                    {"column", where.column},
                    {"what", what},
                    {"hint", hint}});
}

std::string as_json(Findings const& findings)
{
    auto list = Json::array();
    for (auto const& problem : findings.problems) {
        add_json(list, problem, problem.severity == Severity::error ? "error" : "warning");
    }
    for (auto const& item : findings.watch) add_json(list, item, "watch");
    return list.dump(2) + "\n";
}

/// As a warning is written, but for the word: nothing is wrong.
std::string watch_text(Problem const& item)
{
    constexpr std::string_view word = "warning[";
    auto                       text = to_string(item);
    return text.replace(text.find(word), word.size(), "watch[");
}

/// The problems are what was asked for, so they are data: standard output.
void print(Findings const& findings, CheckOptions const& options)
{
    if (options.talk.json) {
        std::cout << as_json(findings);
        return;
    }
    for (auto const& problem : findings.problems) std::cout << to_string(problem) << '\n';
    for (auto const& item : findings.watch) std::cout << watch_text(item) << '\n';
}

void print_summary(Theatre const& theatre, Findings const& findings, CheckOptions const& options)
{
    auto const& problems = findings.problems;
    if (options.talk.quiet) return;
    auto const is_placed = [](Claim const& claim) { return !claim.place.empty() || claim.ground() != nullptr; };
    auto const placed    = static_cast<std::size_t>(std::ranges::count_if(theatre.claims.all(), is_placed));
    std::cerr << theatre.name << ": " << amount(theatre.claims.all().size(), "claim") << ", " << placed
              << " of them placed; " << amount(theatre.claims.by_place().size(), "place") << ", "
              << amount(theatre.actors.all().size(), "actor") << ", " << amount(theatre.sources.size(), "source")
              << "\n"
              << amount(count(problems, Severity::error), "error") << ", "
              << amount(count(problems, Severity::warning), "warning");
    if (!findings.watch.empty()) std::cerr << ", " << findings.watch.size() << " to watch";
    std::cerr << '\n';
}

void check_partition(Theatre const& theatre, Problems& problems, CheckOptions const& options)
{
    auto const partition = cut_land(theatre);
    for (auto const& finding : verify(partition)) {
        problems.push_back({Severity::error, "unsound-partition", {theatre.file, 0, 0}, finding,
                            "this is a fault of the program: please report it with the theatre"});
    }
    if (!options.talk.quiet) {
        std::cerr << "partition: " << amount(partition.cells.size(), "cell") << ", "
                  << amount(partition.faces.size(), "face") << ", " << amount(partition.half_edges.count() / 2, "edge")
                  << '\n';
    }
}

int run_check(CheckOptions const& options)
{
    auto const              question = map_question(options.question);
    Findings                findings;
    auto&                   problems = findings.problems;
    ProblemsOfFailure const in_failure{problems, options.talk};
    auto const theatre = read_theatre(options.theatre, problems);
    add(problems, far_behind_lines(theatre));
    sort_problems(problems);
    if (options.partition) check_partition(theatre, problems, options);
    auto const weak = options.talk.verbose ? WeakSources::place_by_place : WeakSources::summed_up;
    findings.watch  = watch_list(theatre, question, weak);
    print(findings, options);
    print_summary(theatre, findings, options);
    return has_errors(problems) ? exit_code::listed_error : exit_code::written;
}

}  // namespace

void add_check(CLI::App& app, Run& run)
{
    auto const  options = std::make_shared<CheckOptions>();
    auto* const command = app.add_subcommand("check", "read a whole theatre and list every problem");
    command->add_option("THEATRE", options->theatre, "its folder")->required();
    command->add_flag("--partition", options->partition, "cut the land as well and verify the cells");
    add_map_question(*command, options->question);
    add_talk(*command, options->talk);
    command->callback([options, &run] { run = [options] { return run_check(*options); }; });
}

}  // namespace frontline
