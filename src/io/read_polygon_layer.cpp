// SPDX-License-Identifier: Apache-2.0
#include "io/read_polygon_layer.hpp"

#include <fmt/format.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "geo/snap_polygons.hpp"
#include "io/flat_polygons.hpp"

namespace frontline {

namespace {

void report_repair(LayerReading const& reading, OGRFeature const& feature, Repair const& repair)
{
    auto const gained = repair.gained_km2 < 0 ? "lost" : "gained";
    reading.report(Severity::warning, "repaired-polygon",
                   fmt::format("{} is not a valid polygon: GEOS says '{}' at lon {:.7f}, lat {:.7f}; "
                               "its repair {} {:.6f} km²",
                               reading.name_of(feature), repair.flaw.reason, repair.flaw.lon, repair.flaw.lat, gained,
                               std::abs(repair.gained_km2)),
                   "look at that spot, and correct the source if the repair is not what is meant");
}

void report_collapsed(LayerReading const& reading, OGRFeature const& feature)
{
    reading.report(Severity::warning, "collapsed-polygon",
                   reading.name_of(feature) + " has no area left on the grid of 1e-7 degrees; it is passed over", "");
}

void report_other(LayerReading const& reading, OGRFeature const& feature)
{
    reading.report(Severity::warning, "no-polygon",
                   fmt::format("{} is a {}, not a polygon; it is passed over", reading.name_of(feature),
                               feature.GetGeometryRef()->getGeometryName()),
                   "");
}

bool is_on_earth(LayerReading const& reading, OGRFeature const& feature, UnsnappedPolygon const& polygon)
{
    auto const fits = [&](std::vector<Position> const& ring) { return reading.is_on_earth(feature, ring); };
    return fits(polygon.outer) && std::ranges::all_of(polygon.holes, fits);
}

}  // namespace

MultiPolygon polygons_of(LayerReading const& reading, OGRFeature const& feature)
{
    auto const geometry = reading.geometry_of(feature);
    if (!geometry) return {};
    auto const polygons = flat_polygons(*geometry);
    auto const fits     = [&](UnsnappedPolygon const& polygon) { return is_on_earth(reading, feature, polygon); };
    if (!std::ranges::all_of(polygons, fits)) return {};
    auto result = snapped(polygons);
    if (result.repair) report_repair(reading, feature, *result.repair);
    if (polygons.empty()) report_other(reading, feature);
    else if (result.polygons.empty()) report_collapsed(reading, feature);
    return std::move(result.polygons);
}

void read_polygon_layer(ShapeSource const& source, OGRLayer& layer, std::vector<AttributedPolygons>& found)
{
    LayerReading const reading{source, layer};
    for (auto& feature : layer) {
        auto polygons = polygons_of(reading, *feature);
        if (!polygons.empty()) found.push_back({std::move(polygons), attributes_of(*feature)});
    }
}

}  // namespace frontline
