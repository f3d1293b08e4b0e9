// SPDX-License-Identifier: Apache-2.0
#include "layer/layers_of_changes.hpp"

#include <utility>

#include "layer/layers_of_maps.hpp"
#include "layer/values.hpp"

namespace frontline {

namespace {

Layer layer_of(std::string name, std::string title, std::vector<ExplainedChange> const& changes, DateSpan between)
{
    Layer layer{std::move(name), std::move(title), GeometryType::polygon,
                {{"gained_by", FieldType::text}, {"lost_by", FieldType::text}, {"date_from", FieldType::date},
                 {"date_to", FieldType::date}, {"area_km2", FieldType::real}, {"places", FieldType::whole},
                 {"claims", FieldType::text}, {"type", FieldType::text}},
                {}};
    FeatureIds ids{layer.name};
    for (auto const& change : changes) {
        layer.features.push_back({ids.next(between.from),
                                  change.polygon,
                                  {text_or_null(change.gained_by.text), text_or_null(change.lost_by.text), between.from,
                                   date_or_null(between.until), rounded(change.area_km2, 6),
                                   count(change.places.size()), text_or_null(claims_text(change.claims)),
                                   std::string{to_string(change.type)}}});
    }
    return layer;
}

}  // namespace

std::vector<std::string> names_of_change_layers()
{
    return {"changes", "learned"};
}

Layer change_layer(std::vector<ExplainedChange> const& changes, DateSpan between)
{
    return layer_of("changes", "Changes", changes, between);
}

Layer learned_layer(std::vector<ExplainedChange> const& learned, DateSpan between)
{
    return layer_of("learned", "Learned since", learned, between);
}

}  // namespace frontline
