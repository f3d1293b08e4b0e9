// SPDX-License-Identifier: Apache-2.0
#include "io/geonames_row.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/shown_text.hpp"
#include "base/text.hpp"
#include "io/place_table.hpp"
#include "io/read_name.hpp"
#include "io/tab_cells.hpp"

namespace frontline {

namespace {

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

// Links stand among the names of the dump.
bool is_link(std::string_view text)
{
    return text.starts_with("http://") || text.starts_with("https://");
}

// One row, whose cells know where they stand.
class GeonamesRow {
public:
    GeonamesRow(TabCells const& cells, Where const& where, Problems& problems)
        : cells_{cells}, where_{where}, problems_{problems}
    {
    }

    std::optional<Place> place() const
    {
        Place place;
        if (!take_name(place)) return std::nullopt;
        auto const point = read_point(cells_[lat], cells_[lon], at(lat), problems_);
        if (!point) return std::nullopt;
        place.point      = *point;
        place.kind       = kind_of(shown(feature_code), shown(feature_class));
        place.country    = read_country(cells_[country], at(country), problems_);
        place.admin1     = shown(admin1);
        place.admin2     = shown(admin2);
        place.population = read_population(cells_[population], at(population), problems_);
        if (place.population == 0) place.population.reset();
        place.source  = "GeoNames";
        place.id.text = shown(id);
        if (place.id.empty()) place.id = made_id(place);
        return place;
    }

private:
    Where at(Column column) const { return {where_.file, where_.line, column + std::size_t{1}}; }

    std::string shown(Column column) const { return read_shown(cells_[column], at(column), problems_); }

    // Semicolons stand between names too, here and there; in the gazetteers that we write they always do.
    void add_names(Place& place, std::string_view list, Column column) const
    {
        for (auto const& text : split_list(list)) {
            if (is_link(text)) continue;
            if (auto other = read_name(text, at(column), problems_)) place.names.push_back(std::move(*other));
        }
    }

    bool take_name(Place& place) const
    {
        place.name = read_name(cells_[name], at(name), problems_).value_or("");
        if (place.name.empty()) {
            problems_.push_back({Severity::error, "no-name", at(name), "place " + quoted(cells_[id]) + " has no name",
                                 "the second column is its name"});
            return false;
        }
        add_names(place, cells_[ascii_name], ascii_name);
        for (auto const list : split_at(cells_[names], ',')) add_names(place, list, names);
        drop_repeated_names(place);
        return true;
    }

    TabCells const& cells_;
    Where const&    where_;
    Problems&       problems_;
};

}  // namespace

std::optional<Place> parse_geonames_row(TextLine const& line, std::string const& file, Problems& problems)
{
    constexpr std::size_t column_count = 19;
    auto const            cells        = tab_cells(line.text);
    if (!is_tab_row(line, cells, {column_count}, file, problems)) return std::nullopt;
    return GeonamesRow{cells, {file, line.number, 0}, problems}.place();
}

}  // namespace frontline
