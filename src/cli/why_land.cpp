// SPDX-License-Identifier: Apache-2.0
#include "cli/why_land.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/text.hpp"
#include "cli/json_values.hpp"
#include "cli/claim_words.hpp"
#include "cli/spoken.hpp"

namespace frontline {

namespace {

std::string position(Point point)
{
    return to_fixed(point.lat(), 5) + "," + to_fixed(point.lon(), 5);
}

std::string name_of(PlaceId const& id, Theatre const& theatre)
{
    auto const place = theatre.gazetteer.find(id);
    return place ? place->name : id.text;
}

std::string shown(NearEvidence const& near, LandAnswer const& answer, Theatre const& theatre)
{
    auto const& holding = answer.map.holdings.all[near.holding];
    return fmt::format("{} ({}), {:.1f} km away", name_of(holding.place, theatre), holding.place->text,
                       near.distance_km);
}

std::string ground_of(LandAnswer const& answer, std::size_t tract)
{
    auto const& holdings = answer.map.holdings;
    return name_of_ground(holdings.all[holdings.of_tract(tract)].claims);
}

std::string what_painted_it(LandAnswer const& answer, Theatre const& theatre)
{
    auto const& [cell, middle_km, evidence, is_its_own, remembered, nearest, tract] = answer.explanation;
    if (tract) {
        return "It is painted by what is claimed about " + ground_of(answer, *tract) + ", of which it is a part.";
    }
    std::string const method{to_string(theatre.paint.method)};
    if (is_its_own) {
        return "It is the cell of " + name_of(answer.map.holdings.all[evidence->holding].place, theatre)
             + ": nothing is inferred.";
    }
    if (evidence) {
        return "Nobody reported of this spot: by the method " + method + " the evidence for it is "
             + shown(*evidence, answer, theatre) + ".";
    }
    if (!remembered.empty()) return "Nothing changed here by the method " + method + ": it is as the baseline has it.";
    return "No evidence is in reach, so nobody knows.";
}

std::string what_is_remembered(LandAnswer const& answer, Theatre const& theatre)
{
    auto const& remembered = answer.explanation.remembered;
    if (remembered.empty()) return "";
    auto const day = theatre.baseline.on ? " of " + spoken(*theatre.baseline.on) : "";
    return " The baseline" + day + " has it as land of " + spoken(remembered, theatre.actors) + ".";
}

std::string what_is_around(LandAnswer const& answer, Theatre const& theatre)
{
    auto text = fmt::format("\nKnown places around, as far as from the middle of the cell, {:.1f} km from the point:\n",
                            answer.explanation.middle_km);
    for (auto const& near : answer.explanation.nearest) {
        auto const& holdings = answer.map.holdings;
        text += "* " + shown(near, answer, theatre) + ": "
              + spoken(holdings.control_of(holdings.all[near.holding]), theatre.actors) + ".\n";
    }
    return text;
}

Json as_json(NearEvidence const& near, LandAnswer const& answer, Theatre const& theatre)
{
    auto const& holdings = answer.map.holdings;
    auto const& holding  = holdings.all[near.holding];
    auto const& control  = holdings.control_of(holding);
    return {{"place_id", holding.place->text}, {"name", name_of(holding.place, theatre)},
            {"distance_km", near.distance_km}, {"status", to_string(control.status)},
            {"actor", control.actor.text},     {"rival", control.rival.text}};
}

}  // namespace

std::string as_text(LandAnswer const& answer, Theatre const& theatre)
{
    auto const& cell  = answer.partition.cells[answer.explanation.cell];
    auto const& paint = answer.map.cells[answer.explanation.cell];
    return fmt::format("{}\n\nAt the end of {} the land at {} was {}. It lies in a cell of {:.2f} km². {}{} Certainty: "
                       "{:.2f} of 1.\n{}",
                       position(answer.at), spoken(answer.map.on()), position(answer.at),
                       spoken(answer.map.control_of(answer.explanation.cell), theatre.actors), cell.area_km2,
                       what_painted_it(answer, theatre), what_is_remembered(answer, theatre), paint.certainty.share(),
                       what_is_around(answer, theatre));
}

Json as_json(LandAnswer const& answer, Theatre const& theatre)
{
    auto const& [number, middle_km, evidence, is_its_own, remembered, nearest, tract] = answer.explanation;
    auto const& cell    = answer.partition.cells[number];
    auto const& control = answer.map.control_of(number);
    Json json{{"lat", answer.at.lat()}, {"lon", answer.at.lon()}, {"on", to_iso(answer.map.on())},
              {"status", to_string(control.status)}, {"actor", control.actor.text},
              {"rival", control.rival.text}, {"certainty", rounded(answer.map.cells[number].certainty.share())},
              {"method", to_string(theatre.paint.method)}, {"cell_km2", cell.area_km2},
              {"middle_km", middle_km},
              {"is_inferred", !is_its_own && !tract}, {"baseline", remembered.text}};
    json["ground"]   = tract ? Json(ground_of(answer, *tract)) : Json();
    json["evidence"] = evidence ? as_json(*evidence, answer, theatre) : Json();
    json["nearest"]  = Json::array();
    for (auto const& near : nearest) json["nearest"].push_back(as_json(near, answer, theatre));
    return json;
}

}  // namespace frontline
