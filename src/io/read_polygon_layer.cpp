// SPDX-License-Identifier: Apache-2.0
#include "io/read_polygon_layer.hpp"

#include <fmt/format.h>
#include <ogrsf_frmts.h>

#include <cmath>
#include <memory>
#include <optional>
#include <utility>

#include "base/failure.hpp"
#include "geo/snap_polygons.hpp"
#include "io/flat_polygons.hpp"
#include "io/ogr_feature.hpp"

namespace frontline {

namespace {

/// One layer on its way in, and where its problems go.
struct LayerReading {
    PolygonSource const& source;
    OGRLayer&            layer;
    Transformation       to_lon_lat;  ///< none: the layer is taken as lon/lat already

    void report(Severity severity, std::string const& id, std::string const& what, std::string const& hint) const
    {
        source.problems.push_back(Problem{severity, id, Where{source.name}, what, hint});
    }
};

std::string name_of(LayerReading const& reading, OGRFeature const& feature)
{
    return fmt::format("feature {} of layer '{}'", feature.GetFID(), reading.layer.GetName());
}

Transformation transformation_of(LayerReading const& reading)
{
    auto result = transformation_to_lon_lat(reading.layer, reading.source.name, reading.source.words);
    if (result) return result;
    reading.report(Severity::warning, "no-reference-system",
                   fmt::format("layer '{}' names no reference system; longitude and latitude are assumed",
                               reading.layer.GetName()),
                   "add it with: ogr2ogr -a_srs EPSG:4326");
    return result;
}

std::map<std::string, std::string> attributes_of(OGRFeature const& feature)
{
    std::map<std::string, std::string> attributes;
    for (int field = 0; field < feature.GetFieldCount(); ++field) {
        if (feature.IsFieldSetAndNotNull(field)) {
            attributes[feature.GetFieldDefnRef(field)->GetNameRef()] = text_of(feature, field);
        }
    }
    return attributes;
}

std::optional<Position> position_off_earth(std::vector<Position> const& ring)
{
    constexpr double slack = 5e-8;  // what snapping takes back; reprojection may leave 180.0000000001
    for (auto const p : ring) {
        if (!(std::abs(p.lon) <= 180 + slack && std::abs(p.lat) <= 90 + slack)) return p;
    }
    return std::nullopt;
}

std::optional<Position> position_off_earth(std::vector<UnsnappedPolygon> const& polygons)
{
    for (auto const& polygon : polygons) {
        if (auto const p = position_off_earth(polygon.outer)) return p;
        for (auto const& hole : polygon.holes) {
            if (auto const p = position_off_earth(hole)) return p;
        }
    }
    return std::nullopt;
}

void report_repair(LayerReading const& reading, OGRFeature const& feature, Repair const& repair)
{
    auto const gained = repair.gained_km2 < 0 ? "lost" : "gained";
    reading.report(Severity::warning, "repaired-polygon",
                   fmt::format("{} is not a valid polygon: GEOS says '{}' at lon {:.7f}, lat {:.7f}; "
                               "its repair {} {:.6f} km²",
                               name_of(reading, feature), repair.flaw.reason, repair.flaw.lon, repair.flaw.lat, gained,
                               std::abs(repair.gained_km2)),
                   "look at that spot, and correct the source if the repair is not what is meant");
}

void report_off_earth(LayerReading const& reading, OGRFeature const& feature, std::string const& vertex)
{
    reading.report(Severity::error, "off-earth",
                   fmt::format("{} has a vertex at {}, which is not a longitude and latitude",
                               name_of(reading, feature), vertex),
                   reading.to_lon_lat ? "is its reference system the right one?" : "name its reference system");
}

void report_empty(LayerReading const& reading, OGRFeature const& feature)
{
    reading.report(Severity::warning, "no-geometry", name_of(reading, feature) + " has no geometry; it is passed over",
                   "");
}

void report_collapsed(LayerReading const& reading, OGRFeature const& feature)
{
    reading.report(Severity::warning, "collapsed-polygon",
                   name_of(reading, feature) + " has no area left on the grid of 1e-7 degrees; it is passed over", "");
}

void report_other(LayerReading const& reading, OGRFeature const& feature)
{
    reading.report(Severity::warning, "no-polygon",
                   fmt::format("{} is a {}, not a polygon; it is passed over", name_of(reading, feature),
                               feature.GetGeometryRef()->getGeometryName()),
                   "");
}

/// In lon/lat, or nothing where PROJ cannot bring a vertex there.
std::optional<std::vector<UnsnappedPolygon>> unsnapped(LayerReading const& reading, OGRGeometry const& geometry)
{
    std::unique_ptr<OGRGeometry> const straight{geometry.getLinearGeometry()};
    auto* const                        to_lon_lat = reading.to_lon_lat.get();
    if (to_lon_lat != nullptr && straight->transform(to_lon_lat) != OGRERR_NONE) return std::nullopt;
    return flat_polygons(*straight);
}

MultiPolygon polygons_of(LayerReading const& reading, OGRFeature& feature)
{
    auto const polygons = unsnapped(reading, *feature.GetGeometryRef());
    auto const outlier  = polygons ? position_off_earth(*polygons) : Position{};
    if (outlier) {
        report_off_earth(reading, feature, polygons ? fmt::format("({}, {})", outlier->lon, outlier->lat) : "infinity");
        return {};
    }
    auto result = snapped(*polygons);
    if (result.repair) report_repair(reading, feature, *result.repair);
    if (polygons->empty()) report_other(reading, feature);
    else if (result.polygons.empty()) report_collapsed(reading, feature);
    return std::move(result.polygons);
}

}  // namespace

void read_polygon_layer(PolygonSource const& source, OGRLayer& layer, std::vector<AttributedPolygons>& found)
{
    LayerReading reading{source, layer, nullptr};
    reading.to_lon_lat = transformation_of(reading);
    for (auto& feature : layer) {
        auto const* const geometry = feature->GetGeometryRef();
        if (geometry == nullptr || geometry->IsEmpty()) {
            report_empty(reading, *feature);
            continue;
        }
        auto polygons = polygons_of(reading, *feature);
        if (!polygons.empty()) found.push_back({std::move(polygons), attributes_of(*feature)});
    }
}

}  // namespace frontline
