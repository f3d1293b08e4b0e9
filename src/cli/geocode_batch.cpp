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

constexpr std::size_t shown_places = 2;  // the best, and the other one where nobody can tell

std::string described(Place const& place)
{
    return "'" + place.name + "' (" + place.id.text + ", " + to_fixed(place.point.lat(), 4) + ","
         + to_fixed(place.point.lon(), 4) + ")";
}

std::string reason_of(std::vector<Match> const& matches, bool ambiguous)
{
    auto reason = joined(matches.front().reasons, "; ");
    return ambiguous ? reason + "; or " + described(matches[1].place) : reason;
}

std::vector<std::string> found_cells(std::vector<Match> const& matches)
{
    auto const& best      = matches.front();
    auto const& place     = best.place;
    auto const  second    = matches.size() > 1 ? to_fixed(matches[1].score, score_decimals) : "";
    auto const  ambiguous = is_ambiguous(matches);
    return {place.id.text,
            place.name,
            to_fixed(place.point.lat(), degree_decimals),
            to_fixed(place.point.lon(), degree_decimals),
            to_fixed(best.score, score_decimals),
            second,
            ambiguous ? "yes" : "no",
            reason_of(matches, ambiguous)};
}

std::string line_of(RowView const& row, std::vector<Match> const& matches)
{
    std::vector<std::string> cells{std::string{row["id"]}, std::string{row["name"]}};
    auto const found = matches.empty() ? std::vector<std::string>{"", "", "", "", "", "", "no", "not found"}
                                       : found_cells(matches);
    cells.insert(cells.end(), found.begin(), found.end());
    return csv_line(cells);
}

void report_empty_name(RowView const& row, Problems& problems)
{
    if (!row["name"].empty()) return;
    problems.push_back({Severity::warning, "no-name", row.where("name"),
                        "row '" + std::string{row["id"]} + "' has no name", "nothing is looked up for it"});
}

}  // namespace

void geocode_batch(Table const& header, NextRow const& rows, Gazetteer const& gazetteer, PlaceQuery const& usual,
                   WriteBytes const& write, Problems& problems)
{
    check_columns(header);
    LocateSettings settings;
    settings.limit = shown_places;
    Locator locator{gazetteer, settings};
    write("id,name,place_id,place_name,lat,lon,score,second_score,ambiguous,reason\n");
    while (auto const cells = rows()) {
        RowView const row{header, *cells};
        report_empty_name(row, problems);
        write(line_of(row, locator.locate(query_of(row, usual, problems))));
    }
}

}  // namespace frontline
