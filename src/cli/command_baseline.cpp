// SPDX-License-Identifier: Apache-2.0
#include "cli/command_baseline.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <iostream>
#include <memory>

#include "base/failure.hpp"
#include "cli/foreign_map.hpp"
#include "cli/report.hpp"
#include "cli/text_table.hpp"
#include "cli/typed.hpp"
#include "comparing/drawn_area.hpp"
#include "io/write_layers.hpp"
#include "layer/baseline_layer.hpp"

namespace frontline {

namespace {

struct ImportOptions {
    std::string source;
    std::string date;
    std::string actor_field = "actor";
    std::string names;
    double      gap_km2 = 1;
    Output      output;
    Talk        talk;
};

std::string as_text(TidyMap const& map)
{
    std::vector<std::vector<std::string>> rows{{"actor", "km²"}};
    for (auto const& [actor, area] : map.areas) rows.push_back({actor, fmt::format("{:.1f}", drawn_km2(area))});
    return aligned(rows);
}

/// What is valid on the day, where the source says so.
TidyMap read_map(ImportOptions const& options, Date date, Problems& problems)
{
    ForeignNames names{options.actor_field, {}};
    if (!options.names.empty()) names.ours = read_actor_names(options.names, problems);
    auto const map = mended(areas_on(read_foreign_map(options.source, names, problems), date), options.source,
                            options.gap_km2, problems);
    if (map.areas.empty()) {
        throw Failure{"'" + options.source + "' gives no land to anybody on " + options.date,
                      "are the names of its actors in --map, and its days those of --date?"};
    }
    return map;
}

int run_import(ImportOptions const& options)
{
    auto const date = typed_date(options.date, "--date");
    check_output({"baseline"}, options.output);
    Problems                problems;
    ProblemsOfFailure const in_failure{problems, options.talk};
    auto const map   = read_map(options, date, problems);
    auto const files = write_layers({baseline_layer(map, date)}, options.output, problems);
    print_problems(problems, options.talk);
    if (!options.talk.quiet) std::cerr << as_text(map);
    print_written(files, options.talk);
    return exit_code_of(problems, options.talk);
}

void add_baseline_import(CLI::App& baseline, Run& run)
{
    auto const  options = std::make_shared<ImportOptions>();
    auto* const command = baseline.add_subcommand("import", "a map by anyone as a theatre's baseline");
    command->add_option("FILE", options->source, "any OGR source of polygons with an actor field")->required();
    command->add_option("--date", options->date, "the day of which it is, such as 2019-12-01")->required();
    command->add_option("--actor-field", options->actor_field, "the field that names the actor")->capture_default_str();
    command->add_option("--map", options->names, "a table: name (theirs), actor (the id in actors.csv)");
    command->add_option("--gap-km2", options->gap_km2, "close gaps between polygons up to this size")
        ->capture_default_str()
        ->check(CLI::Range(0.0, 1e9));
    command->add_option("-o,--output", options->output.path, "the baseline; - is standard output")->required();
    command->add_option("-f,--format", options->output.format, "a format of 'frontline formats'; else by the ending");
    command->add_flag("--overwrite", options->output.overwrite, "replace an output that exists");
    add_talk(*command, options->talk);
    command->callback([options, &run] { run = [options] { return run_import(*options); }; });
}

}  // namespace

void add_baseline(CLI::App& app, Run& run)
{
    auto* const command = app.add_subcommand("baseline", "what a theatre begins with: baseline import");
    command->require_subcommand(0, 1);
    add_baseline_import(*command, run);
    command->callback([command, &run] {
        if (!command->get_subcommands().empty()) return;
        run = []() -> int {
            throw WrongUse{"what about the baseline?", "write frontline baseline import FILE --date D -o OUT.geojson"};
        };
    });
}

}  // namespace frontline
