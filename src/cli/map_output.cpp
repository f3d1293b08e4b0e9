// SPDX-License-Identifier: Apache-2.0
#include "cli/map_output.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <set>
#include <utility>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "cli/typed.hpp"
#include "layer/layer_bounds.hpp"

namespace frontline {

namespace {

bool overlap(Bounds const& a, Bounds const& b)
{
    return a.least.lon_e7 <= b.most.lon_e7 && b.least.lon_e7 <= a.most.lon_e7 && a.least.lat_e7 <= b.most.lat_e7
        && b.least.lat_e7 <= a.most.lat_e7;
}

Output output_of(LayerOptions const& options, About about)
{
    return {options.output, options.format, options.overwrite, std::move(about), options.data_only};
}

/// What a source is called and where it is, by sources.csv; one that is not there has its text for a name.
LegendSource legend_source(SourceId const& id, Sources const& sources)
{
    auto const found = sources.find(id);
    if (found == sources.end()) return {id.text, id.text, {}};
    return {id.text, found->second.name.empty() ? id.text : found->second.name, found->second.url};
}

/// The sources of the claims that count, in order.
std::vector<LegendSource> sources_behind(Theatre const& theatre, std::string const& known)
{
    auto const         last = known.empty() ? std::nullopt : parse_date(known);
    std::set<SourceId> ids;
    for (auto const& claim : theatre.claims.all()) {
        if (!claim.source.empty() && (!last || claim.recorded <= *last)) ids.insert(claim.source);
    }
    std::vector<LegendSource> sources;
    for (auto const& id : ids) sources.push_back(legend_source(id, theatre.sources));
    return sources;
}

std::string names_of(std::vector<LegendSource> const& sources)
{
    std::vector<std::string> names;
    for (auto const& source : sources) names.push_back(source.name);
    return joined(names, "; ");
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
                       "one that `frontline formats` lists; else by the ending of the output");
    command.add_option("--layers", options.layers, "only these, separated by commas");
    command.add_option("--bbox", options.bounds, "W,S,E,N: only features that meet this box");
    command.add_flag("--overwrite", options.overwrite, "replace an output that exists");
    command.add_flag("--data-only", options.data_only, "no styles, project and legend with it");
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

About metadata_of(Theatre const& theatre, std::string const& what, TypedQuestion const& question)
{
    auto const& [known, level, rule] = question;
    About about;
    about.metadata = {{"theatre", theatre.name},
                      {"map", what},
                      {"known", known.empty() ? "all claims of the log" : "claims recorded up to " + known},
                      {"method", std::string{to_string(theatre.paint.method)}},
                      {"rule", rule.empty() ? std::string{to_string(theatre.rule)} : rule},
                      {"level", level},
                      {"attribution", theatre.attribution},
                      {"program", "frontline " FRONTLINE_VERSION}};
    for (auto const& actor : theatre.actors.all()) about.actors.push_back({actor.id.text, actor.name, actor.color});
    about.sources = sources_behind(theatre, known);
    about.metadata["sources"] = names_of(about.sources);
    std::erase_if(about.metadata, [](auto const& item) { return item.second.empty(); });
    return about;
}

void check_output(std::vector<std::string> const& layers, LayerOptions const& options)
{
    if (!options.bounds.empty()) typed_bounds(options.bounds, "--bbox");
    auto const asked = split_list(options.layers, ',');
    check_names(asked, layers);
    if (options.output.empty()) return;
    check_output(asked.empty() ? layers : asked, output_of(options, {}));
}

std::vector<std::string> write_chosen(std::vector<Layer> layers, LayerOptions const& options,
                                      About about, Problems& problems)
{
    if (options.output.empty()) return {};
    return write_layers(chosen(std::move(layers), options), output_of(options, std::move(about)), problems);
}

}  // namespace frontline
