// SPDX-License-Identifier: Apache-2.0
#include "gazetteer/gazetteer_index.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

#include "gazetteer/hash.hpp"
#include "gazetteer/name_key.hpp"

namespace frontline {

namespace {

using Index = GazetteerIndex;

template <typename T>
std::span<T const> part(std::span<T const> all, std::size_t begin, std::size_t end)
{
    if (begin > end || end > all.size()) return {};
    return all.subspan(begin, end - begin);
}

}  // namespace

Index::PlaceRecord const Index::no_place{{}, outside, outside, outside, outside, outside, outside, outside, 0, -1};
Index::NameRecord const  Index::no_name{outside, outside, outside, 0};

std::uint32_t written_mark(std::string_view name, std::string_view key)
{
    auto const written = written_key(name);
    auto const mark    = static_cast<std::uint32_t>(hash_of(written)) & ~article_bit;
    return written == key ? mark : mark | article_bit;
}

std::span<Index::Entry const> Index::HashTable::equal_to(std::uint64_t hash) const
{
    if (starts.size() < 2) return {};
    auto const bits   = std::bit_width(starts.size() - 1) - 1;
    auto const bucket = bits == 0 ? 0 : static_cast<std::size_t>(hash >> (64 - bits));
    auto const inside = part(entries, starts[bucket], starts[bucket + 1]);
    auto const range  = std::ranges::equal_range(inside, static_cast<std::uint32_t>(hash), {}, &Entry::fingerprint);
    return {range.begin(), range.end()};
}

Index::GazetteerIndex(Sections const& sections, std::shared_ptr<void const> owner)
    : sections_{sections}, owner_{std::move(owner)}
{
}

std::string_view Index::text_in(std::span<char const> texts, Text at)
{
    constexpr auto size_bytes = sizeof(std::uint32_t);
    std::uint32_t  size       = 0;
    if (at + size_bytes > texts.size()) return {};
    std::memcpy(&size, texts.data() + at, size_bytes);
    if (size > texts.size() - at - size_bytes) return {};
    return {texts.data() + at + size_bytes, size};
}

std::span<Index::NameRecord const> Index::names_of(PlaceRow row) const
{
    auto const& places = sections_.places;
    if (row >= places.size()) return {};
    auto const end = row + std::size_t{1} < places.size() ? places[row + 1].names_begin : sections_.names.size();
    return part(sections_.names, places[row].names_begin, end);
}

std::string_view Index::shown_name(PlaceRow row) const
{
    auto const names = names_of(row);
    return names.empty() ? std::string_view{} : text(names.front().text);
}

Place Index::place(PlaceRow row) const
{
    auto const& record = this->record(row);
    Place       place;
    place.id.text    = text(record.id);
    place.kind       = text(record.kind);
    place.country    = text(record.country);
    place.admin1     = text(record.admin1);
    place.admin2     = text(record.admin2);
    place.source     = text(record.source);
    place.point      = record.point;
    auto const names = names_of(row);
    place.name       = shown_name(row);
    for (std::size_t i = 1; i < names.size(); ++i) place.names.emplace_back(text(names[i].text));
    if (record.population >= 0) place.population = record.population;
    return place;
}

std::vector<Index::PlaceRow> Index::all_with_id(std::string_view id) const
{
    std::vector<PlaceRow> rows;
    for (auto const& entry : sections_.by_id.equal_to(hash_of(id))) {
        if (entry.value < size() && text(record(entry.value).id) == id) rows.push_back(entry.value);
    }
    return rows;
}

std::optional<Index::PlaceRow> Index::find(PlaceId const& id) const
{
    auto const rows     = all_with_id(id.text);
    auto const identity = [&](PlaceRow row) { return std::pair{shown_name(row), record(row).point}; };
    return rows.empty() ? std::nullopt : std::optional{*std::ranges::min_element(rows, {}, identity)};
}

std::optional<Index::KeyRow> Index::find_key(std::uint64_t hash) const
{
    for (auto const& entry : sections_.by_key.equal_to(hash)) {
        if (hash_of_key(entry.value) == hash) return entry.value;
    }
    return std::nullopt;
}

std::optional<Index::KeyRow> Index::find_key(std::string_view key) const
{
    auto const row = find_key(hash_of(key));
    if (!row) return std::nullopt;
    auto const names = names_with(*row);
    return !names.empty() && name_key(text(name(names.front()).text)) == key ? row : std::nullopt;
}

std::optional<std::uint64_t> Index::hash_of_key(KeyRow key) const
{
    return key < sections_.keys.size() ? std::optional{sections_.keys[key].hash} : std::nullopt;
}

void Index::add_with_skeleton(std::vector<Look>& looks, std::string_view skeleton) const
{
    auto const found = sections_.by_skeleton.equal_to(hash_of(skeleton));
    if (found.empty()) return;
    auto const first = static_cast<std::size_t>(found.data() - sections_.by_skeleton.entries.data());
    if (first + found.size() > sections_.signatures.size()) return;
    for (std::size_t i = 0; i < found.size(); ++i) looks.push_back({sections_.signatures[first + i], found[i].value});
}

std::string_view Index::sounds_of(KeyRow key) const
{
    return key < sections_.keys.size() ? text(sections_.keys[key].sounds) : std::string_view{};
}

std::span<Index::NameRow const> Index::names_with(KeyRow key) const
{
    auto const& keys = sections_.keys;
    if (key >= keys.size()) return {};
    auto const end = key + 1 < keys.size() ? keys[key + 1].postings_begin : sections_.postings.size();
    return part(sections_.postings, keys[key].postings_begin, end);
}

}  // namespace frontline
