// SPDX-License-Identifier: Apache-2.0
#include "cli/diff_summary.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/json_values.hpp"
#include "cli/text_table.hpp"
#include "control_map/gains.hpp"

namespace frontline {

namespace {

using Rows = std::vector<std::vector<std::string>>;

std::string shown(ActorId const& id)
{
    return id.empty() ? "unknown" : id.text;
}

std::string shown_km2(double km2)
{
    return fmt::format("{:.1f}", km2);
}

std::string pairs_as_text(Gains const& gains)
{
    Rows rows{{"gained by", "lost by", "km²", "places", "of it perhaps before"}};
    for (auto const& [hands, gain] : gains) {
        rows.push_back({shown(hands.first), shown(hands.second), shown_km2(gain.all.area_km2),
                        std::to_string(gain.all.places), shown_km2(gain.late.area_km2)});
    }
    return aligned(rows);
}

std::string balances_as_text(Gains const& gains)
{
    Rows rows{{"actor", "gained km²", "lost km²", "net km²", "gained places", "lost places"}};
    for (auto const& [actor, balance] : balances_of(gains)) {
        rows.push_back({shown(actor), shown_km2(balance.gained.area_km2), shown_km2(balance.lost.area_km2),
                        fmt::format("{:+.1f}", balance.net_km2()), std::to_string(balance.gained.places),
                        std::to_string(balance.lost.places)});
    }
    return aligned(rows);
}

std::string learned_as_text(Diff const& diff)
{
    std::map<std::tuple<ActorId, ActorId, ChangeType>, Amount> sums;
    for (auto const& change : diff.learned) {
        auto& sum = sums[{change.gained_by, change.lost_by, change.type}];
        sum.area_km2 += change.area_km2;
        sum.places += change.places.size();
    }
    Rows rows{{"was held by", "was thought to be of", "km²", "places", "why"}};
    for (auto const& [key, sum] : sums) {
        auto const& [had, thought, type] = key;
        rows.push_back({shown(had), shown(thought), shown_km2(sum.area_km2), std::to_string(sum.places),
                        std::string{to_string(type)}});
    }
    return "learned since of the map of " + to_iso(diff.between.from) + ":\n" + aligned(rows);
}

Json to_json(Amount const& amount)
{
    return {{"area_km2", amount.area_km2}, {"places", amount.places}};
}

Json places_as_json(std::vector<PlaceId> const& ids, Gazetteer const& gazetteer)
{
    auto list = Json::array();
    for (auto const& id : ids) {
        auto const place = gazetteer.find(id);
        list.push_back({{"place_id", id.text}, {"name", place ? Json(place->name) : Json()}});
    }
    return list;
}

Json to_json(ExplainedChange const& change, Gazetteer const& gazetteer)
{
    auto claims = Json::array();
    for (auto const* claim : change.claims.newest) claims.push_back(claim->id.text);
    return {{"gained_by", id_or_null(change.gained_by)},
            {"lost_by", id_or_null(change.lost_by)},
            {"type", to_string(change.type)},
            {"area_km2", change.area_km2},
            {"places", places_as_json(change.places, gazetteer)},
            {"claims", std::move(claims)},
            {"more_claims", change.claims.count - change.claims.newest.size()}};
}

Json to_json(std::vector<ExplainedChange> const& changes, Gazetteer const& gazetteer)
{
    auto list = Json::array();
    for (auto const& change : changes) list.push_back(to_json(change, gazetteer));
    return list;
}

Json to_json(Gains const& gains)
{
    auto list = Json::array();
    for (auto const& [hands, gain] : gains) {
        list.push_back({{"gained_by", id_or_null(hands.first)}, {"lost_by", id_or_null(hands.second)},
                        {"area_km2", gain.all.area_km2}, {"places", gain.all.places},
                        {"late", to_json(gain.late)}});
    }
    return list;
}

Json balances_as_json(Gains const& gains)
{
    auto list = Json::array();
    for (auto const& [actor, balance] : balances_of(gains)) {
        list.push_back({{"actor", id_or_null(actor)}, {"gained", to_json(balance.gained)},
                        {"lost", to_json(balance.lost)}, {"net_km2", balance.net_km2()}});
    }
    return list;
}

}  // namespace

std::string diff_as_text(Diff const& diff)
{
    auto const gains = gains_of(diff.changes);
    auto const text  = gains.empty() ? "nothing changed hands\n"
                                     : pairs_as_text(gains) + '\n' + balances_as_text(gains) + '\n'
                                          + movements_as_text({{diff.between, diff.movements}});
    return diff.learned.empty() ? text : text + '\n' + learned_as_text(diff);
}

std::string diff_as_json(Diff const& diff, Gazetteer const& gazetteer)
{
    auto const gains = gains_of(diff.changes);
    Json const json{{"from", to_iso(diff.between.from)},
                    {"until", to_iso(*diff.between.until)},
                    {"gains", to_json(gains)},
                    {"actors", balances_as_json(gains)},
                    {"movements", movements_as_json({{diff.between, diff.movements}})},
                    {"changes", to_json(diff.changes, gazetteer)},
                    {"learned", to_json(diff.learned, gazetteer)}};
    return json.dump(2) + "\n";
}

}  // namespace frontline
