// SPDX-License-Identifier: Apache-2.0
#include "cli/command_diff.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <iostream>
#include <map>
#include <memory>
#include <utility>

#include "base/failure.hpp"
#include "cli/map_output.hpp"
#include "cli/map_summary.hpp"
#include "cli/report.hpp"
#include "cli/text_table.hpp"
#include "cli/typed.hpp"
#include "control_map/change.hpp"
#include "io/read_theatre.hpp"
#include "layer/layers_of_maps.hpp"

namespace frontline {

namespace {

struct DiffOptions {
    std::string   theatre;
    std::string   from;
    std::string   until;
    TypedQuestion question;
    LayerOptions  layers;
    Talk          talk;
};

/// What one actor gained from another.
struct Gain {
    double      area_km2 = 0;
    std::size_t places   = 0;
};
using Gains = std::map<std::pair<ActorId, ActorId>, Gain>;

DateSpan span_of(DiffOptions const& options)
{
    DateSpan const span{typed_date(options.from, "FROM"), typed_date(options.until, "UNTIL")};
    if (span.from < *span.until) return span;
    throw WrongUse{"UNTIL '" + options.until + "' is not after FROM '" + options.from + "'",
                   "the maps at the end of both days are compared"};
}

Gains gains_of(std::vector<Change> const& changes)
{
    Gains gains;
    for (auto const& change : changes) {
        auto& gain = gains[{change.gained_by, change.lost_by}];
        gain.area_km2 += change.area_km2;
        gain.places += change.places;
    }
    return gains;
}

std::string shown(ActorId const& id)
{
    return id.empty() ? "unknown" : id.text;
}

std::string as_text(Gains const& gains)
{
    std::vector<std::vector<std::string>> rows{{"gained by", "lost by", "km²", "places"}};
    for (auto const& [pair, gain] : gains) {
        rows.push_back({shown(pair.first), shown(pair.second), fmt::format("{:.1f}", gain.area_km2),
                        std::to_string(gain.places)});
    }
    return aligned(rows);
}

std::string as_json(Gains const& gains, DiffOptions const& options)
{
    auto const id_or_null = [](ActorId const& id) {
        return id.empty() ? nlohmann::ordered_json() : nlohmann::ordered_json(id.text);
    };
    nlohmann::ordered_json json{{"from", options.from}, {"until", options.until}};
    json["changes"] = nlohmann::ordered_json::array();
    for (auto const& [pair, gain] : gains) {
        json["changes"].push_back({{"gained_by", id_or_null(pair.first)}, {"lost_by", id_or_null(pair.second)},
                                   {"area_km2", gain.area_km2}, {"places", gain.places}});
    }
    return json.dump(2) + "\n";
}

int run_diff(DiffOptions const& options)
{
    auto const span     = span_of(options);
    auto const question = map_question(options.question);
    check_output({"changes"}, options.layers);
    Problems                problems;
    ProblemsOfFailure const in_failure{problems, options.talk};
    auto const theatre = read_theatre(options.theatre, problems);
    add(problems, before_the_evidence(theatre, span.from));
    Maps const maps{theatre, question};
    auto const all   = changes(maps.partition(), maps.on(span.from), maps.on(*span.until));
    auto const what  = "changes from " + options.from + " to " + options.until;
    auto const files = write_chosen({change_layer(all, span)}, options.layers,
                                    metadata_of(theatre, what, options.question), problems);
    print_problems(problems, options.talk);
    if (options.talk.verbose) std::cerr << making_as_text(theatre, maps.partition(), maps.rule());
    if (options.talk.json && options.layers.output != "-") std::cout << as_json(gains_of(all), options);
    if (!options.talk.quiet) std::cerr << as_text(gains_of(all));
    print_written(files, options.talk);
    return exit_code_of(problems, options.talk);
}

}  // namespace

void add_diff(CLI::App& app, Run& run)
{
    auto const  options = std::make_shared<DiffOptions>();
    auto* const command = app.add_subcommand("diff", "what changed hands between the maps of two days");
    command->add_option("THEATRE", options->theatre, "its folder")->required();
    command->add_option("FROM", options->from, "the earlier day, such as 2020-02-01")->required();
    command->add_option("UNTIL", options->until, "the later day")->required();
    add_map_question(*command, options->question);
    add_layer_options(*command, options->layers);
    add_talk(*command, options->talk);
    command->callback([options, &run] { run = [options] { return run_diff(*options); }; });
}

}  // namespace frontline
