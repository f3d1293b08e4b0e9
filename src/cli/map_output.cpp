// SPDX-License-Identifier: Apache-2.0
#include "cli/map_output.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <utility>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "cli/typed.hpp"

namespace frontline {

namespace {

Bounds bounds_of(Geometry const& geometry)
{
    if (auto const* const polygon = std::get_if<Polygon>(&geometry)) return bounds_of(polygon->outer);
    if (auto const* const line = std::get_if<Line>(&geometry)) return bounds_of(*line);
    return bounds_of(Line{std::get<Point>(geometry)});
}

bool overlap(Bounds const& a, Bounds const& b)
{
    return a.least.lon_e7 <= b.most.lon_e7 && b.least.lon_e7 <= a.most.lon_e7 && a.least.lat_e7 <= b.most.lat_e7
        && b.least.lat_e7 <= a.most.lat_e7;
}

void check_names(std::vector<std::string> const& asked, std::vector<std::string> const& known)
{
    for (auto const& name : asked) {
        if (std::ranges::find(known, name) == known.end()) {
            throw WrongUse{"--layers: there is no layer '" + name + "'", "layers: " + joined(known, ", ")};
        }
    }
}

}  // namespace

void add_map_question(CLI::App& command, TypedQuestion& question)
{
    command.add_option("--known", question.known, "leave out claims recorded after that day");
    command.add_option("--level", question.level, "group, alliance or side")->capture_default_str();
    command.add_option("--rule", question.rule, "by what claims that disagree are weighed; else as the theatre says");
}

MapQuestion map_question(TypedQuestion const& typed)
{
    MapQuestion question{{}, typed_level(typed.level, "--level"), {}};
    if (!typed.known.empty()) question.known = typed_date(typed.known, "--known");
    if (!typed.rule.empty()) question.rule = typed_rule(typed.rule, "--rule");
    return question;
}

void add_layer_options(CLI::App& command, LayerOptions& options)
{
    command.add_option("-o,--output", options.output, "where the layers go; - is standard output");
    command.add_option("-f,--format", options.format,
                       "GeoJSON, ESRI Shapefile, GPKG; else by the ending of the output");
    command.add_option("--layers", options.layers, "only these, separated by commas");
    command.add_option("--bbox", options.bounds, "W,S,E,N: only features that meet this box");
    command.add_flag("--overwrite", options.overwrite, "replace an output that exists");
}

std::vector<Layer> chosen(std::vector<Layer> layers, LayerOptions const& options)
{
    if (auto const asked = split_list(options.layers, ','); !asked.empty()) {
        std::erase_if(layers, [&](auto const& layer) { return std::ranges::find(asked, layer.name) == asked.end(); });
    }
    if (options.bounds.empty()) return layers;
    auto const box = typed_bounds(options.bounds, "--bbox");
    for (auto& layer : layers) {
        std::erase_if(layer.features, [&](auto const& feature) { return !overlap(bounds_of(feature.geometry), box); });
    }
    return layers;
}

std::map<std::string, std::string> metadata_of(Theatre const& theatre, std::string const& what,
                                               TypedQuestion const& question)
{
    auto const& [known, level, rule] = question;
    return {{"theatre", theatre.name},
            {"map", what},
            {"known", known.empty() ? "all claims of the log" : "claims recorded up to " + known},
            {"method", std::string{to_string(theatre.paint.method)}},
            {"rule", rule.empty() ? std::string{to_string(theatre.rule)} : rule},
            {"level", level},
            {"attribution", theatre.attribution},
            {"program", "frontline " FRONTLINE_VERSION}};
}

void check_output(std::vector<std::string> const& layers, LayerOptions const& options)
{
    if (!options.bounds.empty()) typed_bounds(options.bounds, "--bbox");
    auto const asked = split_list(options.layers, ',');
    check_names(asked, layers);
    if (options.output.empty()) return;
    check_output(asked.empty() ? layers : asked, Output{options.output, options.format, options.overwrite, {}});
}

std::vector<std::string> write_chosen(std::vector<Layer> layers, LayerOptions const& options,
                                      std::map<std::string, std::string> metadata, Problems& problems)
{
    if (options.output.empty()) return {};
    Output const output{options.output, options.format, options.overwrite, std::move(metadata)};
    return write_layers(chosen(std::move(layers), options), output, problems);
}

}  // namespace frontline
