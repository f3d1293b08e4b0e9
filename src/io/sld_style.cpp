// SPDX-License-Identifier: Apache-2.0
#include "io/sld_style.hpp"

#include "base/text.hpp"
#include "io/xml_text.hpp"

namespace frontline {

namespace {

constexpr auto pixels_of_mm = 3.571;  ///< at the 0.28 mm that SLD takes for a pixel

std::string pixels(double mm)
{
    return to_fixed(mm * pixels_of_mm, 1);
}

void append_parameter(pugi::xml_node parent, char const* name, std::string const& value)
{
    append_text(parent, "se:SvgParameter", value).append_attribute("name") = name;
}

void append_fill(pugi::xml_node parent, std::string const& color)
{
    append_parameter(parent.append_child("se:Fill"), "fill", color);
}

void append_stroke(pugi::xml_node parent, std::string const& color, double mm)
{
    auto stroke = parent.append_child("se:Stroke");
    append_parameter(stroke, "stroke", color);
    append_parameter(stroke, "stroke-width", pixels(mm));
    append_parameter(stroke, "stroke-linejoin", "round");
}

void append_hatch(pugi::xml_node rule, std::string const& color)
{
    auto fill    = rule.append_child("se:PolygonSymbolizer").append_child("se:Fill");
    auto graphic = fill.append_child("se:GraphicFill").append_child("se:Graphic");
    auto mark    = graphic.append_child("se:Mark");
    append_text(mark, "se:WellKnownName", "horline");
    append_stroke(mark, color, 0.7);
    append_text(graphic, "se:Size", pixels(2.2));
    append_text(graphic.append_child("se:Rotation"), "ogc:Literal", "45");
}

void append_land(pugi::xml_node rule, Symbol const& symbol)
{
    auto land = rule.append_child("se:PolygonSymbolizer");
    append_fill(land, symbol.fill);
    if (!symbol.outline.empty()) append_stroke(land, symbol.outline, symbol.outline_mm);
    if (!symbol.hatch.empty()) append_hatch(rule, symbol.hatch);
}

void append_mark(pugi::xml_node rule, Symbol const& symbol)
{
    auto graphic = rule.append_child("se:PointSymbolizer").append_child("se:Graphic");
    auto mark    = graphic.append_child("se:Mark");
    append_text(mark, "se:WellKnownName", "circle");
    append_fill(mark, symbol.fill);
    append_stroke(mark, symbol.outline, symbol.outline_mm);
    append_text(graphic, "se:Size", pixels(2));
}

void append_symbol(pugi::xml_node rule, Symbol const& symbol, GeometryType type)
{
    switch (type) {
    case GeometryType::point: return append_mark(rule, symbol);
    case GeometryType::line:
        return append_stroke(rule.append_child("se:LineSymbolizer"), symbol.outline, symbol.outline_mm);
    default: return append_land(rule, symbol);
    }
}

void append_condition(pugi::xml_node parent, StyleRule::Condition const& condition)
{
    auto const& [field, text] = condition;
    auto test                 = parent.append_child(text.empty() ? "ogc:PropertyIsNull" : "ogc:PropertyIsEqualTo");
    append_text(test, "ogc:PropertyName", field);
    if (!text.empty()) append_text(test, "ogc:Literal", text);
}

void append_filter(pugi::xml_node rule, StyleRule const& from)
{
    if (from.where.empty()) return;
    auto all = rule.append_child("ogc:Filter");
    if (from.where.size() > 1) all = all.append_child("ogc:And");
    for (auto const& condition : from.where) append_condition(all, condition);
}

void append_label(pugi::xml_node types, std::string const& field)
{
    auto label = types.append_child("se:Rule").append_child("se:TextSymbolizer");
    append_text(label.append_child("se:Label"), "ogc:PropertyName", field);
    auto font = label.append_child("se:Font");
    append_parameter(font, "font-family", "Sans Serif");
    append_parameter(font, "font-size", "11");
    auto halo = label.append_child("se:Halo");
    append_text(halo, "se:Radius", "2");
    append_fill(halo, "#ffffff");
    append_fill(label, "#1d232a");
}

}  // namespace

std::string to_sld(Style const& style, std::string const& layer)
{
    pugi::xml_document document;
    auto               root            = document.append_child("StyledLayerDescriptor");
    root.append_attribute("version")   = "1.1.0";
    root.append_attribute("xmlns")     = "http://www.opengis.net/sld";
    root.append_attribute("xmlns:se")  = "http://www.opengis.net/se";
    root.append_attribute("xmlns:ogc") = "http://www.opengis.net/ogc";
    auto named                         = root.append_child("NamedLayer");
    append_text(named, "se:Name", layer);
    auto user = named.append_child("UserStyle");
    append_text(user, "se:Name", layer);
    auto types = user.append_child("se:FeatureTypeStyle");
    for (auto const& from : style.rules) {
        auto rule = types.append_child("se:Rule");
        append_text(rule, "se:Name", from.title);
        append_filter(rule, from);
        append_symbol(rule, from.symbol, style.geometry);
    }
    if (!style.label_field.empty()) append_label(types, style.label_field);
    return to_text(document, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
}

}  // namespace frontline
