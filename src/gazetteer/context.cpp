// SPDX-License-Identifier: Apache-2.0
#include "gazetteer/context.hpp"

#include <unicode/uchar.h>

#include <algorithm>

#include "base/text.hpp"
#include "gazetteer/letters.hpp"
#include "gazetteer/name_key.hpp"

namespace frontline {

namespace {

constexpr std::size_t most_words  = 3;
constexpr std::size_t most_places = 4;  // a name of more places than this tells nothing

bool is_blank(char c)
{
    return std::string_view{" \t\r\n,;.:()[]\"!?/"}.find(c) != std::string_view::npos;
}

std::vector<std::string> split_words(std::string const& text)
{
    std::vector<std::string> words;
    auto                     in_word = false;
    for (auto const c : text) {
        if (!is_blank(c) && !in_word) words.emplace_back();
        if (!is_blank(c)) words.back() += c;
        in_word = !is_blank(c);
    }
    return words;
}

bool can_begin_a_name(std::string const& word)
{
    auto const letters = to_letters(word);
    auto const first   = static_cast<UChar32>(letters.front());
    return u_isalpha(first) && !u_islower(first);
}

std::vector<Place const*> places_called(Gazetteer const& gazetteer, std::string const& key)
{
    if (loose_key(key).size() < 2) return {};
    auto places = gazetteer.named(key);
    if (places.size() > most_places) places.clear();
    return places;
}

}  // namespace

std::vector<Point> points_named_in(Gazetteer const& gazetteer, std::string const& text, std::string const& except)
{
    std::vector<Point> points;
    auto const         excepted = name_key(except);
    auto const         words    = split_words(text);
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!can_begin_a_name(words[i])) continue;
        auto const end = std::min(words.size(), i + most_words);
        for (auto last = i + 1; last <= end; ++last) {
            auto const key = name_key(joined({words.begin() + static_cast<std::ptrdiff_t>(i),
                                              words.begin() + static_cast<std::ptrdiff_t>(last)}, " "));
            if (key == excepted) continue;
            for (auto const* place : places_called(gazetteer, key)) points.push_back(place->point);
        }
    }
    return points;
}

}  // namespace frontline
