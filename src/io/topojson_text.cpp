// SPDX-License-Identifier: Apache-2.0
#include "io/topojson_text.hpp"

#include "io/json_text.hpp"
#include "io/lossy_value.hpp"
#include "io/value_text.hpp"
#include "layer/layer_bounds.hpp"
#include "layer/topology.hpp"

namespace frontline {

namespace {

void append_path(std::string& text, ArcPath const& path)
{
    text += '[';
    for (std::size_t i = 0; i < path.size(); ++i) {
        if (i > 0) text += ',';
        append_json(text, path[i]);
    }
    text += ']';
}

void append_pair(std::string& text, std::int64_t x, std::int64_t y)
{
    append_json(text += '[', x);
    append_json(text += ',', y);
    text += ']';
}

void append_geometry(std::string& text, Geometry const& geometry, ArcPaths const& paths)
{
    if (auto const* const p = std::get_if<Point>(&geometry)) {
        append_pair(text += R"("type":"Point","coordinates":)", p->lon_e7, p->lat_e7);
        return;
    }
    if (std::holds_alternative<Line>(geometry)) {
        append_path(text += R"("type":"LineString","arcs":)", paths.front());
        return;
    }
    text += R"("type":"Polygon","arcs":[)";
    for (std::size_t i = 0; i < paths.size(); ++i) {
        if (i > 0) text += ',';
        append_path(text, paths[i]);
    }
    text += ']';
}

void append_properties(std::string& text, FeatureOfDataset const& from, Problems& problems)
{
    text += ",\"properties\":{";
    for (std::size_t i = 0; i < from.feature.values.size(); ++i) {
        if (i > 0) text += ',';
        append_json(text, from.layer.fields[i].name);
        text += ':';
        append_json_value(text, finite_value(from, i, problems));
    }
    text += '}';
}

void write_object(Layer const& layer, std::vector<ArcPaths> const& paths, DatasetContent const& content,
                  WriteBytes const& write, Problems& problems)
{
    std::string text;
    append_json(text, layer.name);
    write(text + R"(:{"type":"GeometryCollection","geometries":[)");
    for (std::size_t i = 0; i < layer.features.size(); ++i) {
        auto const& feature = layer.features[i];
        text                = i == 0 ? "\n{" : ",\n{";
        append_geometry(text, feature.geometry, paths[i]);
        append_json(text += ",\"id\":", feature.id);
        append_properties(text, {layer, feature, content.file}, problems);
        write(text += '}');
    }
    write("]}");
}

/// Each vertex as its distance from the one before it.
void append_arc(std::string& text, Line const& arc)
{
    text += '[';
    std::int64_t x = 0;
    std::int64_t y = 0;
    for (auto const& p : arc) {
        if (&p != &arc.front()) text += ',';
        append_pair(text, p.lon_e7 - x, p.lat_e7 - y);
        x = p.lon_e7;
        y = p.lat_e7;
    }
    text += ']';
}

void write_arcs(std::vector<Line> const& arcs, WriteBytes const& write)
{
    write("\"arcs\":[");
    std::string text;
    for (auto const& arc : arcs) {
        text = &arc == &arcs.front() ? "\n" : ",\n";
        append_arc(text, arc);
        write(text);
    }
    write("]");
}

std::string box_text(std::span<Layer const> layers)
{
    auto const all = bounds_of(layers);
    if (all.is_empty()) return {};
    std::string text = "\"bbox\":[";
    append_degrees(text, all.least.lon_e7);
    append_degrees(text += ',', all.least.lat_e7);
    append_degrees(text += ',', all.most.lon_e7);
    append_degrees(text += ',', all.most.lat_e7);
    return text + "],\n";
}

}  // namespace

void write_topojson(DatasetContent const& content, WriteBytes const& write, Problems& problems)
{
    auto const topology = topology_of(content.layers);
    write("{\"type\":\"Topology\",\n");
    write(box_text(content.layers));
    write("\"transform\":{\"scale\":[1e-7,1e-7],\"translate\":[0,0]},\n\"objects\":{");
    for (std::size_t i = 0; i < content.layers.size(); ++i) {
        if (i > 0) write(",\n");
        write_object(content.layers[i], topology.layers[i], content, write, problems);
    }
    write("},\n");
    write_arcs(topology.arcs, write);
    // Last: programs tell the format by members that they find in the first thousand bytes.
    if (!content.about.metadata.empty()) write(",\n\"metadata\":" + metadata_as_json(content.about));
    write("}\n");
}

}  // namespace frontline
