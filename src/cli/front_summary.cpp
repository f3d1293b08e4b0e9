// SPDX-License-Identifier: Apache-2.0
#include "cli/front_summary.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <map>

#include "cli/text_table.hpp"

namespace frontline {

namespace {

using Json = nlohmann::ordered_json;
using Rows = std::vector<std::vector<std::string>>;
using Pair = std::pair<ActorId, ActorId>;

/// All segments of one pair.
struct PairOnDay {
    std::size_t         segments  = 0;
    double              length_km = 0;
    double              aged_km   = 0;  // with known evidence
    double              age_sum   = 0;  // days times km
    std::optional<Date> evidence;
};

std::map<Pair, PairOnDay> by_pair(std::vector<SegmentOnDay> const& segments)
{
    std::map<Pair, PairOnDay> pairs;
    for (auto const& [segment, evidence, age] : segments) {
        auto& pair = pairs[{segment.front.actor_a, segment.front.actor_b}];
        ++pair.segments;
        pair.length_km += segment.front.length_km;
        pair.evidence = std::max(pair.evidence, evidence);
        if (!age) continue;
        pair.aged_km += segment.front.length_km;
        pair.age_sum += segment.front.length_km * *age;
    }
    return pairs;
}

std::string or_dash(std::optional<double> number, std::string_view format)
{
    return number ? fmt::format(fmt::runtime(format), *number + 0.0) : "-";
}

std::string fronts_as_text(std::vector<SegmentOnDay> const& segments)
{
    Rows rows{{"front", "km", "segments", "newest evidence", "mean age, days"}};
    for (auto const& [actors, pair] : by_pair(segments)) {
        auto const age = pair.aged_km > 0 ? std::optional{pair.age_sum / pair.aged_km} : std::nullopt;
        rows.push_back({actors.first.text + "|" + actors.second.text, fmt::format("{:.1f}", pair.length_km),
                        std::to_string(pair.segments), pair.evidence ? to_iso(*pair.evidence) : "-",
                        or_dash(age, "{:.0f}")});
    }
    return aligned(rows);
}

double days_in(DateSpan const& between)
{
    return static_cast<double>((*between.until - between.from).count());
}

std::optional<double> km_per_day(FrontMovement const& pair, DateSpan const& between)
{
    return pair.mean_km ? std::optional{*pair.mean_km / days_in(between)} : std::nullopt;
}

bool stood_still(FrontMovement const& pair)
{
    return pair.moved_km == 0 && pair.new_km == 0 && pair.before_km == pair.after_km;
}

std::string movements_as_text(std::vector<DatedMovements> const& movements)
{
    Rows rows{{"from", "until", "front", "a took km²", "b took km²", "moved km", "of km", "mean km", "median", "95 %",
               "Hausdorff", "Fréchet", "km/day"}};
    for (auto const& [between, pairs] : movements) {
        for (auto const& pair : pairs) {
            if (stood_still(pair)) continue;
            rows.push_back({to_iso(between.from), to_iso(*between.until), pair.actor_a.text + "|" + pair.actor_b.text,
                            fmt::format("{:.1f}", pair.taken_by_a_km2), fmt::format("{:.1f}", pair.taken_by_b_km2),
                            fmt::format("{:.1f}", pair.moved_km), fmt::format("{:.1f}", pair.after_km),
                            or_dash(pair.mean_km, "{:+.2f}"), or_dash(pair.median_km, "{:+.2f}"),
                            or_dash(pair.p95_km, "{:.2f}"), or_dash(pair.hausdorff_km, "{:.2f}"),
                            or_dash(pair.frechet_km, "{:.2f}"), or_dash(km_per_day(pair, between), "{:+.3f}")});
        }
    }
    if (rows.size() == 1) return "no front moved\n";
    return "movement of each front a|b that moved; km are + where a advanced, - where b did\n" + aligned(rows);
}

Json rounded(double number)
{
    return std::round(number * 1e6) / 1e6;
}

Json or_null(std::optional<double> number)
{
    return number ? rounded(*number) : Json();
}

Json to_json(SegmentOnDay const& each)
{
    auto const& [segment, evidence, age] = each;
    return {{"id", segment.id},
            {"actor_a", segment.front.actor_a.text},
            {"actor_b", segment.front.actor_b.text},
            {"since", to_iso(segment.since)},
            {"length_km", rounded(segment.front.length_km)},
            {"evidence", evidence ? Json(to_iso(*evidence)) : Json()},
            {"age_days", or_null(age)}};
}

Json to_json(FrontMovement const& pair, DateSpan const& between)
{
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

std::string front_as_text(FrontReport const& report)
{
    if (report.segments.empty() && report.movements.empty()) return "there is no front\n";
    auto const fronts = fronts_as_text(report.segments);
    return report.movements.empty() ? fronts : fronts + '\n' + movements_as_text(report.movements);
}

std::string front_as_json(FrontReport const& report)
{
    Json json{{"on", to_iso(report.on)}, {"segments", Json::array()}, {"movements", Json::array()}};
    for (auto const& segment : report.segments) json["segments"].push_back(to_json(segment));
    for (auto const& [between, pairs] : report.movements) {
        for (auto const& pair : pairs) json["movements"].push_back(to_json(pair, between));
    }
    return json.dump(2) + "\n";
}

}  // namespace frontline
