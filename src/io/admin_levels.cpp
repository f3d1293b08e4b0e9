// SPDX-License-Identifier: Apache-2.0
#include "io/admin_levels.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <utility>

#include "base/shown_text.hpp"
#include "io/place_table.hpp"
#include "io/read_name.hpp"

namespace frontline {

namespace {

constexpr std::array<char const*, 5> kinds{"country", "province", "district", "subdistrict", "settlement"};

std::string column_of(std::size_t level, std::string const& what)
{
    return "adm" + std::to_string(level) + what;
}

bool is_language(std::string_view text)
{
    auto const is_letter = [](unsigned char c) { return std::isalpha(c) != 0; };
    auto const is_other  = text == "id" || text == "ref" || text == "iso" || text == "cap";
    return (text.size() == 2 || text.size() == 3) && std::ranges::all_of(text, is_letter) && !is_other;
}

// `adm3_en`, `adm3_name`, `adm3_name1`, `adm3_ref`, `adm3alt1en`; `adm3_ref_n` is what a shapefile keeps of `…_name`.
bool is_name_of(std::size_t level, std::string_view column)
{
    auto const beginning = column_of(level, "");
    if (!column.starts_with(beginning)) return false;
    auto const rest = column.substr(beginning.size());
    if (rest.starts_with("alt") || rest.starts_with("_name") || rest.starts_with("_nam_")) return true;
    return rest.starts_with("_ref") || (rest.starts_with('_') && is_language(rest.substr(1)));
}

bool has_level(Table const& header, std::size_t level)
{
    auto const is_name = [&](std::string const& column) { return is_name_of(level, column); };
    return header.column(column_of(level, "_pcode")) && std::ranges::any_of(header.columns, is_name);
}

std::optional<std::size_t> deepest_level(Table const& header)
{
    for (std::size_t level = kinds.size(); level-- > 0;) {
        if (has_level(header, level)) return level;
    }
    return std::nullopt;
}

// Sources of one country name its places in English and in its own language: the English one is the one to show.
std::string shown_name(RowView const& row, std::size_t level, Problems& problems)
{
    for (auto const* const what : {"_name", "_en", "_fr", "_es", "_pt"}) {
        auto const column = column_of(level, what);
        if (auto name = read_name(row[column], row.where(column), problems)) return *name;
    }
    return {};
}

void add_names(Place& place, Table const& header, RowView const& row, std::size_t level, Problems& problems)
{
    for (auto const& column : header.columns) {
        if (!is_name_of(level, column)) continue;
        if (auto name = read_name(row[column], row.where(column), problems)) place.names.push_back(std::move(*name));
    }
    drop_repeated_names(place);
    if (!place.name.empty() || place.names.empty()) return;
    place.name = place.names.front();
    place.names.erase(place.names.begin());
}

// The country's own code where it has two letters (some have three), else what its p-codes begin with.
std::string country_of(RowView const& row, std::string_view pcode)
{
    auto const own       = row["adm0_pcode"];
    auto const code      = own.size() == 2 ? own : pcode.substr(0, 2);
    auto const is_letter = [](char c) { return c >= 'A' && c <= 'Z'; };
    auto const is_longer = own.size() != 2 && pcode.size() > 2 && is_letter(pcode[2]);
    return code.size() == 2 && std::ranges::all_of(code, is_letter) && !is_longer ? std::string{code} : std::string{};
}

}  // namespace

bool has_admin_levels(Table const& header)
{
    return header.column("lat") && header.column("lon") && deepest_level(header);
}

std::optional<Place> admin_level_place(Table const& header, Table::Row const& cells, Problems& problems)
{
    RowView const row{header, cells};
    auto const    level = *deepest_level(header);
    auto const    pcode = column_of(level, "_pcode");
    Place         place;
    place.name = shown_name(row, level, problems);
    add_names(place, header, row, level, problems);
    if (place.name.empty()) {
        problems.push_back({Severity::error, "no-name", row.where(column_of(level, "_name")), "the place has no name",
                            "write one below " + quoted(column_of(level, "_name"))});
        return std::nullopt;
    }
    auto const point = read_point(row["lat"], row["lon"], row.where("lat"), problems);
    if (!point) return std::nullopt;
    place.point   = *point;
    place.kind    = kinds[level];
    place.id.text = read_shown(row[pcode], row.where(pcode), problems);
    if (place.id.empty()) place.id = made_id(place);
    place.country = country_of(row, place.id.text);
    if (level > 1) place.admin1 = shown_name(row, 1, problems);
    if (level > 2) place.admin2 = shown_name(row, 2, problems);
    place.source = "OCHA";
    return place;
}

}  // namespace frontline
