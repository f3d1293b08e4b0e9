// SPDX-License-Identifier: Apache-2.0
#include "cli/front_summary.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <map>

#include "cli/json_values.hpp"
#include "cli/text_table.hpp"

namespace frontline {

namespace {

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

Json to_json(SegmentOnDay const& each)
{
    auto const& [segment, evidence, age] = each;
    return {{"id", segment.id},
            {"actor_a", segment.front.actor_a.text},
            {"actor_b", segment.front.actor_b.text},
            {"since", to_iso(segment.since)},
            {"length_km", rounded(segment.front.length_km)},
            {"evidence", evidence ? Json(to_iso(*evidence)) : Json()},
            {"age_days", number_or_null(rounded(age))}};
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
    auto segments = Json::array();
    for (auto const& segment : report.segments) segments.push_back(to_json(segment));
    Json const json{{"on", to_iso(report.on)},
                    {"segments", std::move(segments)},
                    {"movements", movements_as_json(report.movements)}};
    return json.dump(2) + "\n";
}

}  // namespace frontline
