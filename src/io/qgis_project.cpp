// SPDX-License-Identifier: Apache-2.0
#include "io/qgis_project.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "io/qgis_style.hpp"
#include "io/value_text.hpp"
#include "io/xml_text.hpp"
#include "layer/layer_bounds.hpp"
#include "layer/layer_time.hpp"

namespace frontline {

namespace {

constexpr int degrees_decimals = 7;

std::string midnight(Date date)
{
    return to_iso(date) + "T00:00:00Z";
}

/// QGIS knows its layers by ids; a name may stand in two of them only with another number.
std::string id_of(ProjectLayer const& layer)
{
    return layer.layer.name + "_frontline";
}

void append_reference_system(pugi::xml_node parent)
{
    auto system = parent.append_child("spatialrefsys");
    append_text(system, "proj4", "+proj=longlat +datum=WGS84 +no_defs");
    append_text(system, "srid", "4326");
    append_text(system, "authid", "EPSG:4326");
    append_text(system, "description", "WGS 84");
    append_text(system, "geographicflag", "true");
}

void append_bounds(pugi::xml_node parent, Bounds const& bounds)
{
    append_text(parent, "xmin", to_fixed(bounds.least.lon(), degrees_decimals));
    append_text(parent, "ymin", to_fixed(bounds.least.lat(), degrees_decimals));
    append_text(parent, "xmax", to_fixed(bounds.most.lon(), degrees_decimals));
    append_text(parent, "ymax", to_fixed(bounds.most.lat(), degrees_decimals));
}

/// The list of layers, in which QGIS has the highest first.
void append_tree(pugi::xml_node root, std::vector<ProjectLayer> const& layers)
{
    auto tree = root.append_child("layer-tree-group");
    for (auto layer = layers.rbegin(); layer != layers.rend(); ++layer) {
        auto entry                            = tree.append_child("layer-tree-layer");
        entry.append_attribute("name")        = allowed_in_xml(layer->layer.title).c_str();
        entry.append_attribute("id")          = id_of(*layer).c_str();
        entry.append_attribute("source")      = allowed_in_xml(layer->source).c_str();
        entry.append_attribute("providerKey") = "ogr";
        entry.append_attribute("checked")     = "Qt::Checked";
        entry.append_attribute("expanded")    = layer->layer.geometry == GeometryType::polygon ? "1" : "0";
    }
}

char const* geometry_word(GeometryType type)
{
    switch (type) {
    case GeometryType::point: return "Point";
    case GeometryType::line: return "Line";
    default: return "Polygon";
    }
}

void append_layer(pugi::xml_node layers, ProjectLayer const& layer)
{
    auto added                              = layers.append_child("maplayer");
    added.append_attribute("type")          = "vector";
    added.append_attribute("geometry")      = geometry_word(layer.layer.geometry);
    added.append_attribute("labelsEnabled") = layer.style.label_field.empty() ? "0" : "1";
    append_bounds(added.append_child("extent"), bounds_of(layer.layer));
    append_text(added, "id", id_of(layer));
    append_text(added, "datasource", layer.source);
    append_text(added, "layername", layer.layer.title);
    append_reference_system(added.append_child("srs"));
    auto provider                         = append_text(added, "provider", "ogr");
    provider.append_attribute("encoding") = "UTF-8";
    append_qgis_style(added, layer.style, has_time(layer.layer));
}

void append_canvas(pugi::xml_node root, Bounds const& bounds)
{
    if (bounds.is_empty()) return;
    auto canvas                     = root.append_child("mapcanvas");
    canvas.append_attribute("name") = "theMapCanvas";
    append_text(canvas, "units", "degrees");
    append_bounds(canvas.append_child("extent"), bounds);
    append_reference_system(canvas.append_child("destinationsrs"));
}

/// That the slider stands ready, with no click.
void append_controller(pugi::xml_node properties, DateSpan const& span)
{
    auto controller               = properties.append_child("TemporalControllerWidget");
    auto mode                     = append_text(controller, "NavigationMode", "1");  // animated
    mode.append_attribute("type") = "int";
    append_text(controller, "StartDateTime", midnight(span.from)).append_attribute("type") = "QString";
    append_text(controller, "EndDateTime", midnight(*span.until)).append_attribute("type") = "QString";
}

void append_properties(pugi::xml_node root, std::optional<DateSpan> const& span)
{
    auto properties                   = root.append_child("properties");
    auto absolute                     = append_text(properties.append_child("Paths"), "Absolute", "false");
    absolute.append_attribute("type") = "bool";
    auto projected = append_text(properties.append_child("SpatialRefSys"), "ProjectionsEnabled", "1");
    projected.append_attribute("type") = "int";
    if (span) append_controller(properties, *span);
}

void append_time(pugi::xml_node root, DateSpan const& span)
{
    auto settings                                        = root.append_child("ProjectTimeSettings");
    settings.append_attribute("timeStepUnit")            = "d";
    settings.append_attribute("timeStep")                = "1";
    settings.append_attribute("frameRate")               = "4";
    settings.append_attribute("cumulativeTemporalRange") = "0";
    auto range                                           = settings.append_child("TemporalRange");
    append_text(range, "start", midnight(span.from));
    append_text(range, "end", midnight(*span.until));
}

void append_metadata(pugi::xml_node root, About const& about)
{
    auto metadata = root.append_child("projectMetadata");
    append_text(metadata, "title", title_of(about));
    append_text(metadata, "abstract", metadata_as_lines(about));
}

}  // namespace

std::string to_qgis_project(std::vector<ProjectLayer> const& layers, About const& about,
                            std::optional<DateSpan> const& span, Bounds const& bounds)
{
    pugi::xml_document document;
    auto               root          = document.append_child("qgis");
    root.append_attribute("version") = "3.22.0";
    append_text(root, "title", title_of(about));
    append_reference_system(root.append_child("projectCrs"));
    append_tree(root, layers);
    append_canvas(root, bounds);
    auto maplayers = root.append_child("projectlayers");
    for (auto const& layer : layers) append_layer(maplayers, layer);
    append_properties(root, span);
    append_metadata(root, about);
    if (span) append_time(root, *span);
    return to_text(document, "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>");
}

}  // namespace frontline
