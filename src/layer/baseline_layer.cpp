// SPDX-License-Identifier: Apache-2.0
#include "layer/baseline_layer.hpp"

#include "comparing/drawn_area.hpp"
#include "layer/values.hpp"

namespace frontline {

Layer baseline_layer(TidyMap const& map, Date date)
{
    Layer layer{"baseline", "Baseline", GeometryType::polygon,
                {{"actor", FieldType::text}, {"date", FieldType::date}, {"area_km2", FieldType::real}}, {}};
    FeatureIds ids{layer.name};
    for (auto const& [actor, area] : map.areas) {
        for (auto const& polygon : area) {
            layer.features.push_back({ids.next(date), polygon, {actor, date, rounded(drawn_km2({polygon}), 6)}});
        }
    }
    return layer;
}

}  // namespace frontline
