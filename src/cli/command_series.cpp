// SPDX-License-Identifier: Apache-2.0
#include "cli/command_series.hpp"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <iostream>
#include <memory>
#include <utility>

#include "base/failure.hpp"
#include "cli/json_values.hpp"
#include "cli/map_output.hpp"
#include "cli/map_summary.hpp"
#include "cli/progress_bar.hpp"
#include "cli/report.hpp"
#include "cli/typed.hpp"
#include "control_map/series.hpp"
#include "io/read_theatre.hpp"
#include "layer/layers_of_maps.hpp"

namespace frontline {

namespace {

struct SeriesOptions {
    std::string   theatre;
    std::string   from;
    std::string   until;
    std::string   every = "1d";
    TypedQuestion question;
    LayerOptions  layers;
    Talk          talk;
};

DateSpan span_of(SeriesOptions const& options)
{
    return typed_span({options.from, "--from", options.until, "--until"},
                      "--until is the first day that is not of the series any more");
}

/// How many things a series has.
struct SeriesSize {
    std::size_t maps;
    std::size_t regions;
    std::size_t fronts;
    std::size_t holdings;
};

void print_summary(SeriesOptions const& options, SeriesSize const& size)
{
    if (options.talk.json && options.layers.output != "-") {
        Json const json{{"maps", size.maps},
                        {"regions", size.regions},
                        {"fronts", size.fronts},
                        {"holdings", size.holdings}};
        std::cout << json.dump(2) << '\n';
    }
    if (options.talk.quiet) return;
    std::cerr << amount(size.maps, "different map") << ": " << amount(size.regions, "region") << ", "
              << amount(size.fronts, "front line") << ", " << amount(size.holdings, "holding") << " of places\n";
}

Series series_of(Maps const& maps, Theatre const& theatre, std::vector<Date> const& days, Talk const& talk)
{
    ProgressBar bar{"maps", talk};
    return series(maps.partition(), theatre.actors, days, maps.from(days.front()),
                  [&](std::size_t done, std::size_t of) { bar.show(done, of); });
}

int run_series(SeriesOptions const& options)
{
    auto const span     = span_of(options);
    auto const every    = typed_days(options.every, "--every");
    auto const question = map_question(options.question);
    if (options.layers.output.empty()) throw WrongUse{"series needs an output", "write -o OUT.gpkg"};
    check_output(names_of_map_layers(), options.layers);
    Problems                problems;
    ProblemsOfFailure const in_failure{problems, options.talk};
    auto const theatre = read_theatre(options.theatre, problems);
    add(problems, before_the_evidence(theatre, span.from));
    Maps const maps{theatre, question};
    auto const       days  = maps.days_of_change(span, every);
    auto             over  = series_of(maps, theatre, days, options.talk);
    SeriesSize const size{days.size(), over.regions.size(), over.fronts.size(), over.holdings.size()};
    auto const       what  = options.from + " until " + options.until + " every " + options.every;
    auto             about = metadata_of(theatre, what, options.question);
    about.span             = span;
    auto const files = write_chosen(layers_of_series(std::move(over), {theatre.actors, theatre.gazetteer}),
                                    options.layers, std::move(about), problems);
    print_problems(problems, options.talk);
    if (options.talk.verbose) std::cerr << making_as_text(theatre, maps.partition(), maps.rule());
    print_summary(options, size);
    print_written(files, options.talk);
    return exit_code_of(problems, options.talk);
}

}  // namespace

void add_series(CLI::App& app, Run& run)
{
    auto const  options = std::make_shared<SeriesOptions>();
    auto* const command =
        app.add_subcommand("series", "maps over time: each feature with the span in which it did not change");
    command->add_option("THEATRE", options->theatre, "its folder")->required();
    command->add_option("--from", options->from, "the first day, such as 2019-12-19")->required();
    command->add_option("--until", options->until, "the first day that is not of the series any more")->required();
    command->add_option("--every", options->every, "how far apart the days are: 1d, 7d, 2w")->capture_default_str();
    add_map_question(*command, options->question);
    add_layer_options(*command, options->layers);
    add_talk(*command, options->talk);
    command->callback([options, &run] { run = [options] { return run_series(*options); }; });
}

}  // namespace frontline
