// SPDX-License-Identifier: Apache-2.0
#include "cli/movement_summary.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/text_table.hpp"

namespace frontline {

namespace {

std::optional<double> km_per_day(FrontMovement const& pair, DateSpan const& between)
{
    auto const days = static_cast<double>((*between.until - between.from).count());
    return pair.mean_km ? std::optional{*pair.mean_km / days} : std::nullopt;
}

bool stood_still(FrontMovement const& pair)
{
    return pair.moved_km == 0 && pair.new_km == 0 && pair.before_km == pair.after_km;
}

std::vector<std::string> row_of(FrontMovement const& pair, DateSpan const& between)
{
    return {to_iso(between.from),
            to_iso(*between.until),
            pair.actor_a.text + "|" + pair.actor_b.text,
            fmt::format("{:.1f}", pair.taken_by_a_km2),
            fmt::format("{:.1f}", pair.taken_by_b_km2),
            fmt::format("{:.1f}", pair.moved_km),
            fmt::format("{:.1f}", pair.after_km),
            or_dash(pair.mean_km, "{:+.2f}"),
            or_dash(pair.median_km, "{:+.2f}"),
            or_dash(pair.p95_km, "{:.2f}"),
            or_dash(pair.hausdorff_km, "{:.2f}"),
            or_dash(pair.frechet_km, "{:.2f}"),
            or_dash(km_per_day(pair, between), "{:+.3f}")};
}

Json to_json(FrontMovement const& pair, DateSpan const& between)
{
    auto const or_null = [](auto const& number) { return number_or_null(rounded(number)); };
    return {{"from", to_iso(between.from)},
            {"until", to_iso(*between.until)},
            {"actor_a", pair.actor_a.text},
            {"actor_b", pair.actor_b.text},
            {"before_km", rounded(pair.before_km)},
            {"after_km", rounded(pair.after_km)},
            {"moved_km", rounded(pair.moved_km)},
            {"new_km", rounded(pair.new_km)},
            {"taken_by_a_km2", rounded(pair.taken_by_a_km2)},
            {"taken_by_b_km2", rounded(pair.taken_by_b_km2)},
            {"mean_km", or_null(pair.mean_km)},
            {"median_km", or_null(pair.median_km)},
            {"p95_km", or_null(pair.p95_km)},
            {"hausdorff_km", or_null(pair.hausdorff_km)},
            {"frechet_km", or_null(pair.frechet_km)},
            {"km_per_day", or_null(km_per_day(pair, between))}};
}

}  // namespace

std::string movements_as_text(std::vector<DatedMovements> const& movements)
{
    std::vector<std::vector<std::string>> rows{{"from", "until", "front", "a took km²", "b took km²", "moved km",
                                                "of km", "mean km", "median", "95 %", "Hausdorff", "Fréchet",
                                                "km/day"}};
    for (auto const& [between, pairs] : movements) {
        for (auto const& pair : pairs) {
            if (!stood_still(pair)) rows.push_back(row_of(pair, between));
        }
    }
    if (rows.size() == 1) return "no front moved\n";
    return "movement of each front a|b that moved; km are + where a advanced, - where b did\n" + aligned(rows);
}

Json movements_as_json(std::vector<DatedMovements> const& movements)
{
    auto list = Json::array();
    for (auto const& [between, pairs] : movements) {
        for (auto const& pair : pairs) list.push_back(to_json(pair, between));
    }
    return list;
}

}  // namespace frontline
