// SPDX-License-Identifier: Apache-2.0
#include "cli/command_enclaves.hpp"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

#include "cli/enclave_summary.hpp"
#include "cli/map_output.hpp"
#include "cli/map_summary.hpp"
#include "cli/report.hpp"
#include "cli/typed.hpp"
#include "io/read_theatre.hpp"
#include "theatre/enclave_history.hpp"

namespace frontline {

namespace {

struct EnclaveOptions {
    std::string  theatre;
    std::string  on;
    TypedQuestion question;
    double       narrower_km = 10;
    LayerOptions layers;
    Talk         talk;
};

Pockets pockets_on(Theatre const& theatre, Maps const& maps, Date on, double narrower_km)
{
    auto const [map, enclaves] = enclaves_on(theatre, maps, on);
    ActorLand const land{maps.partition(), map, theatre.actors};
    return {on, enclaves, necks(maps.partition(), map, land, narrower_km), key_places(maps.partition(), map, land)};
}

int run_enclaves(EnclaveOptions const& options)
{
    auto const on       = typed_date(options.on, "--on");
    auto const question = map_question(options.question);
    check_output(names_of_pocket_layers(), options.layers);
    Problems                problems;
    ProblemsOfFailure const in_failure{problems, options.talk};
    auto const theatre = read_theatre(options.theatre, problems);
    add(problems, before_the_evidence(theatre, on));
    Maps const maps{theatre, question};
    auto const pockets = pockets_on(theatre, maps, on, options.narrower_km);
    auto const what    = "enclaves at the end of " + options.on;
    auto const files   = write_chosen(layers_of_pockets(pockets, theatre.gazetteer), options.layers,
                                      metadata_of(theatre, what, options.question), problems);
    print_problems(problems, options.talk);
    if (options.talk.verbose) std::cerr << making_as_text(theatre, maps.partition(), maps.rule());
    if (options.talk.json && options.layers.output != "-") std::cout << pockets_as_json(pockets, theatre.gazetteer);
    if (!options.talk.quiet) std::cerr << pockets_as_text(pockets, theatre.gazetteer);
    print_written(files, options.talk);
    return exit_code_of(problems, options.talk);
}

}  // namespace

void add_enclaves(CLI::App& app, Run& run)
{
    auto const  options = std::make_shared<EnclaveOptions>();
    auto* const command =
        app.add_subcommand("enclaves", "land that is cut off, and what little holds other land together");
    command->add_option("THEATRE", options->theatre, "its folder")->required();
    command->add_option("--on", options->on, "the day, such as 2020-03-02")->required();
    command->add_option("--narrower", options->narrower_km, "necks of less than so many km")
        ->capture_default_str()
        ->check(CLI::Range(0.1, 1000.0));
    add_map_question(*command, options->question);
    add_layer_options(*command, options->layers);
    add_talk(*command, options->talk);
    command->callback([options, &run] { run = [options] { return run_enclaves(*options); }; });
}

}  // namespace frontline
