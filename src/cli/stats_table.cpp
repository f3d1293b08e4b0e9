// SPDX-License-Identifier: Apache-2.0
#include "cli/stats_table.hpp"

#include <nlohmann/json.hpp>

#include <cmath>

#include "base/text.hpp"
#include "cli/json_values.hpp"
#include "io/write_text.hpp"

namespace frontline {

namespace {

constexpr int decimals = 6;  // of km and km²

std::string fixed(double value)
{
    return to_fixed(rounded(value), decimals);
}

std::string name_of(ActorId const& id, Actors const& actors)
{
    auto const* const actor = actors.find(id);
    return actor == nullptr ? "" : actor->name;
}

std::vector<std::string> const& columns()
{
    static std::vector<std::string> const names{
        "date",     "actor",         "actor_name", "area_km2",      "contested_km2", "inhabited_km2", "places",
        "population", "front_km",    "gained_km2", "lost_km2",      "gained_places", "lost_places"};
    return names;
}

std::vector<std::string> cells_of(Date on, ActorId const& actor, ActorStats const& stats, StatsWords const& words)
{
    return {to_iso(on),
            actor.text,
            name_of(actor, words.actors),
            fixed(stats.area_km2),
            fixed(stats.contested_km2),
            fixed(stats.inhabited_km2),
            std::to_string(stats.places),
            words.has_population ? std::to_string(stats.people) : "",
            fixed(stats.front_km),
            fixed(stats.since.gained.area_km2),
            fixed(stats.since.lost.area_km2),
            std::to_string(stats.since.gained.places),
            std::to_string(stats.since.lost.places)};
}

Json to_json(Date on, ActorId const& actor, ActorStats const& stats, StatsWords const& words)
{
    return {{"date", to_iso(on)},
            {"actor", id_or_null(actor)},
            {"actor_name", text_or_null(name_of(actor, words.actors))},
            {"area_km2", rounded(stats.area_km2)},
            {"contested_km2", rounded(stats.contested_km2)},
            {"inhabited_km2", rounded(stats.inhabited_km2)},
            {"places", stats.places},
            {"population", words.has_population ? Json(stats.people) : Json()},
            {"front_km", rounded(stats.front_km)},
            {"gained_km2", rounded(stats.since.gained.area_km2)},
            {"lost_km2", rounded(stats.since.lost.area_km2)},
            {"gained_places", stats.since.gained.places},
            {"lost_places", stats.since.lost.places}};
}

}  // namespace

std::string stats_as_csv(std::vector<DayStats> const& days, StatsWords const& words)
{
    auto text = csv_line(columns());
    for (auto const& day : days) {
        for (auto const& [actor, stats] : day.actors) text += csv_line(cells_of(day.on, actor, stats, words));
    }
    return text;
}

std::string stats_as_json(std::vector<DayStats> const& days, StatsWords const& words)
{
    auto rows = Json::array();
    for (auto const& day : days) {
        for (auto const& [actor, stats] : day.actors) rows.push_back(to_json(day.on, actor, stats, words));
    }
    return rows.dump(2) + "\n";
}

}  // namespace frontline
