// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/problem.hpp"
#include "geo/snap_polygons.hpp"
#include "io/gdal.hpp"
#include "io/ogr_feature.hpp"

class OGRFeature;
class OGRGeometry;
class OGRLayer;

namespace frontline {

/// Where shapes are read from, and where its problems go.
struct ShapeSource {
    std::string const& name;
    GdalWords const&   words;
    Problems&          problems;
};

/// One layer of shapes on its way in. Throws Failure when its reference system cannot be brought to longitude and
/// latitude; one that names none is taken for it, with a warning `no-reference-system`.
class LayerReading {
public:
    LayerReading(ShapeSource const& source, OGRLayer& layer);

    OGRLayer& layer() const { return layer_; }

    /// In lon/lat with curves made straight; nothing, with a problem, where the feature has no geometry (a warning
    /// `no-geometry`), or where PROJ cannot bring a vertex there (an error `off-earth`).
    std::unique_ptr<OGRGeometry> geometry_of(OGRFeature const& feature) const;

    /// Whether all positions are on the Earth; else reports an error `off-earth`.
    bool is_on_earth(OGRFeature const& feature, std::vector<Position> const& positions) const;

    /// As messages call it.
    std::string name_of(OGRFeature const& feature) const;

    void report(Severity severity, std::string const& id, std::string const& what, std::string const& hint) const;

private:
    ShapeSource const& source_;
    OGRLayer&          layer_;
    Transformation     to_lon_lat_;  ///< none: the layer is taken as lon/lat already

    void report_off_earth(OGRFeature const& feature, std::string const& vertex) const;
};

/// The attributes of a feature that are set, as text.
std::map<std::string, std::string> attributes_of(OGRFeature const& feature);

}  // namespace frontline
