// SPDX-License-Identifier: Apache-2.0
#include "io/layer_reading.hpp"

#include <fmt/format.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <cmath>
#include <utility>


namespace frontline {

namespace {

bool is_off_earth(Position p)
{
    constexpr double slack = 5e-8;  // what snapping takes back; reprojection may leave 180.0000000001
    return !(std::abs(p.lon) <= 180 + slack && std::abs(p.lat) <= 90 + slack);
}

}  // namespace

LayerReading::LayerReading(ShapeSource const& source, OGRLayer& layer)
    : source_{source}, layer_{layer}, to_lon_lat_{transformation_to_lon_lat(layer, source.name, source.words)}
{
    if (to_lon_lat_) return;
    report(Severity::warning, "no-reference-system",
           fmt::format("layer '{}' names no reference system; longitude and latitude are assumed", layer.GetName()),
           "add it with: ogr2ogr -a_srs EPSG:4326");
}

std::unique_ptr<OGRGeometry> LayerReading::geometry_of(OGRFeature const& feature) const
{
    auto const* const geometry = feature.GetGeometryRef();
    if (geometry == nullptr || geometry->IsEmpty()) {
        report(Severity::warning, "no-geometry", name_of(feature) + " has no geometry; it is passed over", "");
        return nullptr;
    }
    std::unique_ptr<OGRGeometry> straight{geometry->getLinearGeometry()};
    if (to_lon_lat_ != nullptr && straight->transform(to_lon_lat_.get()) != OGRERR_NONE) {
        report_off_earth(feature, "infinity");
        return nullptr;
    }
    return straight;
}

bool LayerReading::is_on_earth(OGRFeature const& feature, std::vector<Position> const& positions) const
{
    auto const outlier = std::ranges::find_if(positions, is_off_earth);
    if (outlier == positions.end()) return true;
    report_off_earth(feature, fmt::format("({}, {})", outlier->lon, outlier->lat));
    return false;
}

std::string LayerReading::name_of(OGRFeature const& feature) const
{
    return fmt::format("feature {} of layer '{}'", feature.GetFID(), layer_.GetName());
}

void LayerReading::report(Severity severity, std::string const& id, std::string const& what,
                          std::string const& hint) const
{
    source_.problems.push_back(Problem{severity, id, Where{source_.name}, what, hint});
}

void LayerReading::report_off_earth(OGRFeature const& feature, std::string const& vertex) const
{
    report(Severity::error, "off-earth",
           fmt::format("{} has a vertex at {}, which is not a longitude and latitude", name_of(feature), vertex),
           to_lon_lat_ ? "is its reference system the right one?" : "name its reference system");
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

}  // namespace frontline
