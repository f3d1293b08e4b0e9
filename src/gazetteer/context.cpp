// SPDX-License-Identifier: Apache-2.0
#include "gazetteer/context.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <numeric>
#include <optional>

#include "base/text.hpp"
#include "gazetteer/candidate.hpp"
#include "gazetteer/letters.hpp"
#include "gazetteer/name_key.hpp"
#include "geo/geodesic.hpp"

namespace frontline {

namespace {

constexpr std::size_t most_words      = 3;
constexpr std::size_t most_places     = 8;  // a name of more places than this tells nothing
constexpr std::size_t most_companions = 24;
constexpr std::size_t most_items      = 100;  // what a longer list names is no company
constexpr double      like_enough     = 0.8;

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

using Points = std::vector<Point>;

template <typename Numbers>
Points points_of(Gazetteer const& gazetteer, Numbers const& numbers)
{
    Points points;
    if (numbers.size() > most_places) return points;
    for (auto const number : numbers) points.push_back(gazetteer.point_of(number));
    return points;
}

Points places_called(Gazetteer const& gazetteer, std::string const& key)
{
    if (skeleton_of(spoken(key)).size() < 2) return {};
    return points_of(gazetteer, gazetteer.named(key));
}

/// An item of a list is a name for certain: it may be spelt another way than the gazetteer's.
Points places_meant(Gazetteer const& gazetteer, std::string const& name)
{
    if (auto points = places_called(gazetteer, name_key(name)); !points.empty()) return points;
    std::vector<PlaceNumber> numbers;
    for (auto const& candidate : first_candidates(gazetteer, name, like_enough)) numbers.push_back(candidate.place);
    return points_of(gazetteer, numbers);
}

class Companions {
public:
    explicit Companions(Gazetteer const& gazetteer) : gazetteer_{gazetteer} {}

    void add_item(std::string const& name) { add(name_key(name), places_meant(gazetteer_, name)); }

    void add_text(std::string const& text)
    {
        auto const words = split_words(text);
        for (std::size_t i = 0; i < words.size(); ++i) i += can_begin_a_name(words[i]) ? words_of_name_at(words, i) : 0;
    }

    std::vector<Companion> all() && { return std::move(all_); }

private:
    Gazetteer const&       gazetteer_;
    std::vector<Companion> all_;

    void add(std::string key, Points points)
    {
        if (!points.empty() && all_.size() < most_companions) all_.push_back({std::move(key), std::move(points)});
    }

    /// The longest name that begins there is added; how many words of it are to be passed over.
    std::size_t words_of_name_at(std::vector<std::string> const& words, std::size_t begin)
    {
        for (auto count = std::min(most_words, words.size() - begin); count > 0; --count) {
            auto const first = words.begin() + static_cast<std::ptrdiff_t>(begin);
            auto       key   = name_key(joined({first, first + static_cast<std::ptrdiff_t>(count)}, " "));
            auto       points = key.empty() ? Points{} : places_called(gazetteer_, key);
            if (points.empty()) continue;
            add(std::move(key), std::move(points));
            return count - 1;
        }
        return 0;
    }
};

}  // namespace

std::vector<Companion> companions_in(Gazetteer const& gazetteer, std::string const& context)
{
    Companions companions{gazetteer};
    if (context.find(';') == std::string::npos) {
        companions.add_text(context);
        return std::move(companions).all();
    }
    auto items = split_list(context);
    if (items.size() > most_items) items.resize(most_items);
    for (auto const& item : items) companions.add_item(item);
    return std::move(companions).all();
}

std::vector<Companion> others_than(std::string const& name, std::vector<Companion> companions)
{
    auto const key = name_key(name);
    std::erase_if(companions, [&](Companion const& companion) { return companion.key == key; });
    return companions;
}

double remoteness(Point point, std::vector<Companion> const& companions, double half_km)
{
    std::vector<double> parts;
    for (auto const& companion : companions) {
        auto nearest = rough_distance_km(point, companion.points.front());
        for (auto const other : companion.points) nearest = std::min(nearest, rough_distance_km(point, other));
        parts.push_back(nearest / (nearest + half_km));
    }
    std::ranges::sort(parts);
    parts.resize((parts.size() + 1) / 2);
    return parts.empty() ? 0 : std::accumulate(parts.begin(), parts.end(), 0.0) / static_cast<double>(parts.size());
}

}  // namespace frontline
