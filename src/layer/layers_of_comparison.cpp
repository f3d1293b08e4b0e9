// SPDX-License-Identifier: Apache-2.0
#include "layer/layers_of_comparison.hpp"

#include <utility>

#include "comparing/drawn_area.hpp"
#include "layer/values.hpp"

namespace frontline {

namespace {

Layer disagreement_layer(Overlap const& overlap)
{
    Layer layer{"disagreement", "Disagreement", GeometryType::polygon,
                {{"actor_a", FieldType::text}, {"actor_b", FieldType::text}, {"area_km2", FieldType::real}},
                {}};
    for (auto const& [in_a, in_b, area, km2] : overlap.shared) {
        if (in_a == in_b) continue;
        for (auto const& polygon : area) {
            layer.features.push_back({"disagreement-" + std::to_string(layer.features.size() + 1),
                                      polygon,
                                      {in_a, in_b, rounded(drawn_km2({polygon}), 6)}});
        }
    }
    return layer;
}

Layer disputed_layer(std::vector<DisputedPlace> const& places)
{
    Layer layer{"disputed", "Places in dispute", GeometryType::point,
                {{"place_id", FieldType::text}, {"name", FieldType::text}, {"actor_a", FieldType::text},
                 {"actor_b", FieldType::text}},
                {}};
    for (auto const& [place, in_a, in_b] : places) {
        layer.features.push_back({"disputed-" + std::to_string(layer.features.size() + 1),
                                  place.point,
                                  {place.id.text, place.name, text_or_null(in_a), text_or_null(in_b)}});
    }
    return layer;
}

}  // namespace

std::vector<std::string> names_of_comparison_layers()
{
    return {"disagreement", "disputed"};
}

std::vector<Layer> layers_of_comparison(Overlap const& overlap, std::vector<DisputedPlace> const& places)
{
    return {disagreement_layer(overlap), disputed_layer(places)};
}

}  // namespace frontline
