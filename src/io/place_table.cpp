// SPDX-License-Identifier: Apache-2.0
#include "io/place_table.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <unordered_set>
#include <utility>

#include "base/shown_text.hpp"
#include "base/text.hpp"
#include "io/read_name.hpp"
#include "io/repeated_ids.hpp"

namespace frontline {

namespace {

// Columns whose cells hold one or more names, as OpenStreetMap calls them.
constexpr std::array<std::string_view, 7> name_lists{"alt_name",      "names",    "old_name", "official_name",
                                                     "official_n", "int_name", "loc_name"};

bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// `ar`, `ckb`, `zh-hant`: not `etymology`, `prefix`.
bool is_language(std::string_view text)
{
    auto const letters = static_cast<std::size_t>(std::ranges::find_if_not(text, is_letter) - text.begin());
    return (letters == 2 || letters == 3) && (letters == text.size() || text[letters] == '-' || text[letters] == '_');
}

// `name:en`, and `name_en` as shapefiles have it, `alt_name:en`.
bool is_translated_name(std::string_view column)
{
    auto const mark = column.find(':');
    if (column.starts_with("name_")) return column.size() <= 8;
    if (mark == std::string_view::npos || !is_language(column.substr(mark + 1))) return false;
    auto const what = column.substr(0, mark);
    return what == "name" || std::ranges::find(name_lists, what) != name_lists.end();
}

bool holds_names(std::string_view column)
{
    return is_translated_name(column) || std::ranges::find(name_lists, column) != name_lists.end();
}

void add_names(Place& place, Table const& header, RowView const& row, Problems& problems)
{
    for (auto const& column : header.columns) {
        if (!holds_names(column)) continue;
        for (auto const& cell : split_list(row[column])) {
            if (auto name = read_name(cell, row.where(column), problems)) place.names.push_back(std::move(*name));
        }
    }
    drop_repeated_names(place);
}

// Without a name of its own a place is shown under the first of the others.
bool take_name(Place& place, Table const& header, RowView const& row, Problems& problems)
{
    place.name = read_name(row["name"], row.where("name"), problems).value_or("");
    add_names(place, header, row, problems);
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

// The first of the columns that says something.
std::string shown(RowView const& row, std::initializer_list<std::string_view> columns, Problems& problems)
{
    for (auto const column : columns) {
        if (auto text = read_shown(row[column], row.where(column), problems); !text.empty()) return text;
    }
    return {};
}

}  // namespace

std::optional<Place> place_of(Table const& header, Table::Row const& cells, Problems& problems)
{
    RowView const row{header, cells};
    Place         place;
    if (!take_name(place, header, row, problems)) return std::nullopt;
    auto const point = read_point(row["lat"], row["lon"], row.where("lat"), problems);
    if (!point) return std::nullopt;
    place.point      = *point;
    place.kind       = lowered(shown(row, {"kind", "place"}, problems));
    place.country    = read_country(row["country"], row.where("country"), problems);
    place.admin1     = shown(row, {"admin1"}, problems);
    place.admin2     = shown(row, {"admin2", "parent"}, problems);
    place.population = read_population(row["population"], row.where("population"), problems);
    place.source     = shown(row, {"source"}, problems);
    place.id.text    = shown(row, {"id", "osm_id"}, problems);
    if (place.id.empty()) place.id = made_id(place);
    return place;
}

std::vector<Place> places_of(Table const& table, Problems& problems)
{
    std::vector<Place> places;
    RepeatedIds        ids;
    for (auto const& row : table.rows) {
        auto place = place_of(table, row, problems);
        if (!place) continue;
        ids.add(place->id);
        places.push_back(std::move(*place));
    }
    ids.report(table.file, problems);
    return places;
}

PlaceId made_id(Place const& place)
{
    return {place.name + "@" + to_fixed(place.point.lat(), 5) + "," + to_fixed(place.point.lon(), 5)};
}

void drop_repeated_names(Place& place)
{
    std::unordered_set<std::string_view> known{place.name};
    std::vector<std::size_t>             kept;
    for (std::size_t i = 0; i < place.names.size(); ++i) {
        if (known.insert(place.names[i]).second) kept.push_back(i);
    }
    if (kept.size() == place.names.size()) return;
    std::vector<std::string> names;
    for (auto const i : kept) names.push_back(std::move(place.names[i]));
    place.names = std::move(names);
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
                        "lat " + quoted(lat) + ", lon " + quoted(lon) + " is no point of the Earth",
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
                        "population " + quoted(text) + " is not a whole number",
                        "write it without spaces, points or commas, or leave it empty"});
    return std::nullopt;
}

std::string read_country(std::string_view text, Where const& where, Problems& problems)
{
    std::string country{text};
    for (auto& c : country) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    if (country.empty() || (country.size() == 2 && std::ranges::all_of(country, is_letter))) return country;
    problems.push_back({Severity::error, "bad-country", where,
                        "country " + quoted(text) + " is not a code of two letters",
                        "write the ISO 3166-1 code, such as SY"});
    return {};
}

}  // namespace frontline
