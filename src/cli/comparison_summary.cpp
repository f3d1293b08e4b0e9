// SPDX-License-Identifier: Apache-2.0
#include "cli/comparison_summary.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <set>

#include "cli/json_values.hpp"
#include "cli/text_table.hpp"

namespace frontline {

namespace {

using Rows = std::vector<std::vector<std::string>>;

std::string actors_as_text(Comparison const& comparison)
{
    Rows rows{{"actor", "A km²", "B km²", "both km²", "IoU", "front km", "apart km", "95 % km"}};
    for (auto const& each : comparison.overlap.actors) {
        auto& row = rows.emplace_back(std::vector<std::string>{
            each.actor, fmt::format("{:.1f}", each.a_km2), fmt::format("{:.1f}", each.b_km2),
            fmt::format("{:.1f}", each.both_km2), fmt::format("{:.4f}", each.iou()), "-", "-", "-"});
        auto const front = comparison.fronts.find(each.actor);
        if (front == comparison.fronts.end()) continue;
        row[5] = fmt::format("{:.1f}", front->second.length_km);
        row[6] = fmt::format("{:.3f}", front->second.median_km);
        row[7] = fmt::format("{:.3f}", front->second.p95_km);
    }
    return aligned(rows);
}

std::string confusion_as_text(Overlap const& overlap)
{
    std::set<std::string>                                   in_a, in_b;
    std::map<std::pair<std::string, std::string>, double> km2;
    for (auto const& shared : overlap.shared) {
        in_a.insert(shared.in_a);
        in_b.insert(shared.in_b);
        km2[{shared.in_a, shared.in_b}] = shared.km2;
    }
    Rows rows{{"km² of A are B's"}};
    rows.front().insert(rows.front().end(), in_b.begin(), in_b.end());
    for (auto const& a : in_a) {
        auto& row = rows.emplace_back(std::vector<std::string>{a});
        for (auto const& b : in_b) row.push_back(fmt::format("{:.1f}", km2[{a, b}]));
    }
    return overlap.shared.empty() ? "" : aligned(rows) + '\n';
}

std::string disputed_as_text(Comparison const& comparison)
{
    if (!comparison.places) return "";
    auto text = fmt::format("{} of {} places are given to different actors\n", comparison.disputed.size(),
                            *comparison.places);
    Rows rows{{"place", "A", "B", "id"}};
    auto const shown = [](std::string const& actor) { return actor.empty() ? "nobody" : actor; };
    for (auto const& [place, in_a, in_b] : comparison.disputed) {
        rows.push_back({place.name, shown(in_a), shown(in_b), place.id.text});
    }
    return comparison.disputed.empty() ? text : text + aligned(rows);
}

std::string lag_as_text(std::optional<Lag> const& lag)
{
    if (!lag) return "";
    if (!lag->median_days) return "the two series have no change in common\n";
    return fmt::format("B shows a change {:+.1f} days after A (median of {} spots that changed in both; 5 % {:+.1f}, "
                       "95 % {:+.1f})\nonly A changes at {} spots, only B at {}\n",
                       *lag->median_days, lag->spots, *lag->p5_days, *lag->p95_days, lag->only_a, lag->only_b);
}

Json to_json(MapRepair const& repair)
{
    auto overlaps = Json::array();
    for (auto const& [actor, other, km2] : repair.overlaps) {
        overlaps.push_back({{"actor", actor}, {"other", other}, {"km2", km2}});
    }
    return {{"overlaps", overlaps}, {"gaps", repair.gaps}, {"gaps_km2", repair.gaps_km2}};
}

Json actors_as_json(Comparison const& comparison)
{
    auto list = Json::array();
    for (auto const& each : comparison.overlap.actors) {
        auto const front = comparison.fronts.find(each.actor);
        auto const has   = front != comparison.fronts.end();
        list.push_back({{"actor", each.actor}, {"a_km2", each.a_km2}, {"b_km2", each.b_km2},
                        {"both_km2", each.both_km2}, {"iou", each.iou()},
                        {"front_km", has ? Json(front->second.length_km) : Json()},
                        {"front_apart_km_median", has ? Json(front->second.median_km) : Json()},
                        {"front_apart_km_p95", has ? Json(front->second.p95_km) : Json()}});
    }
    return list;
}

Json disputed_as_json(std::vector<DisputedPlace> const& places)
{
    auto list = Json::array();
    for (auto const& [place, in_a, in_b] : places) {
        list.push_back({{"place_id", place.id.text}, {"name", place.name}, {"lat", place.point.lat()},
                        {"lon", place.point.lon()}, {"a", in_a.empty() ? Json() : Json(in_a)},
                        {"b", in_b.empty() ? Json() : Json(in_b)}});
    }
    return list;
}

}  // namespace

std::string comparison_as_text(Comparison const& comparison)
{
    auto const& overlap = comparison.overlap;
    return actors_as_text(comparison) + '\n' + confusion_as_text(overlap)
         + fmt::format("A and B name different actors on {:.1f} of the {:.1f} km² that both cover\n"
                       "only A covers {:.1f} km², only B {:.1f} km²\n",
                       overlap.disagreement_km2, overlap.covered_km2, overlap.only_a_km2, overlap.only_b_km2)
         + disputed_as_text(comparison) + lag_as_text(comparison.lag);
}

std::string comparison_as_json(Comparison const& comparison)
{
    auto const& overlap   = comparison.overlap;
    auto        confusion = Json::array();
    for (auto const& shared : overlap.shared) {
        confusion.push_back({{"a", shared.in_a}, {"b", shared.in_b}, {"km2", shared.km2}});
    }
    Json json{{"actors", actors_as_json(comparison)},
              {"confusion", confusion},
              {"covered_km2", overlap.covered_km2},
              {"disagreement_km2", overlap.disagreement_km2},
              {"only_a_km2", overlap.only_a_km2},
              {"only_b_km2", overlap.only_b_km2},
              {"repair_a", to_json(comparison.repair_a)},
              {"repair_b", to_json(comparison.repair_b)}};
    if (comparison.places) {
        json["places"]   = *comparison.places;
        json["disputed"] = disputed_as_json(comparison.disputed);
    }
    if (auto const& lag = comparison.lag) {
        json["lag"] = {{"spots", lag->spots}, {"only_a", lag->only_a}, {"only_b", lag->only_b},
                       {"median_days", number_or_null(lag->median_days)}, {"p5_days", number_or_null(lag->p5_days)},
                       {"p95_days", number_or_null(lag->p95_days)}};
    }
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace frontline
