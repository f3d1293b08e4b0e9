// SPDX-License-Identifier: Apache-2.0
#include "gazetteer/skeleton.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace frontline {

namespace {

/// One consonant of every grapheme that can be one; '\0' for a vowel.
using Reading = std::string;

Reading first_reading(Spoken const& name)
{
    Reading reading;
    for (auto const& grapheme : name.graphemes) {
        reading += is_vowel(grapheme.sound()) ? '\0' : consonant_class(grapheme.sound());
    }
    return reading;
}

bool is_in_core(WordWeight weight)
{
    return weight == WordWeight::full;
}

bool is_named(WordWeight weight)
{
    return weight != WordWeight::descriptive;
}

// Ta marbuta is heard as t only before another word: `Khirbat al-Jawz`, `Khirba`.
void drop_construct_t(std::string& consonants)
{
    if (consonants.size() >= 3 && consonants.back() == 't') consonants.pop_back();
}

// Words written together and apart have one skeleton, also where one ends as the next begins: `Kafrouma`, `Kafr Rouma`.
void append(Skeleton& skeleton, std::string_view consonants)
{
    if (!skeleton.empty() && consonants.starts_with(skeleton.back())) consonants.remove_prefix(1);
    skeleton += consonants;
}

std::string consonants_of_word(Spoken const& name, Reading const& reading, std::size_t begin, std::size_t end)
{
    std::string consonants;
    for (auto i = begin; i < end; ++i) {
        if (reading[i] != '\0') consonants += reading[i];
    }
    if (end < name.graphemes.size()) drop_construct_t(consonants);
    return consonants;
}

std::size_t end_of_word(Spoken const& name, std::size_t begin)
{
    auto end = begin + 1;
    while (end < name.graphemes.size() && !name.graphemes[end].begins_word) ++end;
    return end;
}

template <typename Counts>
Skeleton joined(Spoken const& name, Reading const& reading, Counts counts)
{
    Skeleton skeleton;
    for (std::size_t begin = 0; begin < name.graphemes.size();) {
        auto const end = end_of_word(name, begin);
        if (counts(name.graphemes[begin].weight)) append(skeleton, consonants_of_word(name, reading, begin, end));
        begin = end;
    }
    return skeleton;
}

void add_once(std::vector<Skeleton>& all, Skeleton skeleton)
{
    if (!skeleton.empty() && std::ranges::find(all, skeleton) == all.end()) all.push_back(std::move(skeleton));
}

/// The readings with each other class of the grapheme at `at` put in.
void branch(std::vector<Reading>& readings, Grapheme const& grapheme, std::size_t at, std::size_t most)
{
    auto const count = readings.size();
    for (auto const sound : grapheme.readings) {
        auto const letter = sound == '\0' || is_vowel(sound) ? '\0' : consonant_class(sound);
        if (sound == '\0' || letter == readings.front()[at]) continue;
        for (std::size_t i = 0; i < count && readings.size() < most; ++i) {
            auto other = readings[i];
            other[at]  = letter;
            readings.push_back(std::move(other));
        }
    }
}

bool has_core(Spoken const& name)
{
    return std::ranges::any_of(name.graphemes, [](Grapheme const& g) {
        return g.weight == WordWeight::generic || g.weight == WordWeight::qualifying;
    });
}

/// The least costs of what makes neighbours, worked out once for all classes.
struct NeighbourCosts {
    std::array<Cost, 128>                  missing{};
    std::array<std::array<Cost, 128>, 128> exchange{};

    NeighbourCosts()
    {
        // Digits are no class: another number is another name.
        missing.fill(std::numeric_limits<Cost>::max());
        for (auto& costs_of_one : exchange) costs_of_one.fill(std::numeric_limits<Cost>::max());
        for (auto const a : consonant_classes()) {
            missing[static_cast<std::size_t>(a)] = least_worth(a);
            for (auto const b : consonant_classes()) {
                exchange[static_cast<std::size_t>(a)][static_cast<std::size_t>(b)] = least_replacing_cost(a, b);
            }
        }
    }
};

NeighbourCosts const& costs()
{
    static NeighbourCosts const all;
    return all;
}

Cost cost_of_missing(char letter)
{
    return costs().missing[static_cast<unsigned char>(letter) % 128];
}

Cost cost_of_exchange(char a, char b)
{
    return costs().exchange[static_cast<unsigned char>(a) % 128][static_cast<unsigned char>(b) % 128];
}

class Neighbours {
public:
    Neighbours(Skeleton const& skeleton, Cost most_cost) : skeleton_{skeleton}, most_cost_{most_cost} {}

    std::vector<Skeleton> all() &&
    {
        for (std::size_t at = 0; at <= skeleton_.size(); ++at) put_in(at);
        for (std::size_t at = 0; at < skeleton_.size(); ++at) change(at);
        std::ranges::sort(all_);
        auto const repeated = std::ranges::unique(all_);
        all_.erase(repeated.begin(), repeated.end());
        return std::move(all_);
    }

private:
    Skeleton const&       skeleton_;
    Cost                  most_cost_;
    std::vector<Skeleton> all_;

    void put_in(std::size_t at)
    {
        for (auto const letter : consonant_classes()) {
            if (cost_of_missing(letter) > most_cost_) continue;
            all_.push_back(skeleton_);
            all_.back().insert(at, 1, letter);
        }
    }

    void change(std::size_t at)
    {
        for (auto const letter : consonant_classes()) {
            if (letter == skeleton_[at] || cost_of_exchange(letter, skeleton_[at]) > most_cost_) continue;
            all_.push_back(skeleton_);
            all_.back()[at] = letter;
        }
        if (cost_of_missing(skeleton_[at]) <= most_cost_ && skeleton_.size() > 1) {
            all_.push_back(skeleton_);
            all_.back().erase(at, 1);
        }
        if (swapped_consonants <= most_cost_) {
            move(at, at + 1);
            move(at, at + 2);
        }
    }

    void move(std::size_t at, std::size_t other)
    {
        if (other >= skeleton_.size() || skeleton_[at] == skeleton_[other]) return;
        all_.push_back(skeleton_);
        std::swap(all_.back()[at], all_.back()[other]);
    }
};

}  // namespace

Skeleton skeleton_of(Spoken const& name)
{
    return joined(name, first_reading(name), is_named);
}

Skeleton core_of(Spoken const& name)
{
    return has_core(name) ? joined(name, first_reading(name), is_in_core) : Skeleton{};
}

std::vector<Skeleton> readings_of(Spoken const& name, std::size_t most)
{
    std::vector<Reading> readings{first_reading(name)};
    for (std::size_t i = 0; i < name.graphemes.size(); ++i) branch(readings, name.graphemes[i], i, most / 2);
    std::vector<Skeleton> skeletons;
    for (auto const& reading : readings) {
        add_once(skeletons, joined(name, reading, is_named));
        if (has_core(name)) add_once(skeletons, joined(name, reading, is_in_core));
    }
    return skeletons;
}

std::vector<Skeleton> neighbours_of(Skeleton const& skeleton, Cost most_cost)
{
    // Of a long one a consonant more or less is found by what it shares with nothing else.
    constexpr std::size_t most_consonants = 24;
    return skeleton.size() > most_consonants ? std::vector<Skeleton>{} : Neighbours{skeleton, most_cost}.all();
}

}  // namespace frontline
