// SPDX-License-Identifier: Apache-2.0
#include "io/kml_text.hpp"

#include <sstream>

#include "base/text.hpp"
#include "io/json_text.hpp"
#include "io/lossy_value.hpp"
#include "io/value_text.hpp"
#include "io/xml_text.hpp"
#include "layer/layer_time.hpp"
#include "layer/style.hpp"

namespace frontline {

namespace {

constexpr auto land_opacity = "b3";  ///< the picture of the Earth shines through land
constexpr auto solid        = "ff";
constexpr auto mark         = "http://maps.google.com/mapfiles/kml/shapes/placemark_circle.png";
constexpr auto pixels_of_mm = 4.0;

/// `#rrggbb` → `aabbggrr`
std::string kml_color(std::string const& color, std::string const& opacity)
{
    return color.size() == 7 ? opacity + color.substr(5, 2) + color.substr(3, 2) + color.substr(1, 2) : "00ffffff";
}

std::string style_id(Layer const& layer, std::size_t rule)
{
    return layer.name + "-" + std::to_string(rule);
}

/// KML knows no hatching: contested ground is outlined in its rival's colour, as besieged ground is.
void append_style(pugi::xml_node parent, std::string const& id, Symbol const& symbol, GeometryType type)
{
    auto style                   = parent.append_child("Style");
    style.append_attribute("id") = id.c_str();
    if (type == GeometryType::point) {
        auto icon = style.append_child("IconStyle");
        append_text(icon, "color", kml_color(symbol.fill, solid));
        append_text(icon, "scale", "0.5");
        append_text(icon.append_child("Icon"), "href", mark);
        append_text(style.append_child("LabelStyle"), "scale", "0.7");
        return;
    }
    auto const& edge = symbol.hatch.empty() ? symbol.outline : symbol.hatch;
    auto        line = style.append_child("LineStyle");
    append_text(line, "color", kml_color(edge.empty() ? symbol.fill : edge, solid));
    append_text(line, "width", to_fixed(edge.empty() ? 0.5 : std::max(2.0, symbol.outline_mm * pixels_of_mm), 1));
    if (type == GeometryType::polygon) {
        append_text(style.append_child("PolyStyle"), "color", kml_color(symbol.fill, land_opacity));
    }
}

char const* type_of(FieldType type)
{
    switch (type) {
    case FieldType::whole: return "int";
    case FieldType::real: return "double";
    default: return "string";
    }
}

void append_schema(pugi::xml_node parent, Layer const& layer)
{
    auto schema                     = parent.append_child("Schema");
    schema.append_attribute("name") = layer.name.c_str();
    schema.append_attribute("id")   = layer.name.c_str();
    for (auto const& field : layer.fields) {
        auto added                     = schema.append_child("SimpleField");
        added.append_attribute("type") = type_of(field.type);
        added.append_attribute("name") = field.name.c_str();
    }
}

void append_data(pugi::xml_node placemark, FeatureOfDataset const& from, Problems& problems)
{
    auto data                          = placemark.append_child("ExtendedData").append_child("SchemaData");
    data.append_attribute("schemaUrl") = ("#" + from.layer.name).c_str();
    for (std::size_t i = 0; i < from.feature.values.size(); ++i) {
        auto const value = finite_value(from, i, problems);
        if (std::holds_alternative<std::monostate>(value)) continue;
        auto const& name                                                         = from.layer.fields[i].name;
        append_text(data, "SimpleData", to_text(value)).append_attribute("name") = name.c_str();
    }
}

void append_time(pugi::xml_node placemark, Layer const& layer, Feature const& feature)
{
    auto const valid = valid_span(layer, feature);
    if (!valid) return;
    auto span = placemark.append_child("TimeSpan");
    append_text(span, "begin", to_iso(valid->from));
    if (valid->until) append_text(span, "end", to_iso(*valid->until - Days{1}));
}

std::string coordinates(Line const& line, bool closed)
{
    std::string text;
    auto const  append = [&](Point p) {
        if (!text.empty()) text += ' ';
        append_degrees(text, p.lon_e7);
        append_degrees(text += ',', p.lat_e7);
    };
    for (auto const p : line) append(p);
    if (closed) append(line.front());
    return text;
}

struct AppendGeometry {
    pugi::xml_node placemark;

