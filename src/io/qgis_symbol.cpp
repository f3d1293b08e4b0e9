// SPDX-License-Identifier: Apache-2.0
#include "io/qgis_symbol.hpp"

#include <fmt/format.h>

#include <charconv>
#include <pugixml.hpp>
#include <utility>
#include <vector>

#include "base/text.hpp"

namespace frontline {

namespace {

using Options = std::vector<std::pair<char const*, std::string>>;

constexpr auto hatch_distance_mm = "2.2";
constexpr auto hatch_width_mm    = "0.7";
constexpr auto seam_mm           = 0.1;  ///< of its own colour around land: else the paper shines between neighbours
constexpr auto casing_mm         = 0.8;  ///< how much wider the white line under a front is
constexpr auto mark_size_mm      = "2";

int part(std::string const& color, std::size_t first)
{
    int value = 0;
    if (color.size() == 7) std::from_chars(color.data() + first, color.data() + first + 2, value, 16);
    return value;
}

/// `#d55e00` → `213,94,0,255`
std::string rgba(std::string const& color)
{
    return fmt::format("{},{},{},255", part(color, 1), part(color, 3), part(color, 5));
}

std::string millimetres(double width)
{
    return to_fixed(width, 2);
}

pugi::xml_node append_layer(pugi::xml_node symbol, char const* kind, Options const& options)
{
    auto layer                        = symbol.append_child("layer");
    layer.append_attribute("class")   = kind;
    layer.append_attribute("enabled") = "1";
    layer.append_attribute("locked")  = "0";
    layer.append_attribute("pass")    = "0";
    auto map                          = layer.append_child("Option");
    map.append_attribute("type")      = "Map";
    for (auto const& [name, value] : options) {
        auto option                      = map.append_child("Option");
        option.append_attribute("name")  = name;
        option.append_attribute("type")  = "QString";
        option.append_attribute("value") = value.c_str();
    }
    return layer;
}

pugi::xml_node append_symbol(pugi::xml_node parent, std::string const& name, char const* type)
{
    auto symbol                               = parent.append_child("symbol");
    symbol.append_attribute("name")           = name.c_str();
    symbol.append_attribute("type")           = type;
    symbol.append_attribute("alpha")          = "1";
    symbol.append_attribute("force_rhr")      = "0";
    symbol.append_attribute("clip_to_extent") = "1";
    return symbol;
}

void append_line(pugi::xml_node symbol, std::string const& color, double width_mm)
{
    append_layer(symbol, "SimpleLine",
                 {{"line_color", rgba(color)},
                  {"line_style", "solid"},
                  {"line_width", millimetres(width_mm)},
                  {"line_width_unit", "MM"},
                  {"joinstyle", "round"},
                  {"capstyle", "round"}});
}

void append_land(pugi::xml_node symbol, Symbol const& drawn)
{
    append_layer(symbol, "SimpleFill",
                 {{"color", rgba(drawn.fill)},
                  {"style", "solid"},
                  {"outline_color", rgba(drawn.fill)},
                  {"outline_style", "solid"},
                  {"outline_width", millimetres(seam_mm)},
                  {"outline_width_unit", "MM"},
                  {"joinstyle", "round"}});
}

void append_hatch(pugi::xml_node symbol, std::string const& name, Symbol const& drawn)
{
    auto const layer = append_layer(symbol, "LinePatternFill",
                                    {{"angle", "45"},
                                     {"color", rgba(drawn.hatch)},
                                     {"distance", hatch_distance_mm},
                                     {"distance_unit", "MM"},
                                     {"line_width", hatch_width_mm},
                                     {"line_width_unit", "MM"}});
    append_line(append_symbol(layer, "@" + name + "@1", "line"), drawn.hatch, std::stod(hatch_width_mm));
}

/// Drawn within the land, so that a neighbour drawn later does not hide half of it.
void append_outline(pugi::xml_node symbol, Symbol const& drawn)
{
    append_layer(symbol, "SimpleLine",
                 {{"line_color", rgba(drawn.outline)},
                  {"line_style", "solid"},
                  {"line_width", millimetres(drawn.outline_mm)},
                  {"line_width_unit", "MM"},
                  {"draw_inside_polygon", "1"},
                  {"joinstyle", "round"}});
}

void append_mark(pugi::xml_node symbol, Symbol const& drawn)
{
    append_layer(symbol, "SimpleMarker",
                 {{"name", "circle"},
                  {"color", rgba(drawn.fill)},
                  {"size", mark_size_mm},
                  {"size_unit", "MM"},
                  {"outline_color", rgba(drawn.outline)},
                  {"outline_style", "solid"},
                  {"outline_width", millimetres(drawn.outline_mm)},
                  {"outline_width_unit", "MM"}});
}

}  // namespace

void append_qgis_symbol(pugi::xml_node symbols, std::string const& name, Symbol const& symbol, GeometryType type)
{
    if (type == GeometryType::point) return append_mark(append_symbol(symbols, name, "marker"), symbol);
    if (type == GeometryType::line) {
        auto const line = append_symbol(symbols, name, "line");
        append_line(line, "#ffffff", symbol.outline_mm + casing_mm);
        return append_line(line, symbol.outline, symbol.outline_mm);
    }
    auto const land = append_symbol(symbols, name, "fill");
    append_land(land, symbol);
    if (!symbol.hatch.empty()) append_hatch(land, name, symbol);
    if (!symbol.outline.empty()) append_outline(land, symbol);
}

}  // namespace frontline
