// SPDX-License-Identifier: Apache-2.0
#include "reading/reading_context.hpp"

#include <algorithm>
#include <array>

#include "gazetteer/name_key.hpp"

namespace frontline {

namespace {

// `la Turquie` is the name Turquie, which another theatre may list without its article; `le régime` is no name
// without it.
std::string_view without_determiner(std::string_view name)
{
    static constexpr std::string_view determiners[] = {"la ", "le ", "les ", "l'", "l’", "the "};
    for (auto const determiner : determiners) {
        if (!name.starts_with(determiner)) continue;
        auto const rest = name.substr(determiner.size());
        auto const written = case_of(rest.substr(0, rest.find(' ')));
        if (written == LetterCase::capital || written == LetterCase::all_capital) return rest;
    }
    return name;
}

// A place on the shore may lie beside a coarse outline of its land.
std::array<Point, 5> around(Point point)
{
    constexpr std::int32_t near_e7 = 450'000;  // 5 km of latitude
    auto const at = [&](std::int32_t lon, std::int32_t lat) { return Point{point.lon_e7 + lon, point.lat_e7 + lat}; };
    return {point, at(near_e7, 0), at(-near_e7, 0), at(0, near_e7), at(0, -near_e7)};
}

std::string_view first_word(std::string_view key)
{
    return key.substr(0, key.find(' '));
}

}  // namespace

ReadingContext::ReadingContext(std::vector<ReadingTheatre> theatres) : theatres_{std::move(theatres)}
{
    WordKeys keys;
    for (std::size_t i = 0; i < theatres_.size(); ++i) {
        auto const& theatre = theatres_[i];
        bounds_.push_back(theatre.land ? bounds_of(*theatre.land) : Bounds{});
        if (theatre.actors) {
            for (auto const& actor : theatre.actors->all()) add(i, actor, keys);
            for (auto const& actor : theatre.actors->all()) {
                for (auto const& name : actor.shared_names) add(i, actor.id, name, keys);  // after those who own it
            }
        }
        if (theatre.gazetteer) {
            for (auto const number : theatre.gazetteer->all()) add(theatre.gazetteer->place(number));
        }
    }
}

bool ReadingContext::belongs(std::size_t number, PlaceNumber place, Point point) const
{
    auto const& theatre = theatres_[number];
    if (!theatre.land || place.index < theatre.own_indexes) return true;
    for (auto const& near : around(point)) {
        if (bounds_[number].contains(near) && side_of(near, *theatre.land) != Side::outside) return true;
    }
    return false;
}

void ReadingContext::add(std::size_t theatre, Actor const& actor, WordKeys& keys)
{
    add(theatre, actor.id, actor.id.text, keys);
    add(theatre, actor.id, actor.name, keys);
    for (auto const& alias : actor.aliases) add(theatre, actor.id, alias, keys);
}

void ReadingContext::add(std::size_t theatre, ActorId const& actor, std::string_view spelling, WordKeys& keys)
{
    auto const name = without_determiner(spelling);
    auto const key  = name_key(name);
    if (key.empty()) return;
    actor_names_[key].push_back({{theatre, actor}, cases_of(name, keys)});
    add_key(key);
}

void ReadingContext::add(Place const& place)
{
    add_key(name_key(place.name));
    for (auto const& name : place.names) add_key(name_key(name));
}

void ReadingContext::add_key(std::string_view key)
{
    auto&      most  = most_words_[std::string{first_word(key)}];
    auto const words = static_cast<std::size_t>(std::ranges::count(key, ' ')) + 1;
    most = std::max(most, words);
}

std::size_t ReadingContext::most_words_from(std::string_view key) const
{
    auto const found = most_words_.find(first_word(key));
    return found == most_words_.end() ? 0 : found->second;
}

std::vector<ActorName> const& ReadingContext::actors_named(std::string_view key) const
{
    static std::vector<ActorName> const nobody;
    auto const found = actor_names_.find(key);
    return found == actor_names_.end() ? nobody : found->second;
}

std::vector<LetterCase> cases_of(std::string_view name, WordKeys& keys)
{
    std::vector<LetterCase> cases;
    for (auto const& word : words_in(name, 0, name.size(), keys)) {
        if (!word.is_article) cases.push_back(word.letter_case);
    }
    return cases;
}

}  // namespace frontline
