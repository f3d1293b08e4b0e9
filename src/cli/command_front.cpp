// SPDX-License-Identifier: Apache-2.0
#include "cli/command_front.hpp"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

#include "base/failure.hpp"
#include "cli/front_summary.hpp"
#include "cli/map_output.hpp"
#include "cli/map_summary.hpp"
#include "cli/report.hpp"
#include "cli/typed.hpp"
#include "control_map/front_edges.hpp"
#include "io/read_theatre.hpp"
#include "theatre/front_history.hpp"

namespace frontline {

namespace {

struct FrontOptions {
    std::string  theatre;
    std::string  on;
    std::string  since;
    std::string  every;
    TypedQuestion question;
    double       arrow_km = usual_arrow_km;
    LayerOptions layers;
    Talk         talk;
};

/// The days whose fronts are looked at: that of the map last.
std::vector<Date> days_of(FrontOptions const& options)
{
    auto const on = typed_date(options.on, "--on");
    if (options.since.empty()) {
        if (options.every.empty()) return {on};
        throw WrongUse{"--every says how far apart the days since an earlier one are", "name it with --since"};
    }
    auto const since = typed_date(options.since, "--since");
    if (since >= on) {
        throw WrongUse{"--since '" + options.since + "' is not before --on '" + options.on + "'",
                       "the front of the earlier day is compared with that of the later"};
    }
    auto const        every = options.every.empty() ? on - since : typed_days(options.every, "--every");
    std::vector<Date> days;
    for (auto day = since; day < on; day += every) days.push_back(day);
    days.push_back(on);
    return days;
}

std::vector<SegmentOnDay> segments_of(Partition const& partition, DatedFronts const& fronts)
{
    FrontEdges const          edges{partition, fronts.map};
    std::vector<SegmentOnDay> segments;
    for (auto const& segment : fronts.segments) {
        segments.push_back({segment, evidence_of(segment.front, partition, edges, fronts.map),
                            age_days(segment.front, partition, edges, fronts.map)});
    }
    return segments;
}

DatedMovements movements_between(Partition const& partition, DatedFronts const& before, DatedFronts const& after,
                                 DateSpan const& between, double arrow_km)
{
    return {between, front_movements(partition, {before.map, before.segments}, {after.map, after.segments}, arrow_km)};
}

FrontReport report_of(Partition const& partition, std::vector<DatedFronts> const& fronts,
                      std::vector<Date> const& days, double arrow_km)
{
    FrontReport report{days.back(), segments_of(partition, fronts.back()), {}};
    for (std::size_t i = 1; i < days.size(); ++i) {
        report.movements.push_back(
            movements_between(partition, fronts[i - 1], fronts[i], {days[i - 1], days[i]}, arrow_km));
    }
    return report;
}

/// Of the whole time, whatever steps the table has.
std::vector<Layer> layers_of(Partition const& partition, std::vector<DatedFronts> const& fronts,
                             std::vector<Date> const& days, FrontReport const& report, double arrow_km)
{
    std::vector<Layer> layers{segment_layer(report.segments, report.on)};
    if (days.size() == 1) return layers;
    DateSpan const between{days.front(), days.back()};
    auto const&    before = fronts.front();
    auto const&    after  = fronts.back();
    layers.push_back(movement_layer(movements_between(partition, before, after, between, arrow_km).pairs, between));
    layers.push_back(swept_layer(
        explained_changes(partition, before.map, after.map, as_real), between));
    return layers;
}

int run_front(FrontOptions const& options)
{
    auto const days     = days_of(options);
    auto const question = map_question(options.question);
    check_output(options.since.empty() ? std::vector<std::string>{"front"} : names_of_front_layers(), options.layers);
    Problems                problems;
    ProblemsOfFailure const in_failure{problems, options.talk};
    auto const theatre = read_theatre(options.theatre, problems);
    add(problems, before_the_evidence(theatre, days.front()));
    Maps const maps{theatre, question};
    auto const fronts = fronts_on(theatre, maps, days);
    auto const report = report_of(maps.partition(), fronts, days, options.arrow_km);
    auto const what   = "fronts at the end of " + options.on;
    auto const files  = write_chosen(layers_of(maps.partition(), fronts, days, report, options.arrow_km),
                                     options.layers, metadata_of(theatre, what, options.question),
                                     problems);
    print_problems(problems, options.talk);
    if (options.talk.verbose) std::cerr << making_as_text(theatre, maps.partition(), maps.rule());
    if (options.talk.json && options.layers.output != "-") std::cout << front_as_json(report);
    if (!options.talk.quiet) std::cerr << front_as_text(report);
    print_written(files, options.talk);
    return exit_code_of(problems, options.talk);
}

}  // namespace

void add_front(CLI::App& app, Run& run)
{
    auto const  options = std::make_shared<FrontOptions>();
    auto* const command =
        app.add_subcommand("front", "the front lines of a day, and how they moved since an earlier one");
    command->add_option("THEATRE", options->theatre, "its folder")->required();
    command->add_option("--on", options->on, "the day, such as 2020-03-02")->required();
    command->add_option("--since", options->since, "an earlier day: how did the fronts move since?");
    command->add_option("--every", options->every, "tell it in steps: 1d, 7d, 2w; else in one");
    command->add_option("--arrow-km", options->arrow_km, "how far apart the arrows of the layer movement are")
        ->capture_default_str()
        ->check(CLI::Range(0.25, 1000.0));
    add_map_question(*command, options->question);
    add_layer_options(*command, options->layers);
    add_talk(*command, options->talk);
    command->callback([options, &run] { run = [options] { return run_front(*options); }; });
}

}  // namespace frontline
