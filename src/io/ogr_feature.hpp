// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>

#include "io/gdal.hpp"

class OGRCoordinateTransformation;
class OGRFeature;
class OGRLayer;

namespace frontline {

/// What reading any OGR layer needs, for the .cpp files of io/ only.

struct DestroyTransformation {
    void operator()(OGRCoordinateTransformation* transformation) const;
};
using Transformation = std::unique_ptr<OGRCoordinateTransformation, DestroyTransformation>;

/// From a layer's reference system to lon/lat; nothing for a layer that names none. Throws Failure, with GDAL's words,
/// where there is no way; `source` is named in it.
Transformation transformation_to_lon_lat(OGRLayer& layer, std::string const& source, GdalWords const& words);

/// A field's value as text, a date as 2020-03-02; empty where it is null or not set.
std::string text_of(OGRFeature const& feature, int field);

}  // namespace frontline
