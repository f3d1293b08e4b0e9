// SPDX-License-Identifier: Apache-2.0
#include "io/qgis_style.hpp"

#include <fmt/format.h>

#include "io/qgis_symbol.hpp"
#include "io/xml_text.hpp"

namespace frontline {

namespace {

/// `'it''s'`
std::string literal(std::string const& text)
{
    std::string quoted = "'";
    for (auto const c : text) quoted += c == '\'' ? std::string{"''"} : std::string(1, c);
    return quoted + "'";
}

/// Of null and empty text the one may be read as the other: both are meant.
std::string expression(StyleRule::Condition const& condition)
{
    auto const& [field, text] = condition;
    return text.empty() ? fmt::format("coalesce(\"{}\",'')=''", field) : fmt::format("\"{}\"={}", field, literal(text));
}

std::string expression(StyleRule const& rule)
{
    std::string whole;
    for (auto const& condition : rule.where) whole += (whole.empty() ? "" : " AND ") + expression(condition);
    return whole;
}

void append_time(pugi::xml_node parent, bool has_time)
{
    auto temporal                           = parent.append_child("temporal");
    temporal.append_attribute("enabled")    = has_time ? "1" : "0";
    temporal.append_attribute("mode")       = has_time ? "4" : "0";
    temporal.append_attribute("limitMode")  = "0";
    temporal.append_attribute("accumulate") = "0";
    if (has_time) {
        temporal.append_attribute("startExpression") = "to_datetime(\"valid_from\")";
        temporal.append_attribute("endExpression") =
            "coalesce(to_datetime(\"valid_to\"),make_datetime(9999,1,1,0,0,0))";
    }
    auto range = temporal.append_child("fixedRange");
    range.append_child("start");
    range.append_child("end");
}

void append_renderer(pugi::xml_node parent, Style const& style)
{
    auto renderer                              = parent.append_child("renderer-v2");
    renderer.append_attribute("type")          = "RuleRenderer";
    renderer.append_attribute("symbollevels")  = "0";
    renderer.append_attribute("enableorderby") = "0";
    renderer.append_attribute("forceraster")   = "0";
    auto rules                                 = renderer.append_child("rules");
    auto symbols                               = renderer.append_child("symbols");
    rules.append_attribute("key")              = "rules";
    for (std::size_t i = 0; i < style.rules.size(); ++i) {
        auto const& rule                 = style.rules[i];
        auto const  number               = std::to_string(i);
        auto        added                = rules.append_child("rule");
        added.append_attribute("key")    = ("rule" + number).c_str();
        added.append_attribute("symbol") = number.c_str();
        added.append_attribute("label")  = allowed_in_xml(rule.title).c_str();
        if (!rule.where.empty()) added.append_attribute("filter") = allowed_in_xml(expression(rule)).c_str();
        append_qgis_symbol(symbols, number, rule.symbol, style.geometry);
    }
}

/// Names of any script: QGIS takes another font for letters that this one has not.
void append_text_style(pugi::xml_node settings, std::string const& field)
{
    auto text                                  = settings.append_child("text-style");
    text.append_attribute("fieldName")         = field.c_str();
    text.append_attribute("isExpression")      = "0";
    text.append_attribute("fontFamily")        = "Sans Serif";
    text.append_attribute("fontSize")          = "8";
    text.append_attribute("fontSizeUnit")      = "Point";
    text.append_attribute("textColor")         = "29,35,42,255";
    text.append_attribute("textOpacity")       = "1";
    auto buffer                                = text.append_child("text-buffer");
    buffer.append_attribute("bufferDraw")      = "1";
    buffer.append_attribute("bufferSize")      = "0.7";
    buffer.append_attribute("bufferSizeUnits") = "MM";
    buffer.append_attribute("bufferColor")     = "255,255,255,255";
    buffer.append_attribute("bufferOpacity")   = "1";
}

void append_label(pugi::xml_node parent, std::string const& field)
{
    auto labeling                     = parent.append_child("labeling");
    labeling.append_attribute("type") = "simple";
    auto settings                     = labeling.append_child("settings");
    append_text_style(settings, field);
    auto placement                                        = settings.append_child("placement");
    placement.append_attribute("placement")               = "6";  // beside the mark, as cartographers put it
    placement.append_attribute("predefinedPositionOrder") = "TR,TL,BR,BL,R,L,TSR,BSR";
    placement.append_attribute("dist")                    = "0.6";
    placement.append_attribute("distUnits")               = "MM";
    placement.append_attribute("offsetType")              = "1";
    auto rendering                                        = settings.append_child("rendering");
    rendering.append_attribute("drawLabels")              = "1";
    rendering.append_attribute("obstacle")                = "1";
}

}  // namespace

void append_qgis_style(pugi::xml_node parent, Style const& style, bool has_time)
{
    append_time(parent, has_time);
    append_renderer(parent, style);
    if (!style.label_field.empty()) append_label(parent, style.label_field);
}

std::string to_qml(Style const& style, bool has_time)
{
    pugi::xml_document document;
    auto               root                  = document.append_child("qgis");
    root.append_attribute("version")         = "3.22.0";
    root.append_attribute("styleCategories") = "Symbology|Labeling|Temporal";
    root.append_attribute("labelsEnabled")   = style.label_field.empty() ? "0" : "1";
    append_qgis_style(root, style, has_time);
    return to_text(document, "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>");
}

}  // namespace frontline
