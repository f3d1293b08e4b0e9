// SPDX-License-Identifier: Apache-2.0
#include "io/legend_text.hpp"

#include <nlohmann/json.hpp>

#include <array>
#include <set>

#include "layer/layer_time.hpp"
#include "layer/style.hpp"

namespace frontline {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::array actor_fields{"actor", "rival", "actor_a", "actor_b", "gained_by", "lost_by"};

void add_texts(std::set<std::string>& texts, Layer const& layer, char const* field)
{
    auto const index = field_index(layer, field);
    if (!index) return;
    for (auto const& feature : layer.features) {
        auto const* const text = std::get_if<std::string>(&feature.values[*index]);
        if (text != nullptr) texts.insert(*text);
    }
}

Json actors_of(std::span<Layer const> layers, About const& about)
{
    std::set<std::string> ids;
    for (auto const& layer : layers) {
        for (auto const* const field : actor_fields) add_texts(ids, layer, field);
    }
    auto actors = Json::array();
    for (auto const& [id, name, color] : about.actors) {
        if (ids.contains(id)) actors.push_back({{"id", id}, {"name", name}, {"color", color}});
    }
    return actors;
}

Json rule_of(StyleRule const& rule)
{
    Json json{{"title", rule.title}};
    for (auto const& [field, text] : rule.where) json["where"][field] = text.empty() ? Json() : Json(text);
    if (!rule.symbol.fill.empty()) json["fill"] = rule.symbol.fill;
    if (!rule.symbol.hatch.empty()) json["hatch"] = rule.symbol.hatch;
    if (!rule.symbol.outline.empty()) json["outline"] = rule.symbol.outline;
    return json;
}

Json layers_of(std::span<Layer const> layers, About const& about)
{
    auto json = Json::array();
    for (auto const& layer : layers) {
        auto rules = Json::array();
        for (auto const& rule : style_of(layer, about).rules) rules.push_back(rule_of(rule));
        json.push_back({{"name", layer.name}, {"title", layer.title}, {"legend", rules}});
    }
    return json;
}

Json sources_of(About const& about)
{
    auto sources = Json::array();
    for (auto const& [id, name, url] : about.sources) sources.push_back({{"id", id}, {"name", name}, {"url", url}});
    return sources;
}

}  // namespace

std::string to_legend(std::span<Layer const> layers, About const& about)
{
    auto metadata = Json::object();
    for (auto const& [name, value] : about.metadata) metadata[name] = value;
    Json const legend{{"metadata", metadata},
                      {"actors", actors_of(layers, about)},
                      {"layers", layers_of(layers, about)},
                      {"sources", sources_of(about)}};
    return legend.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace frontline
