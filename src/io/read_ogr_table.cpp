// SPDX-License-Identifier: Apache-2.0
#include "io/read_ogr_table.hpp"

#include <ogrsf_frmts.h>

#include <memory>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "base/shown_text.hpp"
#include "base/text.hpp"
#include "io/gdal.hpp"
#include "io/ogr_feature.hpp"

namespace frontline {

namespace {

bool is_polygon(OGRGeometry const& geometry)
{
    auto const type = wkbFlatten(geometry.getGeometryType());
    return type == wkbPolygon || type == wkbMultiPolygon || type == wkbCurvePolygon || type == wkbMultiSurface;
}

/// A point as it is, a point inside a polygon, else the middle.
std::optional<OGRPoint> point_in(OGRGeometry& geometry)
{
    OGRPoint point;
    if (wkbFlatten(geometry.getGeometryType()) == wkbPoint) return *geometry.toPoint();
    if (!is_polygon(geometry)) return geometry.Centroid(&point) == OGRERR_NONE ? std::optional{point} : std::nullopt;
    auto* const                  found = OGR_G_PointOnSurface(OGRGeometry::ToHandle(&geometry));
    std::unique_ptr<OGRGeometry> inside{OGRGeometry::FromHandle(found)};
    if (!inside || wkbFlatten(inside->getGeometryType()) != wkbPoint) return std::nullopt;
    return *inside->toPoint();
}

std::optional<OGRPoint> point_of(OGRFeature& feature, OGRCoordinateTransformation* to_lon_lat)
{
    auto* const geometry = feature.GetGeometryRef();
    auto        point    = geometry == nullptr ? std::nullopt : point_in(*geometry);
    if (!point || point->IsEmpty()) return std::nullopt;
    if (to_lon_lat != nullptr && point->transform(to_lon_lat) != OGRERR_NONE) return std::nullopt;
    return point;
}

bool has_geometries(OGRLayer& layer)
{
    return layer.GetGeomType() != wkbNone;
}

void add_column(Table& table, std::string name)
{
    if (!table.column(name)) table.columns.push_back(std::move(name));
}

// A position, or the text of a geometry that is none.
struct Spot {
    std::optional<OGRPoint> point;
    std::string             wkt;
};

// In longitude and latitude, without heights, curves made straight. Empty where that cannot be.
std::string wkt_of(OGRGeometry const& geometry, OGRCoordinateTransformation* to_lon_lat)
{
    std::unique_ptr<OGRGeometry> const straight{geometry.getLinearGeometry()};
    straight->flattenTo2D();
    if (to_lon_lat != nullptr && straight->transform(to_lon_lat) != OGRERR_NONE) return {};
    return straight->exportToWkt();
}

Spot spot_of(OGRFeature& feature, Points points, OGRCoordinateTransformation* to_lon_lat)
{
    auto* const geometry = feature.GetGeometryRef();
    auto const  is_point = geometry != nullptr && wkbFlatten(geometry->getGeometryType()) == wkbPoint;
    if (points == Points::required || is_point) return {point_of(feature, to_lon_lat), {}};
    if (geometry == nullptr || geometry->IsEmpty()) return {};
    return {{}, wkt_of(*geometry, to_lon_lat)};
}

void add_columns(Table& table, OGRLayer& layer, Points points)
{
    if (has_geometries(layer)) {
        add_column(table, "lon");
        add_column(table, "lat");
        if (points == Points::optional && wkbFlatten(layer.GetGeomType()) != wkbPoint) add_column(table, "wkt");
    }
    auto& fields = *layer.GetLayerDefn();
    for (int i = 0; i < fields.GetFieldCount(); ++i) add_column(table, lowered(fields.GetFieldDefn(i)->GetNameRef()));
}

/// A geometry tells the position better than fields of those names.
Table::Row row_of(Table const& table, OGRFeature const& feature, Spot const& spot, std::size_t number)
{
    Table::Row row{number, std::vector<std::string>(table.columns.size())};
    for (int field = 0; field < feature.GetFieldCount(); ++field) {
        auto const column  = *table.column(lowered(feature.GetFieldDefnRef(field)->GetNameRef()));
        row.cells[column] = text_of(feature, field);
    }
    if (!spot.wkt.empty()) row.cells[*table.column("wkt")] = spot.wkt;
    if (!spot.point) return row;
    row.cells[*table.column("lon")] = to_fixed(spot.point->getX(), 9);
    row.cells[*table.column("lat")] = to_fixed(spot.point->getY(), 9);
    return row;
}

bool has_text(Table const& header, Table::Row const& row, Problems& problems)
{
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        if (is_utf8(row.cells[i])) continue;
        problems.push_back({Severity::error, "not-utf8", {header.file, row.line, i + 1},
                            "field '" + header.columns[i] + "' is not UTF-8: " + quoted(row.cells[i]),
                            "save it as UTF-8, or say its encoding (of a shapefile, in a .cpg beside it)"});
        return false;
    }
    return true;
}

// What the rows of every layer are read with.
struct Rows {
    Table const&     header;
    Points           points;
    TakeRow const&   take;
    GdalWords const& words;
    Problems&        problems;
};

void read_layer(OGRLayer& layer, Rows const& rows)
{
    auto const  to_lon_lat = transformation_to_lon_lat(layer, rows.header.file, rows.words);
    std::size_t number     = 0;
    for (auto const& feature : layer) {
        ++number;
        auto const spot = spot_of(*feature, rows.points, to_lon_lat.get());
        if (spot.point || rows.points == Points::optional) {
            auto row = row_of(rows.header, *feature, spot, number);
            if (has_text(rows.header, row, rows.problems)) rows.take(std::move(row));
            continue;
        }
        rows.problems.push_back(
            {Severity::error, "no-geometry", {rows.header.file, number, 0}, "the feature has no point", ""});
    }
}

bool is_open_street_map(OGRLayer& layer)
{
    return std::string_view{layer.GetName()} == "points" && layer.GetLayerDefn()->GetFieldIndex("other_tags") >= 0;
}

// Of an extract the points: its lines and areas are no places of their own, and to read them too takes an age.
std::vector<OGRLayer*> layers_of(GDALDataset& dataset)
{
    std::vector<OGRLayer*> layers;
    for (auto* const layer : dataset.GetLayers()) {
        if (is_open_street_map(*layer)) {
            if (std::string_view{dataset.GetDriverName()} == "OSM") {
                dataset.ExecuteSQL("SET interest_layers = points", nullptr, nullptr);
            }
            return {layer};
        }
        layers.push_back(layer);
    }
    return layers;
}

}  // namespace

void read_ogr_rows(std::string const& source, Points points, BeginRows const& begin, Problems& problems)
{
    GdalWords const words;
    auto const      dataset = open_vector(source, words);
    auto const      layers  = layers_of(*dataset);
    Table           header{source, {}, {}};
    for (auto* const layer : layers) add_columns(header, *layer, points);
    auto const take = begin(header);
    for (auto* const layer : layers) {
        if (points == Points::required && !has_geometries(*layer)) continue;
        read_layer(*layer, {header, points, take, words, problems});
    }
    words.report(source, problems);
}

Table read_ogr_table(std::string const& source, Points points, Problems& problems)
{
    Table      table;
    auto const begin = [&](Table const& header) {
        table = header;
        return [&](Table::Row&& row) { table.rows.push_back(std::move(row)); };
    };
    read_ogr_rows(source, points, begin, problems);
    return table;
}

}  // namespace frontline
