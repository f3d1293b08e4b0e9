// SPDX-License-Identifier: Apache-2.0
#include "cli/command_view.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <chrono>
#include <iostream>
#include <memory>
#include <tuple>
#include <utility>

#include "cli/map_summary.hpp"
#include "cli/progress_bar.hpp"
#include "cli/typed.hpp"
#include "cli/view_options.hpp"
#include "io/read_theatre.hpp"
#include "io/write_text.hpp"
#include "view/animation.hpp"

namespace frontline {

namespace {

/// The end of a run that has written its output.
int finish(ViewOptions const& options, Theatre const& theatre, Maps const& maps, Problems const& problems)
{
    print_problems(problems, options.talk);
    if (options.talk.verbose) std::cerr << making_as_text(theatre, maps.partition(), maps.rule());
    if (options.output != "-") print_written({options.output}, options.talk);
    return exit_code_of(problems, options.talk);
}

void write_drawing(ViewOptions const& options, ViewFormat format, std::string const& svg, int width, int height)
{
    write_text(options.output, format == ViewFormat::svg ? svg : png_of(drawn(svg, width, height)), options.overwrite);
}

constexpr int  animation_width  = 960;
constexpr int  animation_height = 720;
constexpr auto lasts_a_day      = std::chrono::milliseconds{110};
constexpr auto lasts_at_most    = std::chrono::milliseconds{660};
constexpr auto lasts_at_the_end = std::chrono::milliseconds{3000};

int run_picture(ViewOptions const& options, ViewFormat format)
{
    auto const date     = typed_date(options.on, "--on");
    auto const question = map_question(options.question);
    auto       settings = picture_settings(options);
    check_output(options.output, options.overwrite);
    Problems                problems;
    ProblemsOfFailure const in_failure{problems, options.talk};
    auto const theatre = read_theatre(options.theatre, problems);
    add(problems, before_the_evidence(theatre, date));
    settings.wording.attribution = theatre.attribution;
    Maps const maps{theatre, question};
    auto const svg = draw_picture(theatre, maps.partition(), maps.on(date), settings);
    write_drawing(options, format, svg, settings.width, settings.height);
    return finish(options, theatre, maps, problems);
}

int run_chart(ViewOptions const& options, ViewFormat format)
{
    auto const kind     = chart_kind(options);
    auto const question = map_question(options.question);
    auto const settings = chart_settings(options);
    check_output(options.output, options.overwrite);
    Problems                problems;
    ProblemsOfFailure const in_failure{problems, options.talk};
    auto const theatre = read_theatre(options.theatre, problems);
    Maps const maps{theatre, question};
    auto const svg = draw_chart(kind, theatre, maps, span_of(options, maps.timeline()), settings);
    write_drawing(options, format, svg, settings.width, settings.height);
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

/// A map stays the longer the more days it stood.
std::chrono::milliseconds lasting(std::vector<Date> const& days, std::size_t i)
{
    if (i + 1 == days.size()) return lasts_at_the_end;
    return std::min<std::chrono::milliseconds>((days[i + 1] - days[i]).count() * lasts_a_day, lasts_at_most);
}

Animation animated(Theatre const& theatre, Maps const& maps, std::vector<Date> const& days,
                   PictureSettings const& settings, Talk const& talk)
{
    ProgressBar bar{"pictures", talk};
    Animation   animation;
    for (std::size_t i = 0; i < days.size(); ++i) {
        bar.show(i, days.size());
        auto const svg = draw_picture(theatre, maps.partition(), maps.on(days[i]), settings);
        animation.frames.push_back(drawn(svg, settings.width, settings.height));
        animation.lasts.push_back(lasting(days, i));
    }
    return animation;
}

int run_animation(ViewOptions const& options, ViewFormat format)
{
    auto const question = map_question(options.question);
    auto const every    = options.every.empty() ? Days{1} : typed_days(options.every, "--every");
    auto       settings = picture_settings(options);
    if (options.size.empty()) std::tie(settings.width, settings.height) = std::pair{animation_width, animation_height};
    check_output(options.output, options.overwrite);
    Problems                problems;
    ProblemsOfFailure const in_failure{problems, options.talk};
    auto const theatre = read_theatre(options.theatre, problems);
    settings.wording.attribution = theatre.attribution;
    Maps const maps{theatre, question};
    auto const days      = maps.days_of_change(span_of(options, maps.timeline()), every);
    auto const animation = animated(theatre, maps, days, settings, options.talk);
    write_text(options.output, format == ViewFormat::gif ? gif_of(animation) : webp_of(animation), options.overwrite);
    return finish(options, theatre, maps, problems);
}

int run_view(ViewOptions const& options)
{
    auto const format = view_format(options);
    if (format == ViewFormat::html) return run_page(options);
    if (is_animated(format)) return run_animation(options, format);
    return options.chart.empty() ? run_picture(options, format) : run_chart(options, format);
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
