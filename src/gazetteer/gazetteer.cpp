// SPDX-License-Identifier: Apache-2.0
#include "gazetteer/gazetteer.hpp"

#include <algorithm>
#include <mutex>

#include "gazetteer/gazetteer_builder.hpp"
#include "gazetteer/nearest.hpp"

namespace frontline {

namespace {

constexpr double neighbour_km = 50;

GazetteerIndex index_of(std::vector<Place> const& places)
{
    GazetteerBuilder builder;
    for (auto const& place : places) builder.add(place);
    return std::move(builder).finished();
}

std::vector<Point> points_of(Gazetteer const& gazetteer, std::vector<PlaceNumber> const& numbers)
{
    std::vector<Point> points;
    points.reserve(numbers.size());
    for (auto const number : numbers) points.push_back(gazetteer.point_of(number));
    return points;
}

std::string_view country_of(Gazetteer const& gazetteer, PlaceNumber number)
{
    return gazetteer.text(number, gazetteer.record(number).country);
}

/// Some of the places, findable by position.
struct Spots {
    std::vector<PlaceNumber> numbers;
    Nearest                  nearest;

    Spots(Gazetteer const& gazetteer, std::vector<PlaceNumber> some)
        : numbers{std::move(some)}, nearest{points_of(gazetteer, numbers)}
    {
    }
};

std::vector<PlaceNumber> with_country(Gazetteer const& gazetteer)
{
    auto numbers = gazetteer.all();
    std::erase_if(numbers, [&](PlaceNumber number) { return country_of(gazetteer, number).empty(); });
    return numbers;
}

}  // namespace

/// Made when first asked for: a look-up by name needs none.
struct Gazetteer::Positions {
    std::once_flag       all_made;
    std::once_flag       countries_made;
    std::optional<Spots> all;
    std::optional<Spots> countries;
};

Gazetteer::Gazetteer() : Gazetteer{std::vector<GazetteerIndex>{}} {}

Gazetteer::Gazetteer(std::vector<Place> const& places) : Gazetteer{std::vector{index_of(places)}} {}

Gazetteer::Gazetteer(std::vector<GazetteerIndex> indexes)
    : indexes_{std::move(indexes)}, positions_{std::make_shared<Positions>()}
{
}

Gazetteer Gazetteer::with(std::vector<Place> const& places) const
{
    auto indexes = indexes_;
    if (!places.empty()) indexes.push_back(index_of(places));
    return Gazetteer{std::move(indexes)};
}

std::size_t Gazetteer::size() const
{
    std::size_t size = 0;
    for (auto const& index : indexes_) size += index.size();
    return size;
}

std::vector<PlaceNumber> Gazetteer::all() const
{
    std::vector<PlaceNumber> numbers;
    numbers.reserve(size());
    for (std::uint32_t i = 0; i < indexes_.size(); ++i) {
        for (std::uint32_t row = 0; row < indexes_[i].size(); ++row) numbers.push_back({i, row});
    }
    return numbers;
}

std::optional<Place> Gazetteer::find(PlaceId const& id) const
{
    for (auto const& index : indexes_) {
        if (auto const row = index.find(id)) return index.place(*row);
    }
    return std::nullopt;
}

std::vector<PlaceNumber> Gazetteer::named(std::string_view key) const
{
    std::vector<PlaceNumber> numbers;
    for (auto const& spelling : spellings(key)) numbers.push_back(spelling.place);
    return numbers;
}

std::vector<Spelling> Gazetteer::spellings(std::string_view key) const
{
    std::vector<Spelling> spellings;
    for (std::uint32_t i = 0; i < indexes_.size(); ++i) {
        auto const& index = indexes_[i];
        auto const  row   = index.find_key(key);
        if (!row) continue;
        for (auto const name : index.names_with(*row)) {
            if (index.name(name).place >= index.size()) continue;
            spellings.push_back({{i, index.name(name).place}, index.text(index.name(name).text)});
        }
    }
    std::ranges::stable_sort(spellings, {}, &Spelling::place);
    return spellings;
}

std::vector<PlaceNumber> Gazetteer::nearest(Point point, std::size_t count) const
{
    std::call_once(positions_->all_made, [&] { positions_->all.emplace(*this, all()); });
    std::vector<PlaceNumber> numbers;
    for (auto const& near : positions_->all->nearest.to(point, count)) {
        numbers.push_back(positions_->all->numbers[near.index]);
    }
    return numbers;
}

std::string Gazetteer::country_at(Point point) const
{
    std::call_once(positions_->countries_made, [&] { positions_->countries.emplace(*this, with_country(*this)); });
    auto const near = positions_->countries->nearest.to(point, 1);
    if (near.empty() || near.front().distance_km > neighbour_km) return {};
    return std::string{country_of(*this, positions_->countries->numbers[near.front().index])};
}

}  // namespace frontline
