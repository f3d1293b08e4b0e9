// SPDX-License-Identifier: Apache-2.0
#include "cli/command_diff.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iostream>
#include <memory>

#include "base/failure.hpp"
#include "cli/diff_summary.hpp"
#include "cli/map_output.hpp"
#include "cli/map_summary.hpp"
#include "cli/report.hpp"
#include "cli/typed.hpp"
#include "control_map/explained_change.hpp"
#include "io/read_theatre.hpp"
#include "theatre/front_history.hpp"
#include "layer/layers_of_changes.hpp"

namespace frontline {

namespace {

struct DiffOptions {
    std::string  theatre;
    std::string  from;
    std::string  until;
    TypedQuestion question;
    LayerOptions layers;
    bool         tells_by_exit_code = false;
    Talk         talk;
};

DateSpan span_of(DiffOptions const& options)
{
    return typed_span({options.from, "FROM", options.until, "UNTIL"},
                      "the maps at the end of both days are compared");
}

/// What the map of FROM was as it was known then: what is known now of that day may be otherwise.
std::vector<ExplainedChange> learned_since(Maps const& maps, MapQuestion const& question, ControlMap const& now)
{
    auto const then     = maps.timeline_known(std::min(question.known.value_or(now.on()), now.on()));
    auto const believed = maps.on(now.on(), then);
    return explained_changes(maps.partition(), believed, now, type_of_belief(believed, maps.timeline()));
}

Diff diff_of(Theatre const& theatre, Maps const& maps, MapQuestion const& question, DateSpan const& span)
{
    auto const  fronts = fronts_on(theatre, maps, {span.from, *span.until});
    auto const& before = fronts.front();
    auto const& after  = fronts.back();
    return {span, explained_changes(maps.partition(), before.map, after.map, type_since(span.from, after.map)),
            learned_since(maps, question, before.map),
            front_movements(maps.partition(), {before.map, before.segments}, {after.map, after.segments})};
}

int compare_days(DiffOptions const& options)
{
    auto const span     = span_of(options);
    auto const question = map_question(options.question);
    check_output(names_of_change_layers(), options.layers);
    Problems                problems;
    ProblemsOfFailure const in_failure{problems, options.talk};
    auto const theatre = read_theatre(options.theatre, problems);
    add(problems, before_the_evidence(theatre, span.from));
    Maps const maps{theatre, question};
    auto const diff  = diff_of(theatre, maps, question, span);
    auto const what  = "changes from " + options.from + " to " + options.until;
    auto const files = write_chosen({change_layer(diff.changes, span), learned_layer(diff.learned, span)},
                                    options.layers, metadata_of(theatre, what, options.question), problems);
    print_problems(problems, options.talk);
    if (options.talk.verbose) std::cerr << making_as_text(theatre, maps.partition(), maps.rule());
    if (options.talk.json && options.layers.output != "-") std::cout << diff_as_json(diff, theatre.gazetteer);
    if (!options.talk.quiet) std::cerr << diff_as_text(diff);
    print_written(files, options.talk);
    auto const code    = exit_code_of(problems, options.talk);
    auto const differs = options.tells_by_exit_code && !diff.changes.empty();
    return code == exit_code::written && differs ? exit_code::differs : code;
}

/// With --exit-code 1 says that something changed, so that trouble must say 2, as with diff(1).
int run_diff(DiffOptions const& options)
{
    if (!options.tells_by_exit_code) return compare_days(options);
    try {
        return compare_days(options);
    } catch (Failure const& failure) {
        throw WrongUse{failure.what(), failure.hint()};
    }
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
    command->add_flag("--exit-code", options->tells_by_exit_code,
                      "exit with 1 when land changed hands, 0 when not, 2 when it cannot be told");
    add_talk(*command, options->talk);
    command->callback([options, &run] { run = [options] { return run_diff(*options); }; });
}

}  // namespace frontline
