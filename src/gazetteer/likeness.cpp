// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <numeric>
#include <vector>

#include "gazetteer/name_key.hpp"
#include "gazetteer/sounds.hpp"

namespace frontline {

namespace {

// What a sound is worth when it is missing, and when another stands for it. Transliterations leave vowels out and swap
// them at will, and write some consonants alike; all else makes another name.
constexpr double consonant_worth    = 1.0;
constexpr double weak_worth         = 0.6;   // h: ح, خ and ه are often not heard
constexpr double vowel_worth        = 0.4;
constexpr double near_vowel_cost    = 0.1;   // e for a or i, o for u
constexpr double other_vowel_cost   = 0.35;
constexpr double near_sound_cost    = 0.15;  // q for k, kh for h, sh for s …
constexpr double same_class_cost    = 0.5;   // j for k, d for z …
constexpr double other_sound_cost   = 1.4;
constexpr double generic_weight     = 0.35;  // Kafr, Tell, Khirbat … tell little of which place is meant
constexpr double swapped_vowels_cost = 0.3;  // `Kakawbah` for Kawkabah
constexpr double other_spelling_top = 0.98;  // two spellings that sound the same: not quite one name

// How fast likeness falls with the share of a name that differs: at half of it nothing is left.
constexpr double steepness = 2;

struct WeighedSound {
    char   sound;
    double weight;
};

using WeighedSounds = std::vector<WeighedSound>;

WeighedSounds weighed(std::string_view key)
{
    WeighedSounds sounds;
    for (auto const& word : spoken(key)) {
        for (auto const sound : word.sounds) sounds.push_back({sound, word.is_generic ? generic_weight : 1.0});
    }
    return sounds;
}

bool is_pair_of(std::string_view pairs, char a, char b)
{
    for (std::size_t i = 0; i + 1 < pairs.size(); i += 3) {
        if ((pairs[i] == a && pairs[i + 1] == b) || (pairs[i] == b && pairs[i + 1] == a)) return true;
    }
    return false;
}

double worth(char sound)
{
    if (is_vowel(sound)) return vowel_worth;
    return sound == 'h' ? weak_worth : consonant_worth;
}

double vowel_cost(char a, char b)
{
    return is_pair_of("ae ei ou", a, b) ? near_vowel_cost : other_vowel_cost;
}

double consonant_cost(char a, char b)
{
    if (is_pair_of("kq qg gj gG hx sc zD dD DT bp", a, b)) return near_sound_cost;
    return consonant_class(a) == consonant_class(b) ? same_class_cost : other_sound_cost;
}

double replacing_cost(WeighedSound a, WeighedSound b)
{
    if (a.sound == b.sound) return 0;
    auto const weight = std::max(a.weight, b.weight);
    if (is_vowel(a.sound) != is_vowel(b.sound)) return weight * other_sound_cost;
    return weight * (is_vowel(a.sound) ? vowel_cost(a.sound, b.sound) : consonant_cost(a.sound, b.sound));
}

double leaving_out_cost(WeighedSound sound)
{
    return sound.weight * worth(sound.sound);
}

double total_worth(WeighedSounds const& sounds)
{
    return std::accumulate(sounds.begin(), sounds.end(), 0.0,
                           [](double sum, WeighedSound sound) { return sum + leaving_out_cost(sound); });
}

// The least costs of turning the first i sounds of a name into the first j of another.
using Costs = std::vector<std::vector<double>>;

Costs costs_of_nothing(WeighedSounds const& a, WeighedSounds const& b)
{
    Costs costs(a.size() + 1, std::vector<double>(b.size() + 1, 0.0));
    for (std::size_t i = 0; i < a.size(); ++i) costs[i + 1][0] = costs[i][0] + leaving_out_cost(a[i]);
    for (std::size_t j = 0; j < b.size(); ++j) costs[0][j + 1] = costs[0][j] + leaving_out_cost(b[j]);
    return costs;
}

// Whether the three sounds before i and before j are two vowels in another order around one consonant.
bool are_vowels_swapped(WeighedSounds const& a, std::size_t i, WeighedSounds const& b, std::size_t j)
{
    return i >= 3 && j >= 3 && a[i - 3].sound == b[j - 1].sound && a[i - 2].sound == b[j - 2].sound
        && a[i - 1].sound == b[j - 3].sound && is_vowel(a[i - 1].sound) && is_vowel(a[i - 3].sound);
}

// The cheapest way from one to the other (Wagner and Fischer 1974, with weights).
double distance(WeighedSounds const& a, WeighedSounds const& b)
{
    auto costs = costs_of_nothing(a, b);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        for (std::size_t j = 1; j <= b.size(); ++j) {
            auto& cost = costs[i][j];
            cost = std::min({costs[i - 1][j - 1] + replacing_cost(a[i - 1], b[j - 1]),
                             costs[i - 1][j] + leaving_out_cost(a[i - 1]),
                             costs[i][j - 1] + leaving_out_cost(b[j - 1])});
            if (are_vowels_swapped(a, i, b, j)) cost = std::min(cost, costs[i - 3][j - 3] + swapped_vowels_cost);
        }
    }
    return costs[a.size()][b.size()];
}

}  // namespace

double likeness(std::string_view a, std::string_view b)
{
    auto const key_a = name_key(a);
    auto const key_b = name_key(b);
    if (key_a.empty() || key_b.empty()) return 0;
    if (key_a == key_b) return 1;
    auto const sounds_a = weighed(key_a);
    auto const sounds_b = weighed(key_b);
    auto const most     = std::max(total_worth(sounds_a), total_worth(sounds_b));
    if (sounds_a.empty() || sounds_b.empty()) return 0;
    return other_spelling_top * std::max(0.0, 1 - steepness * distance(sounds_a, sounds_b) / most);
}

}  // namespace frontline
