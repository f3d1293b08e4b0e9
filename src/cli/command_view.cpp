// SPDX-License-Identifier: Apache-2.0
#include "cli/command_view.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iostream>
#include <memory>

#include "cli/map_output.hpp"
#include "cli/map_summary.hpp"
#include "cli/progress_bar.hpp"
#include "cli/typed.hpp"
#include "cli/view_options.hpp"
#include "io/read_theatre.hpp"
#include "io/write_text.hpp"

namespace frontline {

namespace {

/// The end of a run that has written its output.
int finish(ViewOptions const& options, Theatre const& theatre, Maps const& maps, Problems const& problems)
{
    print_problems(problems, options.talk);
    if (options.talk.verbose) std::cerr << making_as_text(theatre, maps.partition());
    if (options.output != "-") print_written({options.output}, options.talk);
    return exit_code_of(problems, options.talk);
}

int run_picture(ViewOptions const& options)
{
    auto const date     = typed_date(options.on, "--on");
    auto const question = map_question(options.known, options.level);
    auto       settings = picture_settings(options);
    check_output(options.output, options.overwrite);
    Problems                problems;
    ProblemsOfFailure const in_failure{problems, options.talk};
    auto const theatre = read_theatre(options.theatre, problems);
    add(problems, before_the_evidence(theatre, date));
    settings.wording.attribution = theatre.attribution;
    Maps const maps{theatre, question};
    write_text(options.output, draw_picture(theatre, maps.partition(), maps.on(date), settings), options.overwrite);
    return finish(options, theatre, maps, problems);
}

int run_page(ViewOptions const& options)
{
    auto settings = page_settings(options);
    check_output(options.output, options.overwrite);
    Problems                problems;
    ProblemsOfFailure const in_failure{problems, options.talk};
    auto const theatre = read_theatre(options.theatre, problems);
    Maps const maps{theatre, settings.question};
    settings.span  = span_of(options, maps.timeline());
    auto const last = *settings.span.until - Days{1};
    settings.shown = options.on.empty() ? last : std::clamp(typed_date(options.on, "--on"), settings.span.from, last);
    add(problems, before_the_evidence(theatre, settings.span.from));
    ProgressBar bar{"maps", options.talk};
    auto const  text = page(theatre, maps, settings, [&](auto done, auto of) { bar.show(done, of); });
    write_text(options.output, text, options.overwrite);
    return finish(options, theatre, maps, problems);
}

int run_view(ViewOptions const& options)
{
    return view_format(options) == ViewFormat::html ? run_page(options) : run_picture(options);
}

}  // namespace

void add_view(CLI::App& app, Run& run)
{
    auto const  options = std::make_shared<ViewOptions>();
    auto* const command = app.add_subcommand("view", "a map to look at: a page that opens offline, or a picture");
    add_view_options(*command, *options);
    command->callback([options, &run] { run = [options] { return run_view(*options); }; });
}

}  // namespace frontline
