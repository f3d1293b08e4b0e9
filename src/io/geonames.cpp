// SPDX-License-Identifier: Apache-2.0
#include "io/geonames.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/text.hpp"
#include "io/place_table.hpp"

namespace frontline {

namespace {

constexpr std::size_t column_count = 19;

// Columns counted from 0.
enum Column : std::size_t {
    id, name, ascii_name, names, lat, lon, feature_class, feature_code, country, cc2, admin1, admin2, population = 14
};

constexpr std::array<std::pair<std::string_view, std::string_view>, 16> kinds{{
    {"PPLC", "capital"},     {"PPLX", "quarter"},     {"PPLL", "locality"},    {"LCTY", "locality"},
    {"ADM1", "province"},    {"ADM2", "district"},    {"ADM3", "subdistrict"}, {"ADM4", "subdistrict"},
    {"ADM5", "subdistrict"}, {"AIRP", "airport"},     {"AIRF", "airfield"},    {"AIRB", "airbase"},
    {"AIRQ", "airfield"},    {"INSM", "base"},        {"MILB", "base"},        {"STRT", "strait"},
}};

std::string kind_of(std::string_view code, std::string_view group)
{
    auto const known = std::ranges::find(kinds, code, &std::pair<std::string_view, std::string_view>::first);
    if (known != kinds.end()) return std::string{known->second};
    return group == "P" ? "settlement" : lowered(code);
}

std::vector<std::string_view> split_at(std::string_view text, char separator)
{
    std::vector<std::string_view> parts;
    for (;;) {
        auto const end = text.find(separator);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

// Links stand among the names of the dump.
bool is_link(std::string_view name)
{
    return name.starts_with("http://") || name.starts_with("https://");
}

std::vector<std::string> other_names(std::vector<std::string_view> const& cells)
{
    std::vector<std::string> others;
    auto const add = [&](std::string_view text) {
        std::string other{trimmed(text)};
        auto const  is_known = other == trimmed(cells[name]) || std::ranges::find(others, other) != others.end();
        if (!other.empty() && !is_known && !is_link(other)) others.push_back(std::move(other));
    };
    add(cells[ascii_name]);
    for (auto const other : split_at(cells[names], ',')) add(other);
    return others;
}

bool is_row(std::vector<std::string_view> const& cells, std::string_view line, Where const& where, Problems& problems)
{
    auto const add = [&](std::string problem, std::string what, std::string hint) {
        problems.push_back({Severity::error, std::move(problem), where, std::move(what), std::move(hint)});
        return false;
    };
    if (cells.size() != column_count) {
        return add("wrong-cell-count", "the row has " + std::to_string(cells.size()) + " columns, not 19",
                   "a GeoNames dump has 19 columns with tabs between");
    }
    if (!is_utf8(line)) return add("not-utf8", "the row is not UTF-8", "save the file as UTF-8");
    if (trimmed(cells[name]).empty()) return add("no-name", "place '" + std::string{cells[id]} + "' has no name", "");
    return true;
}

std::optional<Place> parse_row(std::string_view line, Where where, Problems& problems)
{
    auto const cells = split_at(line, '\t');
    if (!is_row(cells, line, where, problems)) return std::nullopt;
    auto const at    = [&](Column column) { return Where{where.file, where.line, column + std::size_t{1}}; };
    auto const point = read_point(cells[lat], cells[lon], at(lat), problems);
    if (!point) return std::nullopt;
    auto const people = read_population(cells[population], at(population), problems);
    return Place{{std::string{trimmed(cells[id])}},
                 std::string{trimmed(cells[name])},
                 other_names(cells),
                 kind_of(cells[feature_code], cells[feature_class]),
                 std::string{cells[country]},
                 std::string{cells[admin1]},
                 std::string{cells[admin2]},
                 people == 0 ? std::nullopt : people,
                 *point,
                 "GeoNames"};
}

std::string_view first_line(std::string_view& text)
{
    auto line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

}  // namespace

bool is_geonames(std::string_view text)
{
    return std::ranges::count(first_line(text), '\t') == column_count - 1;
}

std::vector<Place> parse_geonames(std::string_view text, std::string const& file, Problems& problems)
{
    std::vector<Place> places;
    for (std::size_t number = 1; !text.empty(); ++number) {
        auto const line = first_line(text);
        if (line.empty()) continue;
        if (auto place = parse_row(line, {file, number, 0}, problems)) places.push_back(std::move(*place));
    }
    warn_of_repeated_ids(places, file, problems);
    return places;
}

}  // namespace frontline
