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
constexpr double other_spelling_top = 0.98;  // two spellings that sound the same: not quite one name

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

// The cheapest way from one to the other (Wagner and Fischer 1974, with weights).
double distance(WeighedSounds const& a, WeighedSounds const& b)
{
    std::vector<double> row(b.size() + 1, 0.0);
    for (std::size_t j = 0; j < b.size(); ++j) row[j + 1] = row[j] + leaving_out_cost(b[j]);
    for (auto const sound : a) {
        auto diagonal = row[0];
        row[0] += leaving_out_cost(sound);
        for (std::size_t j = 0; j < b.size(); ++j) {
            auto const replaced = diagonal + replacing_cost(sound, b[j]);
            diagonal            = row[j + 1];
            row[j + 1] = std::min({replaced, row[j] + leaving_out_cost(b[j]), diagonal + leaving_out_cost(sound)});
        }
    }
    return row.back();
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
    return other_spelling_top * std::max(0.0, 1 - distance(sounds_a, sounds_b) / most);
}

}  // namespace frontline
