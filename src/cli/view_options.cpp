// SPDX-License-Identifier: Apache-2.0
#include "cli/view_options.hpp"

#include <CLI/CLI.hpp>

#include <array>
#include <tuple>
#include <utility>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "cli/typed.hpp"

namespace frontline {

namespace {

constexpr std::array<std::pair<std::string_view, ViewFormat>, 5> formats{{{"html", ViewFormat::html},
                                                                          {"svg", ViewFormat::svg},
                                                                          {"png", ViewFormat::png},
                                                                          {"gif", ViewFormat::gif},
                                                                          {"webp", ViewFormat::webp}}};

std::string endings()
{
    std::vector<std::string> names;
    for (auto const& [name, format] : formats) names.push_back("." + std::string{name});
    return joined(names, ", ");
}

/// A number of pixels, or 0 for what is none.
int typed_pixels(std::string const& text, int least)
{
    auto const number = parse_number(text);
    return number && *number >= least && *number <= most_pixels && *number == static_cast<int>(*number)
             ? static_cast<int>(*number)
             : 0;
}

/// Width and height.
std::pair<int, int> typed_size(std::string const& text)
{
    auto const sides = split_list(text, 'x');
    std::pair  size{sides.size() == 2 ? typed_pixels(sides[0], least_width) : 0,
                    sides.size() == 2 ? typed_pixels(sides[1], least_height) : 0};
    if (size.first > 0 && size.second > 0) return size;
    throw WrongUse{"--size '" + text + "' is not a size that can be drawn",
                   "write width x height in pixels, such as 1200x900; at least " + std::to_string(least_width) + "x"
                       + std::to_string(least_height)};
}

std::optional<ViewFormat> format_named(std::string const& name)
{
    for (auto const& [known, format] : formats) {
        if (lowered(name) == known) return format;
    }
    return std::nullopt;
}

std::optional<ViewFormat> format_of_ending(std::string const& output)
{
    for (auto const& [ending, format] : formats) {
        if (lowered(output).ends_with("." + std::string{ending})) return format;
    }
    return std::nullopt;
}

/// What is of no use for some formats, and what they are called then.
struct Use {
    std::string_view   option;
    std::string const& value;
    bool               is_of_use;
};

std::string_view in_words(ViewOptions const& options, ViewFormat format)
{
    if (format == ViewFormat::html) return "a page";
    if (!options.chart.empty()) return "a chart";
    return is_animated(format) ? "an animation" : "a picture of one day";
}

void check_use(ViewOptions const& options, ViewFormat format)
{
    auto const is_page  = format == ViewFormat::html;
    auto const is_chart = !options.chart.empty() && !is_page && !is_animated(format);
    auto const is_still = !is_page && !is_animated(format) && !is_chart;
    for (auto const& use : {Use{"--chart", options.chart, is_chart}, Use{"--size", options.size, !is_page},
                            Use{"--from", options.from, !is_still}, Use{"--until", options.until, !is_still},
                            Use{"--every", options.every, is_animated(format)},
                            Use{"--on", options.on, is_page || is_still}, Use{"--bbox", options.bounds, !is_chart},
                            Use{"--tiles", options.tiles, is_page}, Use{"--tiles-by", options.tiles_by, is_page}}) {
        if (use.is_of_use || use.value.empty()) continue;
        throw WrongUse{std::string{use.option} + " '" + use.value + "' is of no use for "
                           + std::string{in_words(options, format)},
                       "leave it out; frontline view --help says which option is for what"};
    }
    if ((is_page || is_chart) && options.as_cut) throw WrongUse{"--as-cut is for pictures of maps", "leave it out"};
    if (is_still && options.on.empty()) throw WrongUse{"a picture needs --on", "name the day, such as --on 2020-03-02"};
}

std::string known_in_words(ViewOptions const& options)
{
    auto const& known = options.question.known;
    return known.empty() ? "" : "as known on " + known;
}

}  // namespace

void add_view_options(CLI::App& command, ViewOptions& options)
{
    command.add_option("THEATRE", options.theatre, "its folder")->required();
    command.add_option("--on", options.on, "the day of a picture; the day on which a page opens");
    command.add_option("--from", options.from, "the first day of a page or animation; else that of the first change");
    command.add_option("--until", options.until, "the first day that it has not any more");
    command.add_option("--chart", options.chart, "a chart over time instead of a map: " + joined(chart_kinds(), ", "));
    command.add_option("--every", options.every, "how far apart the days of an animation are: 1d, 7d, 2w");
    add_map_question(command, options.question);
    command.add_option("--bbox", options.bounds, "W,S,E,N: show this box and what is around it");
    command.add_option("--size", options.size, "width and height of a picture in pixels; 1200x900 if not given");
    command.add_option("--title", options.title, "instead of the theatre's name");
    command.add_option("--tiles", options.tiles, "the address of map tiles for a page, with {z}, {x} and {y}");
    command.add_option("--tiles-by", options.tiles_by, "whom to name for the tiles");
    command.add_option("-f,--format", options.format, "html, svg, png, gif, webp; else by the ending of the output");
    command.add_option("-o,--output", options.output, "OUT.html, .svg, .png, .gif, .webp; - is standard output")
        ->required();
    command.add_flag("--as-cut", options.as_cut, "draw borders of a picture with the zigzag of their cells");
    command.add_flag("--overwrite", options.overwrite, "replace an output that exists");
    add_talk(command, options.talk);
}

ViewFormat view_format(ViewOptions const& options)
{
    auto const format = options.format.empty() ? format_of_ending(options.output) : format_named(options.format);
    if (!format && !options.format.empty()) {
        throw WrongUse{"--format '" + options.format + "' is none that can be looked at", "formats: " + endings()};
    }
    if (!format && options.output == "-") throw WrongUse{"standard output needs --format", "formats: " + endings()};
    if (!format) throw WrongUse{"'" + options.output + "' cannot be drawn", "name the output with " + endings()};
    check_use(options, *format);
    return *format;
}

DateSpan span_of(ViewOptions const& options, Timeline const& timeline)
{
    auto const days = timeline.days_of_change();
    if (days.empty() && (options.from.empty() || options.until.empty())) {
        throw Failure{"no claim changes the map of any day", "name the days to show with --from and --until"};
    }
    DateSpan const span{options.from.empty() ? days.front() : typed_date(options.from, "--from"),
                        options.until.empty() ? days.back() + Days{1} : typed_date(options.until, "--until")};
    if (span.from < *span.until) return span;
    throw WrongUse{"the first day, " + to_iso(span.from) + ", is not before --until " + to_iso(*span.until),
                   "--until is the first day that is not shown any more"};
}

PictureSettings picture_settings(ViewOptions const& options)
{
    PictureSettings settings;
    if (!options.size.empty()) std::tie(settings.width, settings.height) = typed_size(options.size);
    if (!options.bounds.empty()) settings.bounds = typed_bounds(options.bounds, "--bbox");
    settings.smoothed = !options.as_cut;
    settings.wording  = {options.title, known_in_words(options), "", "frontline " FRONTLINE_VERSION};
    return settings;
}

ChartSettings chart_settings(ViewOptions const& options)
{
    ChartSettings settings;
    if (!options.size.empty()) std::tie(settings.width, settings.height) = typed_size(options.size);
    settings.wording = {options.title, known_in_words(options), "", "frontline " FRONTLINE_VERSION};
    return settings;
}

ChartKind chart_kind(ViewOptions const& options)
{
    if (auto const kind = parse_chart_kind(options.chart)) return *kind;
    throw WrongUse{"--chart '" + options.chart + "' is none that can be drawn",
                   "charts: " + joined(chart_kinds(), ", ")};
}

PageSettings page_settings(ViewOptions const& options)
{
    PageSettings settings;
    settings.question = map_question(options.question);
    if (!options.bounds.empty()) settings.bounds = typed_bounds(options.bounds, "--bbox");
    settings.title    = options.title;
    settings.known    = known_in_words(options);
    settings.program  = "frontline " FRONTLINE_VERSION;
    settings.tiles    = options.tiles;
    settings.tiles_by = options.tiles_by;
    if (options.tiles.empty() || !origin_of_tiles(options.tiles).empty()) return settings;
    throw WrongUse{"--tiles '" + options.tiles + "' is not an address of map tiles",
                   "write it like https://tiles.example.org/{z}/{x}/{y}.png"};
}

}  // namespace frontline
