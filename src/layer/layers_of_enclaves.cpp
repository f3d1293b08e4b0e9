// SPDX-License-Identifier: Apache-2.0
#include "layer/layers_of_enclaves.hpp"

#include <utility>

#include "base/text.hpp"
#include "layer/values.hpp"

namespace frontline {

namespace {

std::string joined_ids(std::vector<ActorId> const& actors)
{
    std::vector<std::string> ids;
    for (auto const& actor : actors) ids.push_back(actor.text);
    return joined(ids, ";");
}

Layer enclave_layer(Pockets const& pockets)
{
    Layer layer{"enclaves", "Enclaves", GeometryType::polygon,
                {{"actor", FieldType::text}, {"by", FieldType::text}, {"valid_from", FieldType::date},
                 {"valid_to", FieldType::date}, {"since", FieldType::date}, {"area_km2", FieldType::real},
                 {"border_km", FieldType::real}, {"places", FieldType::whole}, {"besieged", FieldType::whole}},
                {}};
    FeatureIds ids{layer.name};
    for (auto const& each : pockets.enclaves) {
        layer.features.push_back({ids.next(pockets.on), each.polygon,
                                  {each.actor.text, joined_ids(each.by), pockets.on, pockets.on + Days{1}, each.since,
                                   rounded(each.area_km2, 6), rounded(each.border_km, 6), count(each.places.size()),
                                   count(each.besieged)}});
    }
    return layer;
}

Layer neck_layer(Pockets const& pockets)
{
    Layer layer{"necks", "Necks", GeometryType::line,
                {{"actor", FieldType::text}, {"valid_from", FieldType::date}, {"valid_to", FieldType::date},
                 {"width_km", FieldType::real}, {"area_km2", FieldType::real}, {"places", FieldType::whole}},
                {}};
    FeatureIds ids{layer.name};
    for (auto const& neck : pockets.necks) {
        layer.features.push_back({ids.next(pockets.on), Line{neck.from, neck.to},
                                  {neck.actor.text, pockets.on, pockets.on + Days{1}, rounded(neck.width_km, 3),
                                   rounded(neck.area_km2, 6), count(neck.places)}});
    }
    return layer;
}

Layer key_layer(Pockets const& pockets, Gazetteer const& gazetteer)
{
    Layer layer{"keys", "Places whose loss would cut land off", GeometryType::point,
                {{"place_id", FieldType::text}, {"name", FieldType::text}, {"actor", FieldType::text},
                 {"valid_from", FieldType::date}, {"valid_to", FieldType::date}, {"area_km2", FieldType::real},
                 {"places", FieldType::whole}},
                {}};
    FeatureIds ids{layer.name};
    for (auto const& key : pockets.keys) {
        auto const place = gazetteer.find(key.place);
        if (!place) continue;
        layer.features.push_back({ids.next(pockets.on), place->point,
                                  {key.place.text, place->name, key.actor.text, pockets.on, pockets.on + Days{1},
                                   rounded(key.area_km2, 6), count(key.places)}});
    }
    return layer;
}

}  // namespace

std::vector<std::string> names_of_pocket_layers()
{
    return {"enclaves", "necks", "keys"};
}

std::vector<Layer> layers_of_pockets(Pockets const& pockets, Gazetteer const& gazetteer)
{
    return {enclave_layer(pockets), neck_layer(pockets), key_layer(pockets, gazetteer)};
}

}  // namespace frontline
