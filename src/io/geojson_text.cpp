// SPDX-License-Identifier: Apache-2.0
#include "io/geojson_text.hpp"

#include <algorithm>
#include <charconv>

#include "base/text.hpp"
#include "io/json_text.hpp"
#include "io/lossy_value.hpp"
#include "io/value_text.hpp"
#include "layer/layer_bounds.hpp"

namespace frontline {

namespace {

/// GDAL leaves so much room for the box of all features, which it knows only at the end.
constexpr std::size_t room_for_box = 131;

void append_points(std::string& text, Line const& line)
{
    text += "[ ";
    for (auto const& p : line) {
        if (&p != &line.front()) text += ", ";
        append_json(text, p);
    }
}

void append_ring(std::string& text, Ring const& ring)
{
    append_points(text, ring);
    text += ", ";
    append_json(text, ring.front());
    text += " ]";
}

struct AppendGeometry {
    std::string& text;

    void operator()(Point p) const
    {
        text += R"({ "type": "Point", "coordinates": )";
        append_json(text, p);
    }

    void operator()(Line const& line) const
    {
        text += R"({ "type": "LineString", "coordinates": )";
        append_points(text, line);
        text += " ]";
    }

    void operator()(Polygon const& polygon) const
    {
        text += R"({ "type": "Polygon", "coordinates": [ )";
        append_ring(text, polygon.outer);
        for (auto const& hole : polygon.holes) append_ring(text += ", ", hole);
        text += " ]";
    }
};

void append_box(std::string& text, Bounds const& box)
{
    text += "\"bbox\": [ ";
    append_degrees(text, box.least.lon_e7);
    append_degrees(text += ", ", box.least.lat_e7);
    append_degrees(text += ", ", box.most.lon_e7);
    append_degrees(text += ", ", box.most.lat_e7);
    text += " ]";
}

/// How many digits tell every number from every other; where they end in a row of nines or noughts, GDAL takes fewer.
constexpr int enough_digits = 17;
constexpr int fewer_digits  = 3;

std::string with_digits(double value, int digits)
{
    char       text[40];
    auto const end = std::to_chars(text, text + sizeof text, value, std::chars_format::general, digits).ptr;
    return {text, end};
}

bool ends_in_a_row(std::string const& number)
{
    auto const point = number.find('.');
    return point != std::string::npos
        && (number.find("999999", point) != std::string::npos || number.find("000000", point) != std::string::npos);
}

/// As GDAL has it, which is not always the shortest.
std::string real_text(double value)
{
    auto text = with_digits(value, enough_digits);
    for (auto less = 1; less <= fewer_digits && ends_in_a_row(text); ++less) {
        auto const rounder = with_digits(value, enough_digits - less);
        if (rounder.find('.') == std::string::npos || !ends_in_a_row(rounder)) text = rounder;
    }
    return text.find_first_of(".e") == std::string::npos ? text + ".0" : text;
}

void append_value(std::string& text, Value const& value)
{
    auto const* const number = std::get_if<double>(&value);
    if (number == nullptr) append_json_value(text, value);
    else text += real_text(*number);
}

void append_properties(std::string& text, FeatureOfDataset const& from, Problems& problems)
{
    text += "\"properties\": { ";
    for (std::size_t i = 0; i < from.feature.values.size(); ++i) {
        if (i > 0) text += ", ";
        append_json(text, from.layer.fields[i].name);
        text += ": ";
        append_value(text, finite_value(from, i, problems));
    }
    text += " }, ";
}

void append_feature(std::string& text, FeatureOfDataset const& from, Problems& problems)
{
    text += R"({ "type": "Feature", "id": )";
    append_json(text, from.feature.id);
    text += ", ";
    append_properties(text, from, problems);
    append_box(text, bounds_of(from.feature.geometry));
    text += ", \"geometry\": ";
    std::visit(AppendGeometry{text}, from.feature.geometry);
    text += " } }";
}

/// A box with seven decimals and the room behind it. Where there is nothing to enclose, the room alone.
std::string box_of_all(Layer const& layer)
{
    auto const  box = bounds_of(layer);
    std::string text;
    if (!box.is_empty()) {
        text = "\"bbox\": [ "
             + joined({to_fixed(box.least.lon(), 7), to_fixed(box.least.lat(), 7), to_fixed(box.most.lon(), 7),
                       to_fixed(box.most.lat(), 7)},
                      ", ")
             + " ],";
    }
    text.resize(std::max(text.size(), room_for_box), ' ');
    return text;
}

/// As GDAL has it in the head, where it escapes the slash as well.
std::string head_text(std::string_view value)
{
    std::string text;
    append_json(text, value);
    for (auto at = text.find('/'); at != std::string::npos; at = text.find('/', at + 2)) text.insert(at, 1, '\\');
    return text;
}

std::string head(Layer const& layer, About const& about)
{
    auto text = "{\n\"type\": \"FeatureCollection\",\n\"name\": " + head_text(layer.name) + ",\n";
    if (!layer.title.empty()) text += "\"description\": " + head_text(layer.title) + ",\n";
    if (!about.metadata.empty()) text += "\"metadata\": " + metadata_as_json(about) + ",\n";
    return text + box_of_all(layer) + "\n\"features\": [\n";
}

}  // namespace

void write_geojson(DatasetContent const& content, WriteBytes const& write, Problems& problems)
{
    auto const& layer = content.layers.front();
    write(head(layer, content.about));
    std::string text;
    for (auto const& feature : layer.features) {
        text.clear();
        append_feature(text, {layer, feature, content.file}, problems);
        text += &feature == &layer.features.back() ? "\n" : ",\n";
        write(text);
    }
    write(layer.features.empty() ? "\n]\n}\n" : "]\n}\n");
}

void write_geojson_lines(DatasetContent const& content, WriteBytes const& write, Problems& problems)
{
    auto const& layer = content.layers.front();
    std::string text;
    for (auto const& feature : layer.features) {
        text.clear();
        append_feature(text, {layer, feature, content.file}, problems);
        write(text += '\n');
    }
}

}  // namespace frontline
