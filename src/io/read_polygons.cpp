// SPDX-License-Identifier: Apache-2.0
#include "io/read_polygons.hpp"

#include <ogrsf_frmts.h>

#include "base/failure.hpp"
#include "geo/geos.hpp"
#include "io/gdal.hpp"
#include "io/read_polygon_layer.hpp"

namespace frontline {

namespace {

/// A table without geometry, or a layer of points or lines, is none of ours.
bool may_hold_polygons(OGRLayer& layer)
{
    auto const type = wkbFlatten(layer.GetGeomType());
    return type == wkbUnknown || type == wkbGeometryCollection || OGR_GT_IsSurface(type)
        || OGR_GT_IsSubClassOf(type, wkbMultiSurface);
}

}  // namespace

std::vector<AttributedPolygons> read_polygons(std::string const& source, Problems& problems)
{
    GdalWords const                 words;
    auto const                      dataset = open_vector(source, words);
    ShapeSource const               shapes{source, words, problems};
    std::vector<AttributedPolygons> found;
    for (auto* layer : dataset->GetLayers()) {
        if (may_hold_polygons(*layer)) read_polygon_layer(shapes, *layer, found);
    }
    words.report(source, problems);
    if (!found.empty()) return found;
    throw Failure{"'" + source + "' has no polygon that can be used", "'ogrinfo -al -so' shows what it holds"};
}

MultiPolygon read_area(std::string const& source, Problems& problems)
{
    MultiPolygon all;
    for (auto& [polygons, attributes] : read_polygons(source, problems)) {
        all.insert(all.end(), polygons.begin(), polygons.end());
    }
    return united(all);
}

}  // namespace frontline
