// SPDX-License-Identifier: Apache-2.0
#include "layer/layers_of_maps.hpp"

#include <utility>

#include "layer/values.hpp"

namespace frontline {

namespace {

std::string name_of(ActorId const& id, Actors const& actors)
{
    auto const* const actor = actors.find(id);
    return actor == nullptr ? id.text : actor->name;
}

Layer control_layer(std::vector<Lasting<Region>> regions, Names const& names)
{
    Layer layer{"control", "Control", GeometryType::polygon,
                {{"actor", FieldType::text},      {"actor_name", FieldType::text}, {"status", FieldType::text},
                 {"rival", FieldType::text},      {"valid_from", FieldType::date}, {"valid_to", FieldType::date},
                 {"area_km2", FieldType::real},   {"places", FieldType::whole},    {"certainty", FieldType::real},
                 {"evidence", FieldType::date},   {"claims", FieldType::text}},
                {}};
    FeatureIds ids{layer.name};
    layer.features.reserve(regions.size());
    for (auto& [region, span] : regions) {
        auto const& [status, actor, rival] = region.control;
        layer.features.push_back({ids.next(span.from), std::move(region.polygon),
                                  {text_or_null(actor.text), text_or_null(name_of(actor, names.actors)),
                                   std::string{to_string(status)}, text_or_null(rival.text), span.from,
                                   date_or_null(span.until), rounded(region.area_km2, 6), count(region.places),
                                   rounded(region.certainty, 3), date_or_null(region.evidence),
                                   text_or_null(claims_text(region.claims))}});
    }
    return layer;
}

Layer front_layer(std::vector<Lasting<FrontLine>> fronts)
{
    Layer layer{"front", "Front lines", GeometryType::line,
                {{"actor_a", FieldType::text}, {"actor_b", FieldType::text}, {"valid_from", FieldType::date},
                 {"valid_to", FieldType::date}, {"length_km", FieldType::real}, {"evidence", FieldType::date}},
                {}};
    FeatureIds ids{layer.name};
    layer.features.reserve(fronts.size());
    for (auto& [front, span] : fronts) {
        layer.features.push_back({ids.next(span.from), std::move(front.line),
                                  {front.actor_a.text, front.actor_b.text, span.from, date_or_null(span.until),
                                   rounded(front.length_km, 6), date_or_null(front.evidence)}});
    }
    return layer;
}

Layer places_layer(std::vector<Lasting<HeldPlace>> holdings, Names const& names)
{
    Layer layer{"places", "Places", GeometryType::point,
                {{"place_id", FieldType::text}, {"name", FieldType::text}, {"actor", FieldType::text},
                 {"status", FieldType::text}, {"rival", FieldType::text}, {"valid_from", FieldType::date},
                 {"valid_to", FieldType::date}, {"since", FieldType::date}, {"claims", FieldType::text}},
                {}};
    FeatureIds ids{layer.name};
    layer.features.reserve(holdings.size());
    for (auto const& [held, span] : holdings) {
        auto const& holding = held.holding;
        ClaimsBehind claims;
        claims.add(holding);
        auto const place = names.gazetteer.find(holding.place);
        if (!place) continue;
        auto const& [status, actor, rival] = held.control;
        layer.features.push_back({ids.next(span.from), place->point,
                                  {holding.place->text, place->name, text_or_null(actor.text),
                                   std::string{to_string(status)}, text_or_null(rival.text), span.from,
                                   date_or_null(span.until), date_or_null(holding.since),
                                   text_or_null(claims_text(claims))}});
    }
    return layer;
}

}  // namespace

std::string claims_text(ClaimsBehind const& claims)
{
    std::string text;
    for (auto const* claim : claims.newest) text += (text.empty() ? "" : ";") + claim->id.text;
    if (claims.count > claims.newest.size()) text += ";+" + std::to_string(claims.count - claims.newest.size());
    return text;
}

std::vector<std::string> names_of_map_layers()
{
    return {"control", "front", "places"};
}

std::vector<Layer> layers_of_series(Series series, Names const& names)
{
    std::vector<Layer> layers;  // an initializer list would copy them
    layers.push_back(control_layer(std::move(series.regions), names));
    layers.push_back(front_layer(std::move(series.fronts)));
    layers.push_back(places_layer(std::move(series.holdings), names));
    return layers;
}

}  // namespace frontline
