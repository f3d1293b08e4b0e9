// SPDX-License-Identifier: Apache-2.0
#include "cli/geocode_batch.hpp"

#include <algorithm>
#include <future>
#include <thread>
#include <vector>

#include "base/failure.hpp"
#include "base/shown_text.hpp"
#include "base/text.hpp"
#include "io/place_table.hpp"
#include "io/read_name.hpp"
#include "io/write_text.hpp"

namespace frontline {

namespace {

constexpr int degree_decimals = 7;  // points are whole 1e-7 degrees
constexpr int score_decimals  = 3;

void check_columns(Table const& names)
{
    if (names.columns.empty()) {
        throw Failure{"'" + names.file + "' is empty", "its first line names the columns: id,name"};
    }
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
    query.name    = read_name(row["name"], row.where("name"), problems).value_or("");
    query.context = read_shown(row["context"], row.where("context"), problems);
    auto const country = read_country(row["country"], row.where("country"), problems);
    if (!country.empty()) query.country = country;
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
    // What could deceive is not passed on.
    std::vector<std::string> cells{without_hidden_letters(row["id"]), without_hidden_letters(row["name"])};
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

struct Asked {
    RowView    row;
    PlaceQuery query;
};

/// One for each core. Rows that stand together, of one report, stay with one worker: it finds out once what their
/// context says.
class Workers {
public:
    explicit Workers(Gazetteer const& gazetteer)
    {
        LocateSettings settings;
        settings.limit = shown_places;
        for (auto count = std::max(1U, std::thread::hardware_concurrency()); count > 0; --count) {
            locators_.emplace_back(gazetteer, settings);
        }
    }

    /// A line for each, in their order.
    std::vector<std::string> answers(std::vector<Asked> const& asked)
    {
        std::vector<std::string>       lines(asked.size());
        std::vector<std::future<void>> parts;
        for (std::size_t worker = 0; worker < locators_.size(); ++worker) {
            auto const begin = asked.size() * worker / locators_.size();
            auto const end   = asked.size() * (worker + 1) / locators_.size();
            parts.push_back(std::async(std::launch::async, [this, worker, begin, end, &asked, &lines] {
                for (auto i = begin; i < end; ++i) {
                    lines[i] = line_of(asked[i].row, locators_[worker].locate(asked[i].query));
                }
            }));
        }
        for (auto& part : parts) part.get();
        return lines;
    }

private:
    std::vector<Locator> locators_;
};

std::vector<Table::Row> next_chunk(NextRow const& rows)
{
    constexpr std::size_t   most = 2048;
    std::vector<Table::Row> chunk;
    while (chunk.size() < most) {
        auto row = rows();
        if (!row) break;
        chunk.push_back(std::move(*row));
    }
    return chunk;
}

}  // namespace

void geocode_batch(Table const& header, NextRow const& rows, Gazetteer const& gazetteer, PlaceQuery const& usual,
                   WriteBytes const& write, Problems& problems)
{
    check_columns(header);
    Workers workers{gazetteer};
    write("id,name,place_id,place_name,lat,lon,score,second_score,ambiguous,reason\n");
    for (auto chunk = next_chunk(rows); !chunk.empty(); chunk = next_chunk(rows)) {
        std::vector<Asked> asked;
        for (auto const& cells : chunk) {
            RowView const row{header, cells};
            report_empty_name(row, problems);
            asked.push_back({row, query_of(row, usual, problems)});
        }
        for (auto const& line : workers.answers(asked)) write(line);
    }
}

}  // namespace frontline
