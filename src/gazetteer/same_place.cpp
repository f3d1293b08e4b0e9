// SPDX-License-Identifier: Apache-2.0
#include "gazetteer/same_place.hpp"

#include <algorithm>
#include <tuple>
#include <vector>

#include "geo/geodesic.hpp"

namespace frontline {

namespace {

constexpr double same_name_km = 3;
constexpr double same_id_km   = 5;

using Numbers = std::vector<PlaceNumber>;

std::string_view kind_of(Gazetteer const& gazetteer, PlaceNumber number)
{
    return gazetteer.text(number, gazetteer.record(number).kind);
}

bool is_near(Gazetteer const& gazetteer, PlaceNumber a, PlaceNumber b, double within_km)
{
    auto const p = gazetteer.point_of(a);
    auto const q = gazetteer.point_of(b);
    // Most namesakes are far away, and a sphere is good enough to see that.
    constexpr double surely = 1.01;
    if (rough_distance_km(p, q) > within_km * surely) return false;
    return distance_km(p, q) <= within_km
        && gazetteer.record(a).is_area() == gazetteer.record(b).is_area();
}

/// Of names from south to north those on about one latitude.
std::span<GazetteerIndex::NameRow const> beside(GazetteerIndex const&                    index,
                                                std::span<GazetteerIndex::NameRow const> names, std::int32_t lat_e7)
{
    // A degree of latitude is never shorter than 110 km.
    constexpr auto most   = static_cast<std::int32_t>(same_name_km * 1e7 / 110);
    auto const     lat_of = [&](auto name) { return index.record(index.name(name).place).point.lat_e7; };
    auto const     first  = std::ranges::lower_bound(names, lat_e7 - most, {}, lat_of);
    auto const     end    = std::ranges::upper_bound(first, names.end(), lat_e7 + most, {}, lat_of);
    return {first, end};
}

void add_namesakes(Numbers& same, Gazetteer const& gazetteer, PlaceNumber place, std::uint64_t key_hash)
{
    for (std::uint32_t i = 0; i < gazetteer.indexes().size(); ++i) {
        auto const& index = gazetteer.indexes()[i];
        auto const  key   = index.find_key(key_hash);
        if (!key) continue;
        for (auto const name : beside(index, index.names_with(*key), gazetteer.point_of(place).lat_e7)) {
            PlaceNumber const other{i, index.name(name).place};
            if (other != place && is_near(gazetteer, place, other, same_name_km)) same.push_back(other);
        }
    }
}

void add_those_with_id(Numbers& same, Gazetteer const& gazetteer, PlaceNumber place)
{
    auto const id = gazetteer.text(place, gazetteer.record(place).id);
    if (id.empty()) return;
    for (std::uint32_t i = 0; i < gazetteer.indexes().size(); ++i) {
        for (auto const row : gazetteer.indexes()[i].all_with_id(id)) {
            PlaceNumber const other{i, row};
            if (other != place && is_near(gazetteer, place, other, same_id_km)) same.push_back(other);
        }
    }
}

Numbers rows_of(Gazetteer const& gazetteer, PlaceNumber place)
{
    Numbers     same{place};
    auto const& index = gazetteer.indexes()[place.index];
    for (auto const& name : index.names_of(place.row)) {
        if (auto const hash = index.hash_of_key(name.key)) add_namesakes(same, gazetteer, place, *hash);
    }
    add_those_with_id(same, gazetteer, place);
    return same;
}

auto rank(Gazetteer const& gazetteer, PlaceNumber number)
{
    auto const kind  = kind_of(gazetteer, number);
    auto const names = gazetteer.indexes()[number.index].names_of(number.row).size();
    return std::tuple{!kind.empty() && kind != "settlement", gazetteer.record(number).population >= 0, names};
}

bool tells_more(Gazetteer const& gazetteer, PlaceNumber a, PlaceNumber b)
{
    auto const of_a = rank(gazetteer, a);
    auto const of_b = rank(gazetteer, b);
    if (of_a != of_b) return of_a > of_b;
    auto const identity = [&](PlaceNumber number) {
        auto const& record = gazetteer.record(number);
        return std::tuple{number.index, gazetteer.text(number, record.id), record.point, number.row};
    };
    return identity(a) < identity(b);
}

}  // namespace

PlaceNumber representative_of(Gazetteer const& gazetteer, PlaceNumber place)
{
    // Each step goes to a row that tells more, so it ends.
    for (;;) {
        auto const same = rows_of(gazetteer, place);
        auto const best = *std::ranges::min_element(same, [&](PlaceNumber a, PlaceNumber b) {
            return tells_more(gazetteer, a, b);
        });
        if (best == place) return place;
        place = best;
    }
}

}  // namespace frontline
