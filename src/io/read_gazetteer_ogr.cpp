// SPDX-License-Identifier: Apache-2.0
#include "io/read_gazetteer_ogr.hpp"

#include <ogr_spatialref.h>
#include <ogrsf_frmts.h>

#include <cmath>
#include <memory>
#include <optional>

#include "base/failure.hpp"
#include "base/text.hpp"

namespace frontline {

namespace {

using Transformation = std::unique_ptr<OGRCoordinateTransformation, decltype(&OGRCoordinateTransformation::DestroyCT)>;

GDALDatasetUniquePtr open(std::string const& source)
{
    GDALAllRegister();
    CPLPushErrorHandler(CPLQuietErrorHandler);
    CPLErrorReset();
    GDALDatasetUniquePtr dataset{GDALDataset::Open(source.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY)};
    std::string const    reason = CPLGetLastErrorMsg();
    CPLPopErrorHandler();
    if (!dataset) {
        throw Failure{"'" + source + "' cannot be opened as a gazetteer" + (reason.empty() ? "" : ": " + reason),
                      "a gazetteer is a GeoNames dump, a CSV with the columns name, lat, lon, or any OGR source"};
    }
    return dataset;
}

Transformation to_wgs84(OGRLayer& layer)
{
    Transformation none{nullptr, &OGRCoordinateTransformation::DestroyCT};
    auto const*    given = layer.GetSpatialRef();
    if (given == nullptr) return none;
    OGRSpatialReference wgs84;
    wgs84.SetWellKnownGeogCS("WGS84");
    wgs84.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    OGRSpatialReference from{*given};
    from.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    if (from.IsSame(&wgs84)) return none;
    return {OGRCreateCoordinateTransformation(&from, &wgs84), &OGRCoordinateTransformation::DestroyCT};
}

bool is_polygon(OGRGeometry const& geometry)
{
    auto const type = wkbFlatten(geometry.getGeometryType());
    return type == wkbPolygon || type == wkbMultiPolygon || type == wkbCurvePolygon || type == wkbMultiSurface;
}

// A point as it is, a point inside a polygon, else the middle.
std::optional<OGRPoint> point_of(OGRGeometry& geometry, OGRCoordinateTransformation* transformation)
{
    OGRPoint point;
    if (wkbFlatten(geometry.getGeometryType()) == wkbPoint) point = *geometry.toPoint();
    else if (is_polygon(geometry)) {
        auto* const found = OGR_G_PointOnSurface(OGRGeometry::ToHandle(&geometry));
        std::unique_ptr<OGRGeometry> const inside{OGRGeometry::FromHandle(found)};
        if (!inside || wkbFlatten(inside->getGeometryType()) != wkbPoint) return std::nullopt;
        point = *inside->toPoint();
    } else if (geometry.Centroid(&point) != OGRERR_NONE) return std::nullopt;
    if (point.IsEmpty()) return std::nullopt;
    if (transformation != nullptr && point.transform(transformation) != OGRERR_NONE) return std::nullopt;
    return point;
}

// Fields that the coordinates of the geometry stand for are left out.
bool is_coordinate(std::string_view field)
{
    return field == "lat" || field == "lon";
}

void add_columns(Table& table, OGRFeatureDefn& fields)
{
    for (int i = 0; i < fields.GetFieldCount(); ++i) {
        auto const name = lowered(fields.GetFieldDefn(i)->GetNameRef());
        if (!is_coordinate(name) && !table.column(name)) table.columns.push_back(name);
    }
}

Table::Row row_of(Table const& table, OGRFeature& feature, OGRPoint const& point, std::size_t number)
{
    Table::Row row{number, std::vector<std::string>(table.columns.size())};
    for (auto const& value : feature) {
        auto const column = table.column(lowered(value.GetName()));
        if (!column || is_coordinate(table.columns[*column]) || value.IsUnset() || value.IsNull()) continue;
        row.cells[*column] = value.GetAsString();
    }
    row.cells[*table.column("lon")] = to_fixed(point.getX(), 9);
    row.cells[*table.column("lat")] = to_fixed(point.getY(), 9);
    return row;
}

void add_features(Table& table, OGRLayer& layer, Problems& problems)
{
    auto const  transformation = to_wgs84(layer);
    std::size_t number         = 0;
    for (auto const& feature : layer) {
        ++number;
        auto* const geometry = feature->GetGeometryRef();
        auto const  point    = geometry == nullptr ? std::nullopt : point_of(*geometry, transformation.get());
        Where const where{table.file, number, 0};
        if (point) table.rows.push_back(row_of(table, *feature, *point, number));
        else problems.push_back({Severity::error, "no-geometry", where, "the feature has no point", ""});
    }
}

}  // namespace

Table read_ogr_places(std::string const& source, Problems& problems)
{
    auto const dataset = open(source);
    Table      table{source, {"lon", "lat"}, {}};
    for (auto* const layer : dataset->GetLayers()) add_columns(table, *layer->GetLayerDefn());
    for (auto* const layer : dataset->GetLayers()) {
        if (layer->GetGeomType() != wkbNone) add_features(table, *layer, problems);
    }
    return table;
}

}  // namespace frontline
