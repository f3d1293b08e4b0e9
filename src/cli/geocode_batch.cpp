// SPDX-License-Identifier: Apache-2.0
#include "cli/geocode_batch.hpp"

#include "base/failure.hpp"
#include "base/text.hpp"
#include "io/write_text.hpp"

namespace frontline {

namespace {

constexpr int degree_decimals = 7;  // points are whole 1e-7 degrees
constexpr int score_decimals  = 3;

void check_columns(Table const& names)
{
    for (auto const* const column : {"id", "name"}) {
        if (names.column(column)) continue;
        throw Failure{"'" + names.file + "' has no column '" + column + "'",
                      "the columns are id,name and optionally country,near_lat,near_lon,context"};
    }
}

std::optional<Point> read_near(RowView const& row, Problems& problems)
{
    auto const lat_text = row["near_lat"];
    auto const lon_text = row["near_lon"];
    if (lat_text.empty() && lon_text.empty()) return std::nullopt;
    auto const lat = parse_number(lat_text);
    auto const lon = parse_number(lon_text);
    if (lat && lon && is_on_earth(*lon, *lat)) return snapped(*lon, *lat);
    problems.push_back({Severity::error, "bad-coordinate", row.where("near_lat"),
                        "near_lat '" + std::string{lat_text} + "', near_lon '" + std::string{lon_text}
                            + "' is no point of the Earth",
                        "the name is looked up without it"});
    return std::nullopt;
}

PlaceQuery query_of(RowView const& row, PlaceQuery query, Problems& problems)
{
    query.name    = row["name"];
    query.context = row["context"];
    if (auto const country = row["country"]; !country.empty()) query.country = country;
    if (auto const near = read_near(row, problems)) query.near = near;
    return query;
}

std::vector<std::string> found_cells(std::vector<Match> const& matches)
{
    auto const& best  = matches.front();
    auto const& place = best.place;
    auto const second = matches.size() > 1 ? to_fixed(matches[1].score, score_decimals) : "";
    return {place.id.text,
            place.name,
            to_fixed(place.point.lat(), degree_decimals),
            to_fixed(place.point.lon(), degree_decimals),
            to_fixed(best.score, score_decimals),
            second,
            is_ambiguous(matches) ? "yes" : "no",
            joined(best.reasons, "; ")};
}

std::string line_of(RowView const& row, std::vector<Match> const& matches)
{
    std::vector<std::string> cells{std::string{row["id"]}, std::string{row["name"]}};
    auto const found = matches.empty() ? std::vector<std::string>{"", "", "", "", "", "", "no", "not found"}
                                       : found_cells(matches);
    cells.insert(cells.end(), found.begin(), found.end());
    return csv_line(cells);
}

}  // namespace

std::string geocode_batch(Table const& names, Gazetteer const& gazetteer, PlaceQuery const& usual, Problems& problems)
{
    check_columns(names);
    std::string text = "id,name,place_id,place_name,lat,lon,score,second_score,ambiguous,reason\n";
    for (auto const& cells : names.rows) {
        RowView const row{names, cells};
        text += line_of(row, locate(gazetteer, query_of(row, usual, problems)));
    }
    return text;
}

}  // namespace frontline
