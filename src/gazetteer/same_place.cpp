// SPDX-License-Identifier: Apache-2.0
#include "gazetteer/same_place.hpp"

#include <algorithm>
#include <tuple>
#include <vector>

#include "gazetteer/kind.hpp"
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
    // A degree of latitude is never shorter than 110 km: most namesakes need no geodesic.
    constexpr double e7_for_each_km = 1e7 / 110;
    auto const p = gazetteer.point_of(a);
    auto const q = gazetteer.point_of(b);
    if (std::abs(double{1} * p.lat_e7 - q.lat_e7) > within_km * e7_for_each_km) return false;
    return distance_km(p, q) <= within_km
        && is_area(kind_of(gazetteer, a)) == is_area(kind_of(gazetteer, b));
}

void add_namesakes(Numbers& same, Gazetteer const& gazetteer, PlaceNumber place, std::uint64_t key_hash)
{
    for (std::uint32_t i = 0; i < gazetteer.indexes().size(); ++i) {
        auto const& index = gazetteer.indexes()[i];
        auto const  key   = index.find_key(key_hash);
        if (!key) continue;
        for (auto const name : index.names_with(*key)) {
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
