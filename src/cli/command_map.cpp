// SPDX-License-Identifier: Apache-2.0
#include "cli/command_map.hpp"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

#include "cli/map_output.hpp"
#include "cli/map_summary.hpp"
#include "cli/report.hpp"
#include "cli/typed.hpp"
#include "control_map/series.hpp"
#include "io/read_theatre.hpp"
#include "layer/layers_of_maps.hpp"

namespace frontline {

namespace {

struct MapOptions {
    std::string   theatre;
    std::string   on;
    TypedQuestion question;
    LayerOptions  layers;
    Talk          talk;
};

/// To people the shares of land, and where no layer is written the places; to machines both, as JSON.
void print_summary(MapOptions const& options, Theatre const& theatre, Partition const& partition, ControlMap const& map)
{
    auto const to_standard_output = options.layers.output == "-";
    if (options.talk.json && !to_standard_output) std::cout << summary_as_json(theatre, partition, map);
    if (options.layers.output.empty() && !options.talk.json) std::cout << places_as_text(theatre, map);
    if (!options.talk.quiet) std::cerr << shares_as_text(theatre, partition, map);
}

int run_map(MapOptions const& options)
{
    auto const date     = typed_date(options.on, "--on");
    auto const question = map_question(options.question);
    check_output(names_of_map_layers(), options.layers);
    Problems                problems;
    ProblemsOfFailure const in_failure{problems, options.talk};
    auto const theatre = read_theatre(options.theatre, problems);
    add(problems, before_the_evidence(theatre, date));
    Maps const maps{theatre, question};
    auto const map    = maps.on(date);
    auto const layers = layers_of_series(snapshot(maps.partition(), theatre.actors, map),
                                         {theatre.actors, theatre.gazetteer});
    auto const files =
        write_chosen(layers, options.layers, metadata_of(theatre, options.on, options.question), problems);
    print_problems(problems, options.talk);
    if (options.talk.verbose) std::cerr << making_as_text(theatre, maps.partition(), maps.rule());
    print_summary(options, theatre, maps.partition(), map);
    print_written(files, options.talk);
    return exit_code_of(problems, options.talk);
}

}  // namespace

void add_map(CLI::App& app, Run& run)
{
    auto const  options = std::make_shared<MapOptions>();
    auto* const command = app.add_subcommand("map", "control polygons, front lines and places at the end of a day");
    command->add_option("THEATRE", options->theatre, "its folder")->required();
    command->add_option("--on", options->on, "the day, such as 2020-03-02")->required();
    add_map_question(*command, options->question);
    add_layer_options(*command, options->layers);
    add_talk(*command, options->talk);
    command->callback([options, &run] { run = [options] { return run_map(*options); }; });
}

}  // namespace frontline
