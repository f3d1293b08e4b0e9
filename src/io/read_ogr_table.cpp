// SPDX-License-Identifier: Apache-2.0
#include "io/read_ogr_table.hpp"

#include <ogrsf_frmts.h>

#include <memory>
#include <optional>
#include <utility>

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

void add_columns(Table& table, OGRLayer& layer)
{
    if (has_geometries(layer)) {
        add_column(table, "lon");
        add_column(table, "lat");
    }
    auto& fields = *layer.GetLayerDefn();
    for (int i = 0; i < fields.GetFieldCount(); ++i) add_column(table, lowered(fields.GetFieldDefn(i)->GetNameRef()));
}

/// A geometry tells the position better than fields of those names.
Table::Row row_of(Table const& table, OGRFeature const& feature, std::optional<OGRPoint> const& point,
                  std::size_t number)
{
    Table::Row row{number, std::vector<std::string>(table.columns.size())};
    for (int field = 0; field < feature.GetFieldCount(); ++field) {
        auto const column  = *table.column(lowered(feature.GetFieldDefnRef(field)->GetNameRef()));
        row.cells[column] = text_of(feature, field);
    }
    if (!point) return row;
    row.cells[*table.column("lon")] = to_fixed(point->getX(), 9);
    row.cells[*table.column("lat")] = to_fixed(point->getY(), 9);
    return row;
}

void add_features(Table& table, OGRLayer& layer, Points points, GdalWords const& words, Problems& problems)
{
    auto const  to_lon_lat = transformation_to_lon_lat(layer, table.file, words);
    std::size_t number     = 0;
    for (auto const& feature : layer) {
        ++number;
        auto const point = point_of(*feature, to_lon_lat.get());
        if (point || points == Points::optional) {
            table.rows.push_back(row_of(table, *feature, point, number));
            continue;
        }
        problems.push_back({Severity::error, "no-geometry", {table.file, number, 0}, "the feature has no point", ""});
    }
}

}  // namespace

Table read_ogr_table(std::string const& source, Points points, Problems& problems)
{
    GdalWords const words;
    auto const      dataset = open_vector(source, words);
    Table           table{source, {}, {}};
    auto const      is_read = [&](OGRLayer& layer) { return points == Points::optional || has_geometries(layer); };
    for (auto* const layer : dataset->GetLayers()) add_columns(table, *layer);
    for (auto* const layer : dataset->GetLayers()) {
        if (is_read(*layer)) add_features(table, *layer, points, words, problems);
    }
    words.report(source, problems);
    return table;
}

}  // namespace frontline
