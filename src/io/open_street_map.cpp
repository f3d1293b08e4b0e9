// SPDX-License-Identifier: Apache-2.0
#include "io/open_street_map.hpp"

#include <algorithm>
#include <cctype>

#include "io/place_table.hpp"

namespace frontline {

namespace {

bool take(std::string_view& text, std::string_view expected)
{
    if (!text.starts_with(expected)) return false;
    text.remove_prefix(expected.size());
    return true;
}

std::optional<std::string> take_quoted(std::string_view& text)
{
    std::string value;
    if (!take(text, "\"")) return std::nullopt;
    while (!text.empty()) {
        if (take(text, "\"")) return value;
        if (text.size() > 1) take(text, "\\");
        value += text.front();
        text.remove_prefix(1);
    }
    return std::nullopt;
}

bool is_number(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, [](unsigned char c) { return std::isdigit(c) != 0; });
}

void add_tags(Table& header, Table::Row& row)
{
    for (auto& [key, value] : parse_tags(row.cells[*header.column("other_tags")])) {
        if (header.column(key)) continue;
        header.columns.push_back(std::move(key));
        row.cells.push_back(std::move(value));
    }
}

}  // namespace

std::vector<std::pair<std::string, std::string>> parse_tags(std::string_view text)
{
    std::vector<std::pair<std::string, std::string>> tags;
    do {
        auto key   = take_quoted(text);
        auto value = take(text, "=>") ? take_quoted(text) : std::nullopt;
        if (!key || !value) return tags;
        tags.emplace_back(std::move(*key), std::move(*value));
    } while (take(text, ","));
    return tags;
}

bool is_open_street_map(Table const& header)
{
    return header.column("other_tags") && header.column("place") && header.column("osm_id");
}

std::optional<Place> open_street_map_place(Table const& header, Table::Row const& row, Problems& problems)
{
    if (RowView{header, row}["place"].empty()) return std::nullopt;
    Table with_tags{header.file, header.columns, {}};
    auto  node = row;
    if (auto& id = node.cells[*header.column("osm_id")]; is_number(id)) id.insert(0, "node/");
    add_tags(with_tags, node);
    return place_of(with_tags, node, problems);
}

}  // namespace frontline
