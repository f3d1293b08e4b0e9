// SPDX-License-Identifier: Apache-2.0
#include "io/ogr_feature.hpp"

#include <fmt/format.h>
#include <ogrsf_frmts.h>

#include "base/failure.hpp"

namespace frontline {

void DestroyTransformation::operator()(OGRCoordinateTransformation* transformation) const
{
    OGRCoordinateTransformation::DestroyCT(transformation);
}

Transformation transformation_to_lon_lat(OGRLayer& layer, std::string const& source, GdalWords const& words)
{
    auto const* const from = layer.GetSpatialRef();
    if (from == nullptr) return nullptr;
    auto const     to = lon_lat();
    Transformation result{OGRCreateCoordinateTransformation(from, &to)};
    if (result) return result;
    throw Failure{
        fmt::format("cannot bring '{}' to longitude and latitude: GDAL says: {}", source, words.last_error())};
}

/// GDAL's own text of a date has slashes.
std::string text_of(OGRFeature const& feature, int field)
{
    if (!feature.IsFieldSetAndNotNull(field)) return {};
    if (feature.GetFieldDefnRef(field)->GetType() != OFTDate) return feature.GetFieldAsString(field);
    int year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, zone = 0;
    feature.GetFieldAsDateTime(field, &year, &month, &day, &hour, &minute, &second, &zone);
    return fmt::format("{:04}-{:02}-{:02}", year, month, day);
}

}  // namespace frontline
