// SPDX-License-Identifier: Apache-2.0
#include "cli/map_summary.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <numeric>
#include <vector>

#include "cli/json_values.hpp"
#include "cli/text_table.hpp"
#include "control_map/region.hpp"
#include "theatre/inhabited_land.hpp"
#include "timeline/control.hpp"

namespace frontline {

namespace {

using Row = std::vector<std::string>;

std::string percent(double part, double whole)
{
    return whole > 0 ? fmt::format("{:.2f} %", 100 * part / whole) : "-";
}

/// All land and the part of it that is known.
struct LandArea {
    double all   = 0;
    double known = 0;
};

LandArea area_of(std::vector<ShareOfLand> const& shares)
{
    LandArea land;
    for (auto const& share : shares) {
        land.all += share.area_km2;
        if (share.control.status != Status::unknown) land.known += share.area_km2;
    }
    return land;
}

std::vector<ShareOfLand> largest_first(std::vector<ShareOfLand> shares)
{
    std::ranges::stable_sort(shares, std::ranges::greater{}, &ShareOfLand::area_km2);
    std::ranges::stable_partition(shares, [](auto const& share) { return share.control.status != Status::unknown; });
    return shares;
}

/// How much of each share's land is inhabited, in their order; nothing where empty land is not told apart.
std::vector<double> inhabited_of(Theatre const& theatre, Partition const& partition, ControlMap const& map,
                                 std::vector<ShareOfLand> const& shares)
{
    std::vector<double> areas;
    if (!theatre.empty_km) return areas;
    auto by_control = inhabited_land(theatre, partition, map, *theatre.empty_km);
    for (auto const& share : shares) areas.push_back(by_control[share.control]);
    return areas;
}

/// A column more: the heading, a row for each share, and the sum.
void add_inhabited(std::vector<Row>& rows, Theatre const& theatre, std::vector<double> const& areas)
{
    if (!theatre.empty_km) return;
    auto const all = std::accumulate(areas.begin(), areas.end(), 0.0);
    rows.front().push_back("share of inhabited land");
    for (std::size_t i = 0; i < areas.size(); ++i) rows[i + 1].push_back(percent(areas[i], all));
    rows.back().push_back(fmt::format("{} of {:.1f} km²", percent(all, all), all));
}

}  // namespace

std::string described(Control const& control)
{
    switch (control.status) {
        case Status::unknown: return "unknown";
        case Status::held: return control.actor.text;
        case Status::besieged: return control.actor.text + ", besieged by " + control.rival.text;
        case Status::contested: return control.actor.text + ", contested by " + control.rival.text;
    }
    return {};
}

std::string making_as_text(Theatre const& theatre, Partition const& partition, Rule rule)
{
    return fmt::format("{} claims about {} places; {} cells of {} faces; method {}, reach {} km, rule {}\n",
                       theatre.claims.all().size(), theatre.claims.by_place().size(), partition.cells.size(),
                       partition.faces.size(), to_string(theatre.paint.method), theatre.paint.reach_km,
                       to_string(rule));
}

std::string shares_as_text(Theatre const& theatre, Partition const& partition, ControlMap const& map)
{
    auto const shares = largest_first(shares_of_land(partition, map));
    auto const land   = area_of(shares);
    std::vector<Row> rows{{"actor", "km²", "share of land", "share of known land"}};
    for (auto const& [control, area] : shares) {
        auto const of_known = control.status == Status::unknown ? "-" : percent(area, land.known);
        rows.push_back({described(control), fmt::format("{:.1f}", area), percent(area, land.all), of_known});
    }
    rows.push_back({"all land", fmt::format("{:.1f}", land.all), "100.00 %", percent(land.known, land.known)});
    add_inhabited(rows, theatre, inhabited_of(theatre, partition, map, shares));
    return fmt::format("{}, end of {}\n{}", theatre.name, to_iso(map.on()), aligned(rows));
}

std::string places_as_text(Theatre const& theatre, ControlMap const& map)
{
    std::vector<Row> rows;
    for (auto const& holding : map.holdings.of_places()) {
        auto const place = theatre.gazetteer.find(holding.place);
        if (!place || holding.claims.empty()) continue;
        rows.push_back({place->name, described(map.holdings.control_of(holding)),
                        holding.since ? to_iso(*holding.since) : "-", to_iso(holding.evidence), place->id.text});
    }
    std::ranges::sort(rows);
    rows.insert(rows.begin(), Row{"place", "held by", "since", "evidence", "id"});
    return aligned(rows);
}

std::string summary_as_json(Theatre const& theatre, Partition const& partition, ControlMap const& map)
{
    Json json{{"theatre", theatre.name}, {"on", to_iso(map.on())}};
    auto const shares = largest_first(shares_of_land(partition, map));
    json["area_km2"]  = area_of(shares).all;
    json["known_km2"] = area_of(shares).known;
    json["land"]      = Json::array();
    auto const inhabited = inhabited_of(theatre, partition, map, shares);
    for (std::size_t i = 0; i < shares.size(); ++i) {
        json["land"].push_back(as_json(shares[i].control));
        json["land"].back()["area_km2"] = shares[i].area_km2;
        if (theatre.empty_km) json["land"].back()["inhabited_km2"] = inhabited[i];
    }
    json["places"] = Json::array();
    for (auto const& holding : map.holdings.of_places()) {
        auto const place = theatre.gazetteer.find(holding.place);
        if (!place || holding.claims.empty()) continue;
        auto entry        = as_json(map.holdings.control_of(holding));
        entry["place_id"] = holding.place->text;
        entry["name"]     = place->name;
        entry["lat"]      = place->point.lat();
        entry["lon"]      = place->point.lon();
        entry["since"]    = holding.since ? Json(to_iso(*holding.since)) : Json();
        entry["evidence"] = to_iso(holding.evidence);
        json["places"].push_back(std::move(entry));
    }
    return json.dump(2) + "\n";
}

}  // namespace frontline
