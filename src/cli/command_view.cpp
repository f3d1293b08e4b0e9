// SPDX-License-Identifier: Apache-2.0
#include "cli/command_view.hpp"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "cli/map_output.hpp"
#include "cli/map_summary.hpp"
#include "cli/report.hpp"
#include "cli/typed.hpp"
#include "io/read_theatre.hpp"
#include "io/write_text.hpp"
#include "view/picture.hpp"

namespace frontline {

namespace {

struct ViewOptions {
    std::string   theatre;
    std::string   on;
    TypedQuestion question;
    std::string   bounds;
    std::string   size = "1200x900";
    std::string   title;
    std::string   output;
    bool          overwrite = false;
    bool          as_cut    = false;
    Talk          talk;
};

/// A number of pixels, or 0 for what is none.
int typed_pixels(std::string const& text, int least)
{
    auto const number = parse_number(text);
    return number && *number >= least && *number <= most_pixels && *number == static_cast<int>(*number)
             ? static_cast<int>(*number)
             : 0;
}

void read_size(std::string const& text, PictureSettings& settings)
{
    auto const sides = split_list(text, 'x');
    settings.width   = sides.size() == 2 ? typed_pixels(sides[0], least_width) : 0;
    settings.height  = sides.size() == 2 ? typed_pixels(sides[1], least_height) : 0;
    if (settings.width > 0 && settings.height > 0) return;
    throw WrongUse{"--size '" + text + "' is not a size that can be drawn",
                   "write width x height in pixels, such as 1200x900; at least " + std::to_string(least_width) + "x"
                       + std::to_string(least_height)};
}

/// What can be told to be wrong use before anything is read.
PictureSettings settings_of(ViewOptions const& options)
{
    PictureSettings settings;
    read_size(options.size, settings);
    if (!options.bounds.empty()) settings.bounds = typed_bounds(options.bounds, "--bbox");
    settings.smoothed = !options.as_cut;
    return settings;
}

Wording wording_of(ViewOptions const& options, Theatre const& theatre)
{
    auto const& known = options.question.known;
    return {options.title, known.empty() ? "" : "as known on " + known, theatre.attribution,
            "frontline " FRONTLINE_VERSION};
}

void check_picture_output(ViewOptions const& options)
{
    if (options.output != "-" && !lowered(options.output).ends_with(".svg")) {
        throw WrongUse{"'" + options.output + "' cannot be drawn: this version draws .svg only",
                       "name the picture OUT.svg, or - for standard output"};
    }
    check_output(options.output, options.overwrite);
}

int run_view(ViewOptions const& options)
{
    auto const date     = typed_date(options.on, "--on");
    auto const question = map_question(options.question);
    auto       settings = settings_of(options);
    check_picture_output(options);
    Problems                problems;
    ProblemsOfFailure const in_failure{problems, options.talk};
    auto const theatre = read_theatre(options.theatre, problems);
    add(problems, before_the_evidence(theatre, date));
    settings.wording = wording_of(options, theatre);
    Maps const maps{theatre, question};
    write_text(options.output, draw_picture(theatre, maps.partition(), maps.on(date), settings), options.overwrite);
    print_problems(problems, options.talk);
    if (options.talk.verbose) std::cerr << making_as_text(theatre, maps.partition(), maps.rule());
    if (options.output != "-") print_written({options.output}, options.talk);
    return exit_code_of(problems, options.talk);
}

}  // namespace

void add_view(CLI::App& app, Run& run)
{
    auto const  options = std::make_shared<ViewOptions>();
    auto* const command = app.add_subcommand("view", "a picture of the map at the end of a day");
    command->add_option("THEATRE", options->theatre, "its folder")->required();
    command->add_option("--on", options->on, "the day, such as 2020-03-02")->required();
    add_map_question(*command, options->question);
    command->add_option("--bbox", options->bounds, "W,S,E,N: show this box and what is around it");
    command->add_option("--size", options->size, "width and height in pixels")->capture_default_str();
    command->add_option("--title", options->title, "instead of the theatre's name");
    command->add_option("-o,--output", options->output, "the picture, OUT.svg; - is standard output")->required();
    command->add_flag("--as-cut", options->as_cut, "draw borders with the zigzag of their cells");
    command->add_flag("--overwrite", options->overwrite, "replace a picture that exists");
    add_talk(*command, options->talk);
    command->callback([options, &run] { run = [options] { return run_view(*options); }; });
}

}  // namespace frontline
