// SPDX-License-Identifier: Apache-2.0
#include "cli/match_text.hpp"

#include "base/text.hpp"
#include "cli/text_table.hpp"

namespace frontline {

namespace {

std::vector<std::string> cells_of(Match const& match, std::size_t rank)
{
    auto const& place = match.place;
    return {std::to_string(rank),
            place.name,
            place.id.text,
            to_fixed(place.point.lat(), 5),
            to_fixed(place.point.lon(), 5),
            place.kind.empty() ? "-" : place.kind,
            to_fixed(match.score, 2),
            match.distance_km ? to_fixed(*match.distance_km, 1) : "-",
            joined(match.reasons, "; ")};
}

}  // namespace

std::string to_text(std::vector<Match> const& matches)
{
    std::vector<std::vector<std::string>> rows{{"#", "name", "id", "lat", "lon", "kind", "score", "km", "reasons"}};
    for (auto const& match : matches) rows.push_back(cells_of(match, rows.size()));
    return aligned(rows);
}

std::string to_text(std::vector<Located> const& all)
{
    std::string text;
    for (auto const& one : all) {
        if (one.matches.empty()) continue;
        if (all.size() > 1) text += (text.empty() ? "" : "\n") + one.name + "\n";
        text += to_text(one.matches);
    }
    return text;
}

}  // namespace frontline
