// SPDX-License-Identifier: Apache-2.0
#include "bench/many_places.hpp"

#include <algorithm>
#include <fstream>
#include <string_view>

#include "base/text.hpp"

namespace frontline::bench {

namespace {

constexpr std::string_view vowels     = "aeiou";
constexpr std::string_view consonants = "bdfghjklmnqrstz";

bool is_in(std::string_view letters, char letter)
{
    return letters.find(letter) != std::string_view::npos;
}

std::string without_separators(std::string name)
{
    std::erase_if(name, [](char c) { return c == '\t' || c == '\n' || c == ','; });
    return name;
}

}  // namespace

/// Another letter of the same sort at two places; names in other scripts stay as they are.
std::string ManyPlaces::altered(std::string name)
{
    for (int change = 0; change < 2; ++change) {
        auto& letter = name[below(name.size())];
        if (is_in(vowels, letter)) letter = vowels[below(vowels.size())];
        else if (is_in(consonants, letter)) letter = consonants[below(consonants.size())];
    }
    return name;
}

Place ManyPlaces::next()
{
    auto place = any_real();
    place.id.text = std::to_string(900000000 + made_++);
    place.name    = altered(place.name);
    for (auto& name : place.names) name = altered(name);
    auto const moved = [&](std::int32_t e7, std::int32_t most) {
        return std::clamp(e7 + static_cast<std::int32_t>(below(40'000'000)) - 20'000'000, -most, most);
    };
    place.point = {moved(place.point.lon_e7, 1'800'000'000), moved(place.point.lat_e7, 900'000'000)};
    return place;
}

std::string ManyPlaces::asked()
{
    auto const& place = any_real();
    auto const  which = below(place.names.size() + 1);
    auto const& name  = which == 0 ? place.name : place.names[which - 1];
    return random_() % 2 == 0 ? name : altered(name);
}

void write_dump(ManyPlaces& places, std::size_t count, std::filesystem::path const& path)
{
    std::ofstream file{path, std::ios::binary};
    for (std::size_t i = 0; i < count; ++i) {
        auto const               place = places.next();
        std::vector<std::string> names;
        for (auto const& name : place.names) names.push_back(without_separators(name));
        file << place.id.text << '\t' << without_separators(place.name) << "\t\t" << joined(names, ",") << '\t'
             << to_fixed(place.point.lat(), 5) << '\t' << to_fixed(place.point.lon(), 5) << "\tP\tPPL\t"
             << place.country
             << "\t\t\t\t\t\t" << place.population.value_or(0) << "\t\t\t\t\n";
    }
}

}  // namespace frontline::bench
