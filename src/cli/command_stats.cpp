// SPDX-License-Identifier: Apache-2.0
#include "cli/command_stats.hpp"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>
#include <optional>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "cli/map_output.hpp"
#include "cli/map_summary.hpp"
#include "cli/progress_bar.hpp"
#include "cli/report.hpp"
#include "cli/stats_table.hpp"
#include "cli/typed.hpp"
#include "io/read_theatre.hpp"
#include "io/write_text.hpp"
#include "theatre/inhabitants.hpp"

namespace frontline {

namespace {

struct StatsOptions {
    std::string theatre;
    std::string from;
    std::string until;
    std::string every = "1d";
    TypedQuestion question;
    std::optional<double> near_km;
    std::string output  = "-";
    std::string format;
    bool        overwrite = false;
    Talk        talk;
};

DateSpan span_of(StatsOptions const& options)
{
    return typed_span({options.from, "--from", options.until, "--until"},
                      "--until is the first day that is not of the table any more");
}

/// CSV, but for JSON where that is asked for in any of the three ways.
bool wants_json(StatsOptions const& options)
{
    auto const format = lowered(options.format);
    if (!format.empty() && format != "csv" && format != "json") {
        throw WrongUse{"stats cannot be written as '" + options.format + "'", "formats: CSV, JSON"};
    }
    auto const ending = lowered(options.output);
    if (format.empty() && options.output != "-" && !ending.ends_with(".csv") && !ending.ends_with(".json")) {
        throw WrongUse{"'" + options.output + "' does not say what it is",
                       "name it OUT.csv or OUT.json, or say --format"};
    }
    if (!format.empty()) return format == "json";
    return options.output == "-" ? options.talk.json : ending.ends_with(".json");
}

std::vector<Date> days_of_rows(DateSpan const& span, Days every)
{
    std::vector<Date> days;
    for (auto day = span.from; span.contains(day); day += every) days.push_back(day);
    return days;
}

/// As typed, else as the theatre tells empty land apart.
double near_km_of(StatsOptions const& options, Theatre const& theatre)
{
    constexpr double usual_km = 5;
    return options.near_km ? *options.near_km : theatre.empty_km.value_or(usual_km);
}

std::vector<DayStats> stats_of(Theatre const& theatre, Maps const& maps, Inhabitants const& inhabitants,
                               StatsQuestion const& question, Talk const& talk)
{
    ProgressBar bar{"maps", talk};
    return stats(maps.partition(), theatre.actors, inhabitants, question, maps.from(question.changes.front()),
                 [&](std::size_t done, std::size_t of) { bar.show(done, of); });
}

int run_stats(StatsOptions const& options)
{
    auto const span     = span_of(options);
    auto const every    = typed_days(options.every, "--every");
    auto const question = map_question(options.question);
    auto const is_json  = wants_json(options);
    check_output(options.output, options.overwrite);
    Problems                problems;
    ProblemsOfFailure const in_failure{problems, options.talk};
    auto const theatre = read_theatre(options.theatre, problems);
    add(problems, before_the_evidence(theatre, span.from));
    Maps const maps{theatre, question};
    auto const inhabitants = inhabitants_of(theatre, maps.partition(), near_km_of(options, theatre));
    auto const days        = stats_of(theatre, maps, inhabitants,
                                      {maps.days_of_change(span, Days{1}), days_of_rows(span, every)}, options.talk);
    StatsWords const words{theatre.actors, inhabitants.is_counted};
    write_text(options.output, is_json ? stats_as_json(days, words) : stats_as_csv(days, words), options.overwrite);
    print_problems(problems, options.talk);
    if (options.talk.verbose) std::cerr << making_as_text(theatre, maps.partition(), maps.rule());
    if (options.output != "-") print_written({options.output}, options.talk);
    return exit_code_of(problems, options.talk);
}

}  // namespace

void add_stats(CLI::App& app, Run& run)
{
    auto const  options = std::make_shared<StatsOptions>();
    auto* const command =
        app.add_subcommand("stats", "a row for each date and actor: land, places, front, gains, losses");
    command->add_option("THEATRE", options->theatre, "its folder")->required();
    command->add_option("--from", options->from, "the first day, such as 2019-12-19")->required();
    command->add_option("--until", options->until, "the first day that is not of the table any more")->required();
    command->add_option("--every", options->every, "how far apart the rows are: 1d, 7d, 2w")->capture_default_str();
    command->add_option("--inhabited-km", options->near_km,
                        "land is inhabited up to so far from a place; else the theatre's paint.empty_km, else 5")
        ->check(CLI::Range(0.0, 1000.0));
    add_map_question(*command, options->question);
    command->add_option("-o,--output", options->output, "OUT.csv or OUT.json; - is standard output")
        ->capture_default_str();
    command->add_option("-f,--format", options->format, "CSV or JSON; else by the ending of the output");
    command->add_flag("--overwrite", options->overwrite, "replace an output that exists");
    add_talk(*command, options->talk);
    command->callback([options, &run] { run = [options] { return run_stats(*options); }; });
}

}  // namespace frontline
