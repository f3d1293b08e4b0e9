// SPDX-License-Identifier: Apache-2.0
#include "io/place_table.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <unordered_set>

#include "base/text.hpp"

namespace frontline {

namespace {

std::string_view first_of(RowView const& row, std::initializer_list<std::string_view> columns)
{
    for (auto const column : columns) {
        if (auto const text = row[column]; !text.empty()) return text;
    }
    return {};
}

void add_name(Place& place, std::string_view name)
{
    std::string text{trimmed(name)};
    if (text.empty() || text == place.name || std::ranges::find(place.names, text) != place.names.end()) return;
    place.names.push_back(std::move(text));
}

// `name:en`, and `name_en` as shapefiles have it.
bool is_translated_name(std::string_view column)
{
    return column.starts_with("name:") || (column.starts_with("name_") && column.size() <= 8);
}

void add_names(Place& place, Table const& table, RowView const& row)
{
    for (auto const& column : table.columns) {
        if (is_translated_name(column)) add_name(place, row[column]);
    }
    for (auto const* const column : {"alt_name", "names"}) {
        for (auto const& name : split_list(row[column])) add_name(place, name);
    }
}

// Without a name of its own a place is shown under the first of the others.
bool take_name(Place& place, Table const& table, RowView const& row, Problems& problems)
{
    place.name = row["name"];
    add_names(place, table, row);
    if (!place.name.empty()) return true;
    if (place.names.empty()) {
        problems.push_back({Severity::error, "no-name", row.where("name"), "the place has no name",
                            "write one below `name`"});
        return false;
    }
    place.name = place.names.front();
    place.names.erase(place.names.begin());
    return true;
}

std::string read_country(RowView const& row, Problems& problems)
{
    std::string country{row["country"]};
    for (auto& c : country) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    auto const is_letter = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (country.empty() || (country.size() == 2 && std::ranges::all_of(country, is_letter))) return country;
    problems.push_back({Severity::error, "bad-country", row.where("country"),
                        "country '" + std::string{row["country"]} + "' is not a code of two letters",
                        "write the ISO 3166-1 code, such as SY"});
    return {};
}

std::string made_id(Place const& place)
{
    return place.name + "@" + to_fixed(place.point.lat(), 5) + "," + to_fixed(place.point.lon(), 5);
}

std::optional<Place> place_of(Table const& table, RowView const& row, Problems& problems)
{
    Place place;
    if (!take_name(place, table, row, problems)) return std::nullopt;
    auto const point = read_point(row["lat"], row["lon"], row.where("lat"), problems);
    if (!point) return std::nullopt;
    place.point      = *point;
    place.kind       = lowered(first_of(row, {"kind", "place"}));
    place.country    = read_country(row, problems);
    place.admin1     = row["admin1"];
    place.admin2     = first_of(row, {"admin2", "parent"});
    place.population = read_population(row["population"], row.where("population"), problems);
    place.source     = row["source"];
    place.id.text    = first_of(row, {"id", "osm_id"});
    if (place.id.empty()) place.id.text = made_id(place);
    return place;
}

}  // namespace

std::vector<Place> places_of(Table const& table, Problems& problems)
{
    std::vector<Place> places;
    places.reserve(table.rows.size());
    for (auto const& row : table.rows) {
        if (auto place = place_of(table, {table, row}, problems)) places.push_back(std::move(*place));
    }
    warn_of_repeated_ids(places, table.file, problems);
    return places;
}

bool has_place_columns(Table const& table)
{
    return table.column("name") && table.column("lat") && table.column("lon");
}

std::optional<Point> read_point(std::string_view lat, std::string_view lon, Where const& where, Problems& problems)
{
    auto const lat_deg = parse_number(lat);
    auto const lon_deg = parse_number(lon);
    if (lat_deg && lon_deg && is_on_earth(*lon_deg, *lat_deg)) return snapped(*lon_deg, *lat_deg);
    auto const is_swapped = lat_deg && lon_deg && is_on_earth(*lat_deg, *lon_deg);
    problems.push_back({Severity::error, "bad-coordinate", where,
                        "lat '" + std::string{lat} + "', lon '" + std::string{lon} + "' is no point of the Earth",
                        is_swapped ? "are lat and lon swapped?"
                                   : "write degrees with a decimal point, such as 35.864"});
    return std::nullopt;
}

std::optional<std::int64_t> read_population(std::string_view text, Where const& where, Problems& problems)
{
    std::int64_t people = 0;
    if (text.empty()) return std::nullopt;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), people);
    if (error == std::errc{} && end == text.data() + text.size() && people >= 0) return people;
    problems.push_back({Severity::error, "bad-population", where,
                        "population '" + std::string{text} + "' is not a whole number",
                        "write it without spaces, points or commas, or leave it empty"});
    return std::nullopt;
}

void warn_of_repeated_ids(std::vector<Place> const& places, std::string const& file, Problems& problems)
{
    std::unordered_set<PlaceId> known;
    std::size_t                 repeated = 0;
    std::string                 first;
    for (auto const& place : places) {
        if (known.insert(place.id).second) continue;
        if (repeated++ == 0) first = place.id.text;
    }
    if (repeated == 0) return;
    auto const what = std::to_string(repeated) + (repeated == 1 ? " place repeats" : " places repeat")
                    + " the id of another, the first is '" + first + "'";
    Where const where{file, 0, 0};
    problems.push_back({Severity::warning, "repeated-id", where, what,
                        "by id the first one is found; by name and position all are"});
}

}  // namespace frontline