    void operator()(Point p) { append_text(placemark.append_child("Point"), "coordinates", coordinates({p}, false)); }

    void operator()(Line const& line)
    {
        auto added = placemark.append_child("LineString");
        append_text(added, "tessellate", "1");
        append_text(added, "coordinates", coordinates(line, false));
    }

    void operator()(Polygon const& polygon)
    {
        auto added = placemark.append_child("Polygon");
        append_text(added, "tessellate", "1");
        append_ring(added, "outerBoundaryIs", polygon.outer);
        for (auto const& hole : polygon.holes) append_ring(added, "innerBoundaryIs", hole);
    }

    static void append_ring(pugi::xml_node polygon, char const* place, Ring const& ring)
    {
        append_text(polygon.append_child(place).append_child("LinearRing"), "coordinates", coordinates(ring, true));
    }
};

/// What stands beside a feature on the map: a place's name, else what its colour means.
std::string name_of(Layer const& layer, Feature const& feature, StyleRule const& rule)
{
    auto const        index = field_index(layer, "name");
    auto const* const name  = index ? std::get_if<std::string>(&feature.values[*index]) : nullptr;
    return name == nullptr ? rule.title : *name;
}

std::string text_of(pugi::xml_node node, unsigned depth)
{
    std::ostringstream text;
    node.print(text, "  ", pugi::format_indent, pugi::encoding_utf8, depth);
    return std::move(text).str();
}

std::string placemark_text(FeatureOfDataset const& from, Style const& style, Problems& problems)
{
    pugi::xml_document document;
    auto               placemark     = document.append_child("Placemark");
    auto const&        rule          = rule_for(style, from.layer, from.feature);
    placemark.append_attribute("id") = from.feature.id.c_str();
    append_text(placemark, "name", name_of(from.layer, from.feature, rule));
    append_time(placemark, from.layer, from.feature);
    auto const number = static_cast<std::size_t>(&rule - style.rules.data());
    append_text(placemark, "styleUrl", "#" + style_id(from.layer, number));
    append_data(placemark, from, problems);
    std::visit(AppendGeometry{placemark}, from.feature.geometry);
    return text_of(placemark, 3);
}

std::string head_text(DatasetContent const& content)
{
    pugi::xml_document document;
    auto               head = document.append_child("Document");
    append_text(head, "name", title_of(content.about));
    append_text(head, "description", metadata_as_lines(content.about));
    for (auto const& layer : content.layers) {
        auto const style = style_of(layer, content.about);
        for (std::size_t i = 0; i < style.rules.size(); ++i) {
            append_style(head, style_id(layer, i), style.rules[i].symbol, layer.geometry);
        }
    }
    for (auto const& layer : content.layers) append_schema(head, layer);
    std::string text;
    for (auto const& child : head.children()) text += text_of(child, 2);
    return text;
}

void write_folder(Layer const& layer, DatasetContent const& content, WriteBytes const& write, Problems& problems)
{
    auto const         style = style_of(layer, content.about);
    pugi::xml_document name;
    append_text(name, "name", layer.title.empty() ? layer.name : layer.title);
    write("    <Folder>\n" + text_of(name.first_child(), 3));
    for (auto const& feature : layer.features) write(placemark_text({layer, feature, content.file}, style, problems));
    write("    </Folder>\n");
}

}  // namespace

void write_kml(DatasetContent const& content, WriteBytes const& write, Problems& problems)
{
    write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<kml xmlns=\"http://www.opengis.net/kml/2.2\">\n  <Document>\n");
    write(head_text(content));
    for (auto const& layer : content.layers) write_folder(layer, content, write, problems);
    write("  </Document>\n</kml>\n");
}

}  // namespace frontline
