// SPDX-License-Identifier: Apache-2.0
#include "cli/enclave_summary.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/text.hpp"
#include "cli/json_values.hpp"
#include "cli/text_table.hpp"

namespace frontline {

namespace {

using Rows = std::vector<std::vector<std::string>>;

std::string name_of(PlaceId const& id, Gazetteer const& gazetteer)
{
    auto const place = gazetteer.find(id);
    return place ? place->name : id.text;
}

std::vector<std::string> ids_of(std::vector<ActorId> const& actors)
{
    std::vector<std::string> ids;
    for (auto const& actor : actors) ids.push_back(actor.text);
    return ids;
}

/// The first few names, and how many more there are.
std::string some_names(std::vector<PlaceId> const& places, Gazetteer const& gazetteer)
{
    constexpr std::size_t    most = 4;
    std::vector<std::string> names;
    for (auto const& place : places) {
        if (names.size() < most) names.push_back(name_of(place, gazetteer));
    }
    auto const more = places.size() - names.size();
    return joined(names, ", ") + (more > 0 ? ", +" + std::to_string(more) : "");
}

std::string enclaves_as_text(Pockets const& pockets, Gazetteer const& gazetteer)
{
    if (pockets.enclaves.empty()) return "nothing is enclosed\n";
    Rows rows{{"enclave of", "enclosed by", "since", "km²", "places", "besieged", "which"}};
    for (auto const& each : pockets.enclaves) {
        rows.push_back({each.actor.text, joined(ids_of(each.by), ", "), to_iso(each.since),
                        fmt::format("{:.1f}", each.area_km2), std::to_string(each.places.size()),
                        std::to_string(each.besieged), some_names(each.places, gazetteer)});
    }
    return aligned(rows);
}

std::string necks_as_text(Pockets const& pockets)
{
    if (pockets.necks.empty()) return "no land is so narrow\n";
    Rows rows{{"neck of", "width km", "at lat,lon", "beyond it km²", "places"}};
    for (auto const& neck : pockets.necks) {
        auto const at = fmt::format("{:.4f},{:.4f}", (neck.from.lat() + neck.to.lat()) / 2,
                                    (neck.from.lon() + neck.to.lon()) / 2);
        rows.push_back({neck.actor.text, fmt::format("{:.1f}", neck.width_km), at,
                        fmt::format("{:.1f}", neck.area_km2), std::to_string(neck.places)});
    }
    return aligned(rows);
}

std::string keys_as_text(Pockets const& pockets, Gazetteer const& gazetteer)
{
    if (pockets.keys.empty()) return "the loss of no place would cut land off\n";
    Rows rows{{"key place of", "place", "its loss cuts off km²", "places"}};
    for (auto const& key : pockets.keys) {
        rows.push_back({key.actor.text, name_of(key.place, gazetteer), fmt::format("{:.1f}", key.area_km2),
                        std::to_string(key.places)});
    }
    return aligned(rows);
}

Json place_as_json(PlaceId const& id, Gazetteer const& gazetteer)
{
    return {{"place_id", id.text}, {"name", name_of(id, gazetteer)}};
}

Json to_json(Enclave const& each, Gazetteer const& gazetteer)
{
    auto places = Json::array();
    for (auto const& place : each.places) places.push_back(place_as_json(place, gazetteer));
    return {{"actor", each.actor.text}, {"by", ids_of(each.by)}, {"since", to_iso(each.since)},
            {"area_km2", each.area_km2}, {"border_km", each.border_km}, {"besieged", each.besieged},
            {"places", std::move(places)}};
}

Json to_json(Point point)
{
    return {{"lat", point.lat()}, {"lon", point.lon()}};
}

}  // namespace

std::string pockets_as_text(Pockets const& pockets, Gazetteer const& gazetteer)
{
    return enclaves_as_text(pockets, gazetteer) + '\n' + necks_as_text(pockets) + '\n'
         + keys_as_text(pockets, gazetteer);
}

std::string pockets_as_json(Pockets const& pockets, Gazetteer const& gazetteer)
{
    Json json{{"on", to_iso(pockets.on)},
              {"enclaves", Json::array()},
              {"necks", Json::array()},
              {"keys", Json::array()}};
    for (auto const& each : pockets.enclaves) json["enclaves"].push_back(to_json(each, gazetteer));
    for (auto const& neck : pockets.necks) {
        json["necks"].push_back({{"actor", neck.actor.text}, {"width_km", neck.width_km}, {"from", to_json(neck.from)},
                                 {"to", to_json(neck.to)}, {"area_km2", neck.area_km2}, {"places", neck.places}});
    }
    for (auto const& key : pockets.keys) {
        auto entry        = place_as_json(key.place, gazetteer);
        entry["actor"]    = key.actor.text;
        entry["area_km2"] = key.area_km2;
        entry["places"]   = key.places;
        json["keys"].push_back(std::move(entry));
    }
    return json.dump(2) + "\n";
}

}  // namespace frontline
