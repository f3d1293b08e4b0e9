// SPDX-License-Identifier: Apache-2.0
#include "layer/style.hpp"

#include <algorithm>
#include <map>
#include <stdexcept>

#include "layer/layer_time.hpp"

namespace frontline {

namespace {

constexpr auto unknown_land = "#e6e6e2";
constexpr auto nobody       = "#808080";
constexpr auto front_ink    = "#1d232a";
constexpr auto mark_outline = "#1d232a";
constexpr auto front_mm     = 0.6;
constexpr auto siege_mm     = 0.8;
constexpr auto change_mm    = 0.4;
constexpr auto mark_mm      = 0.2;

using Texts = std::vector<std::string>;

std::string text_of(Value const& value)
{
    auto const* const text = std::get_if<std::string>(&value);
    return text == nullptr ? std::string{} : *text;
}

/// The texts that a feature has in these fields; null is empty.
Texts texts_of(Layer const& layer, Feature const& feature, Texts const& fields)
{
    Texts texts;
    for (auto const& name : fields) {
        auto const index = field_index(layer, name);
        texts.push_back(index ? text_of(feature.values[*index]) : std::string{});
    }
    return texts;
}

std::string color_of(About const& about, std::string const& id)
{
    auto const* const actor = about.find_actor(id);
    return actor == nullptr || actor->color.empty() ? nobody : actor->color;
}

std::string name_of(About const& about, std::string const& id)
{
    if (id.empty()) return "unknown";
    auto const* const actor = about.find_actor(id);
    return actor == nullptr || actor->name.empty() ? id : actor->name;
}

/// What a rule is made of, given the texts that it stands for.
struct Drawn {
    std::string title;
    Symbol      symbol;
};

/// `texts`: actor, status, rival.
Drawn drawn_control(Texts const& texts, GeometryType type, About const& about)
{
    auto const& actor = texts[0];
    auto const& rival = texts[2];
    auto const  fill  = actor.empty() ? std::string{unknown_land} : color_of(about, actor);
    auto const  title = name_of(about, actor);
    if (type == GeometryType::point) return {title, {.fill = fill, .outline = mark_outline, .outline_mm = mark_mm}};
    if (rival.empty()) return {title, {.fill = fill}};
    auto const by = color_of(about, rival);
    if (texts[1] == "besieged") {
        return {title + ", besieged by " + name_of(about, rival),
                {.fill = fill, .outline = by, .outline_mm = siege_mm}};
    }
    return {title + ", contested by " + name_of(about, rival), {.fill = fill, .hatch = by}};
}

/// `texts`: gained_by, lost_by.
Drawn drawn_change(Texts const& texts, GeometryType, About const& about)
{
    auto const gainer = texts[0].empty() ? std::string{unknown_land} : color_of(about, texts[0]);
    auto const loser  = texts[1].empty() ? std::string{unknown_land} : color_of(about, texts[1]);
    return {"gained by " + name_of(about, texts[0]) + " from " + name_of(about, texts[1]),
            {.fill = gainer, .outline = loser, .outline_mm = change_mm}};
}

Drawn drawn_alike(Layer const& layer)
{
    auto const title = layer.title.empty() ? layer.name : layer.title;
    if (layer.geometry == GeometryType::line) return {title, {.outline = front_ink, .outline_mm = front_mm}};
    return {title, {.fill = nobody, .outline = mark_outline, .outline_mm = mark_mm}};
}

bool has_fields(Layer const& layer, Texts const& names)
{
    return std::ranges::all_of(names, [&](auto const& name) { return field_index(layer, name).has_value(); });
}

using Draw = Drawn (*)(Texts const& texts, GeometryType type, About const& about);

/// One rule for each combination of texts that a feature has, in order of the texts.
std::vector<StyleRule> rules_by(Layer const& layer, About const& about, Texts const& fields, Draw draw)
{
    std::map<Texts, bool> seen;
    for (auto const& feature : layer.features) seen[texts_of(layer, feature, fields)] = true;
    std::vector<StyleRule> rules;
    for (auto const& [texts, ignored] : seen) {
        auto const [title, symbol] = draw(texts, layer.geometry, about);
        auto& rule                 = rules.emplace_back(StyleRule{title, {}, symbol});
        for (std::size_t i = 0; i < fields.size(); ++i) rule.where.emplace_back(fields[i], texts[i]);
    }
    return rules;
}

std::vector<StyleRule> rules_of(Layer const& layer, About const& about)
{
    Texts const control{"actor", "status", "rival"};
    Texts const change{"gained_by", "lost_by"};
    if (has_fields(layer, control)) return rules_by(layer, about, control, drawn_control);
    if (has_fields(layer, change)) return rules_by(layer, about, change, drawn_change);
    auto const [title, symbol] = drawn_alike(layer);
    return {{title, {}, symbol}};
}

int height(Layer const& layer)
{
    if (layer.geometry == GeometryType::polygon) return layer.name == "changes" ? 1 : 0;
    return layer.geometry == GeometryType::line ? 2 : 3;
}

}  // namespace

Style style_of(Layer const& layer, About const& about)
{
    auto const labelled = layer.geometry == GeometryType::point && field_index(layer, "name");
    return {layer.geometry, rules_of(layer, about), labelled ? "name" : ""};
}

StyleRule const& rule_for(Style const& style, Layer const& layer, Feature const& feature)
{
    for (auto const& rule : style.rules) {
        auto const holds = [&](auto const& condition) {
            auto const index = field_index(layer, condition.first);
            return index && text_of(feature.values[*index]) == condition.second;
        };
        if (std::ranges::all_of(rule.where, holds)) return rule;
    }
    throw std::logic_error{"a style without a rule for feature " + feature.id};
}

std::vector<Layer const*> from_the_lowest(std::span<Layer const> layers)
{
    std::vector<Layer const*> sorted;
    for (auto const& layer : layers) sorted.push_back(&layer);
    std::ranges::stable_sort(sorted, {}, [](auto const* layer) { return height(*layer); });
    return sorted;
}

}  // namespace frontline
