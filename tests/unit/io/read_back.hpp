// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ogrsf_frmts.h>

#include <cmath>
#include <string>
#include <utility>

#include "layer/layer.hpp"

namespace frontline::test {

/// A layer as OGR reads it from a file, for comparison with what was written: independent of our own readers.
class ReadBack {
public:
    explicit ReadBack(std::string const& path, std::string const& layer = {})
        : dataset_{opened(path)},
          layer_{layer.empty() ? dataset_->GetLayer(0) : dataset_->GetLayerByName(layer.c_str())}
    {
    }

    GDALDataset& dataset() const { return *dataset_; }
    OGRLayer&    layer() const { return *layer_; }

    /// Its features with the fields of `like`, geometries single and snapped. Ids are not read.
    std::vector<Feature> features(Layer const& like) const
    {
        std::vector<Feature> result;
        for (auto& feature : *layer_) {
            Feature& added = result.emplace_back(Feature{"", geometry(*feature->GetGeometryRef()), {}});
            for (auto const& field : like.fields) added.values.push_back(value(*feature, field));
        }
        return result;
    }

private:
    static GDALDataset* opened(std::string const& path)
    {
        GDALAllRegister();
        return GDALDataset::Open(path.c_str(), GDAL_OF_VECTOR);
    }

    static Value value(OGRFeature const& feature, Field const& field)
    {
        auto const index = feature.GetFieldIndex(field.name.c_str());
        if (!feature.IsFieldSetAndNotNull(index)) return {};
        switch (field.type) {
            case FieldType::text: return std::string{feature.GetFieldAsString(index)};
            case FieldType::whole: return static_cast<std::int64_t>(feature.GetFieldAsInteger64(index));
            case FieldType::real: return feature.GetFieldAsDouble(index);
            default: return date(feature, index);
        }
    }

    static Value date(OGRFeature const& feature, int index)
    {
        int year = 0, month = 0, day = 0, rest = 0;
        feature.GetFieldAsDateTime(index, &year, &month, &day, &rest, &rest, &rest, &rest);
        return to_date(std::chrono::year{year} / month / day);
    }

    static Line points(OGRSimpleCurve const& curve)
    {
        Line line;
        for (auto const& p : curve) line.push_back(snapped(p.getX(), p.getY()));
        return line;
    }

    static Ring ring(OGRLinearRing const& curve)
    {
        auto ring = points(curve);
        ring.pop_back();
        return begun_at_least(twice_area_e14(ring) < 0 ? Ring{ring.rbegin(), ring.rend()} : ring);
    }

    static Geometry geometry(OGRGeometry const& geometry)
    {
        if (OGR_GT_IsSubClassOf(geometry.getGeometryType(), wkbGeometryCollection)) {
            return ReadBack::geometry(*geometry.toGeometryCollection()->getGeometryRef(0));
        }
        if (auto const* point = dynamic_cast<OGRPoint const*>(&geometry)) return snapped(point->getX(), point->getY());
        if (auto const* line = dynamic_cast<OGRLineString const*>(&geometry)) return points(*line);
        Polygon result{ring(*geometry.toPolygon()->getExteriorRing()), {}};
        for (int i = 0; i < geometry.toPolygon()->getNumInteriorRings(); ++i) {
            result.holes.push_back(ring(*geometry.toPolygon()->getInteriorRing(i)));
        }
        return result;
    }

    GDALDatasetUniquePtr dataset_;
    OGRLayer*            layer_;
};

/// What ReadBack makes of features: no ids, every ring counter-clockwise from its least vertex.
inline std::vector<Feature> as_read_back(std::vector<Feature> features)
{
    auto const normal = [](Ring ring) {
        return begun_at_least(twice_area_e14(ring) < 0 ? Ring{ring.rbegin(), ring.rend()} : ring);
    };
    for (auto& feature : features) {
        feature.id.clear();
        if (auto* polygon = std::get_if<Polygon>(&feature.geometry)) {
            polygon->outer = normal(polygon->outer);
            for (auto& hole : polygon->holes) hole = normal(hole);
        }
    }
    return features;
}

}  // namespace frontline::test
