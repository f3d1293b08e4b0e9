// SPDX-License-Identifier: Apache-2.0
#include "gazetteer/gazetteer.hpp"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "gazetteer/name_key.hpp"
#include "gazetteer/nearest.hpp"

namespace frontline {

namespace {

constexpr double neighbour_km = 50;

// Which name of which place; 0 is the one to show, the others follow.
struct Entry {
    std::size_t place;
    std::size_t name;
};

using Entries = std::unordered_map<std::string, std::vector<Entry>>;

std::string const& name_of(Place const& place, std::size_t name)
{
    return name == 0 ? place.name : place.names[name - 1];
}

std::vector<Point> points_of(std::vector<Place> const& places)
{
    std::vector<Point> points;
    points.reserve(places.size());
    for (auto const& place : places) points.push_back(place.point);
    return points;
}

std::vector<std::size_t> with_country(std::vector<Place> const& places)
{
    std::vector<std::size_t> indices;
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (!places[i].country.empty()) indices.push_back(i);
    }
    return indices;
}

std::vector<Point> points_of(std::vector<Place> const& places, std::vector<std::size_t> const& indices)
{
    std::vector<Point> points;
    for (auto const index : indices) points.push_back(places[index].point);
    return points;
}

std::vector<Spelling> spellings_of(std::vector<Place> const& places, Entries const& entries, std::string_view key)
{
    auto const found = entries.find(std::string{key});
    if (found == entries.end()) return {};
    std::vector<Spelling> spellings;
    for (auto const [place, name] : found->second) spellings.push_back({&places[place], name_of(places[place], name)});
    return spellings;
}

std::vector<Place const*> places_of(std::vector<Spelling> const& spellings)
{
    std::vector<Place const*> places;
    for (auto const& spelling : spellings) {
        if (places.empty() || places.back() != spelling.place) places.push_back(spelling.place);
    }
    return places;
}

}  // namespace

struct Gazetteer::Index {
    explicit Index(std::vector<Place> all)
        : places{std::move(all)},
          in_countries{with_country(places)},
          nearby{points_of(places)},
          countries_nearby{points_of(places, in_countries)}
    {
        for (std::size_t i = 0; i < places.size(); ++i) add(i);
    }

    void add(std::size_t place)
    {
        by_id.try_emplace(places[place].id, place);
        std::set<std::string> keys;
        for (std::size_t name = 0; name <= places[place].names.size(); ++name) {
            auto const& text = name_of(places[place], name);
            auto const  key  = name_key(text);
            if (key.empty() || !keys.insert(key).second) continue;
            by_key[key].push_back({place, name});
            by_loose_key[loose_key(text)].push_back({place, name});
        }
    }

    std::vector<Place>                       places;
    std::vector<std::size_t>                 in_countries;
    std::unordered_map<PlaceId, std::size_t> by_id{};
    Entries                                  by_key{};
    Entries                                  by_loose_key{};
    Nearest                                  nearby;
    Nearest                                  countries_nearby;
};

Gazetteer::Gazetteer(std::vector<Place> places) : index_{std::make_unique<Index>(std::move(places))} {}
Gazetteer::Gazetteer() : Gazetteer{std::vector<Place>{}} {}
Gazetteer::Gazetteer(Gazetteer&&) noexcept            = default;
Gazetteer& Gazetteer::operator=(Gazetteer&&) noexcept = default;
Gazetteer::~Gazetteer()                               = default;

std::vector<Place> const& Gazetteer::places() const
{
    return index_->places;
}

Place const* Gazetteer::find(PlaceId const& id) const
{
    auto const found = index_->by_id.find(id);
    return found == index_->by_id.end() ? nullptr : &index_->places[found->second];
}

std::vector<Place const*> Gazetteer::named(std::string_view key) const
{
    return places_of(spellings(key));
}

std::vector<Place const*> Gazetteer::loosely_named(std::string_view loose_key) const
{
    return places_of(loose_spellings(loose_key));
}

std::vector<Spelling> Gazetteer::spellings(std::string_view key) const
{
    return spellings_of(index_->places, index_->by_key, key);
}

std::vector<Spelling> Gazetteer::loose_spellings(std::string_view loose_key) const
{
    return spellings_of(index_->places, index_->by_loose_key, loose_key);
}

std::vector<Place const*> Gazetteer::nearest(Point point, std::size_t count) const
{
    std::vector<Place const*> places;
    for (auto const& near : index_->nearby.to(point, count)) places.push_back(&index_->places[near.index]);
    return places;
}

std::string Gazetteer::country_at(Point point) const
{
    auto const near = index_->countries_nearby.to(point, 1);
    if (near.empty() || near.front().distance_km > neighbour_km) return {};
    return index_->places[index_->in_countries[near.front().index]].country;
}

}  // namespace frontline
