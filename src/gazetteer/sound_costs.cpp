// SPDX-License-Identifier: Apache-2.0
#include "gazetteer/sound_costs.hpp"

#include <algorithm>
#include <limits>
#include <string_view>

namespace frontline {

namespace {

constexpr Cost weak_worth         = 60;   // h: ح, خ and ه are often not heard
constexpr Cost vowel_worth        = 40;
constexpr Cost unwritten_vowel    = 12;   // Arabic script leaves its short vowels out
constexpr Cost near_vowel_cost    = 10;   // e for a or i, o for u
constexpr Cost other_vowel_cost   = 30;
constexpr Cost near_sound_cost    = 15;   // q for k, kh for h, sh for s …
constexpr Cost same_class_cost    = 50;   // j for k, d for z …
constexpr Cost kindred_cost       = 80;   // d for t, f for b, n for m: near in the mouth, another class
constexpr Cost other_sound_cost   = 140;

bool is_pair_of(std::string_view pairs, Sound a, Sound b)
{
    for (std::size_t i = 0; i + 1 < pairs.size(); i += 3) {
        if ((pairs[i] == a && pairs[i + 1] == b) || (pairs[i] == b && pairs[i + 1] == a)) return true;
    }
    return false;
}

Cost vowel_cost(Sound a, Sound b)
{
    return is_pair_of("ae ei ou", a, b) ? near_vowel_cost : other_vowel_cost;
}

Cost consonant_cost(Sound a, Sound b)
{
    if (is_pair_of("kq qg gj gG Gh hx kx sc sT sC zD zs dD DT bp", a, b)) return near_sound_cost;
    if (consonant_class(a) == consonant_class(b) || is_pair_of("hg", a, b)) return same_class_cost;
    return is_pair_of("td tT tD bf pf nm lr", a, b) ? kindred_cost : other_sound_cost;
}

Cost replacing_cost(Sound a, Sound b)
{
    if (a == b) return 0;
    // A glide between consonants may be written as either: Wuhledar and Ugledar.
    if (is_vowel(a) != is_vowel(b)) return is_pair_of("ij", a, b) ? kindred_cost : other_sound_cost;
    return is_vowel(a) ? vowel_cost(a, b) : consonant_cost(a, b);
}

template <typename Work>
void for_each_consonant_of(Sound wanted_class, Work work)
{
    for (Sound sound = 'A'; sound <= 'z'; ++sound) {
        if (!is_vowel(sound) && consonant_class(sound) == wanted_class) work(sound);
    }
}

}  // namespace

Cost worth(Sound sound)
{
    if (is_vowel(sound)) return vowel_worth;
    return sound == 'h' ? weak_worth : consonant_worth;
}

Cost worth_unwritten(Sound sound)
{
    return is_vowel(sound) ? unwritten_vowel : worth(sound);
}

CostTable const& replacing_costs()
{
    static auto const table = [] {
        CostTable costs{};
        for (int a = 0; a < 128; ++a) {
            for (int b = 0; b < 128; ++b) costs[a][b] = replacing_cost(static_cast<Sound>(a), static_cast<Sound>(b));
        }
        return costs;
    }();
    return table;
}

Cost least_replacing_cost(Sound one_class, Sound other_class)
{
    auto least = std::numeric_limits<Cost>::max();
    for_each_consonant_of(one_class, [&](Sound a) {
        for_each_consonant_of(other_class, [&](Sound b) { least = std::min(least, replacing_cost(a, b)); });
    });
    return least;
}

Cost least_worth(Sound consonant_class)
{
    auto least = std::numeric_limits<Cost>::max();
    for_each_consonant_of(consonant_class, [&](Sound sound) { least = std::min(least, worth(sound)); });
    return least;
}

}  // namespace frontline
