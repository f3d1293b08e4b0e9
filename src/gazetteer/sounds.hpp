// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "gazetteer/word_weight.hpp"

namespace frontline {

/// What a letter or a group of letters sounds like, as one ASCII letter:
///
///     consonants   b p t d k q g j s z f l m n r h, and G (gh غ), x (kh خ), c (sh ش), D (dh ذ), T (th ث), C (ts ц)
///     vowels       a e i o u; a run is one (`ay`, `ei`, `ee` are i; `aw`, `ou`, `w`, `v` u), or a glide and one
///                  (`iya` is ia)
///
/// Digits stay; letters of scripts that are not known are left out. Doubled Latin letters are one; an h at a word's end
/// is silent.
using Sound = char;

/// A letter or a group of letters, and every sound that one language or another reads in it, the commonest first: `ch`
/// is sh in French, kh in German, k in Italian; `j` is y in German and kh in Spanish.
struct Grapheme {
    std::array<Sound, 4> readings{};  ///< '\0' after the last
    WordWeight           weight = WordWeight::full;
    bool                 begins_word = false;

    Sound sound() const { return readings.front(); }
};

/// A name as it sounds, however it is transliterated.
struct Spoken {
    std::vector<Grapheme> graphemes;
    bool                  is_arabic = false;  ///< written without its short vowels
};

/// Of a longer name the rest is not heard: no name has so many sounds.
inline constexpr std::size_t most_sounds = 64;

/// How a name_key sounds. `Salahuddin`, `Salah Eddine` and `Salah Aldeen` are two words each.
Spoken spoken(std::string_view key);

constexpr bool is_vowel(Sound sound)
{
    return sound == 'a' || sound == 'e' || sound == 'i' || sound == 'o' || sound == 'u';
}

/// The one letter that stands for all consonants that transliterations confuse: k q g G j; h x; s c C; d z D T; b p.
char consonant_class(Sound sound);

/// Each class once.
std::string_view consonant_classes();

/// Set in a packed weight where a word begins; below it stands the weight.
inline constexpr unsigned packed_begins_word = 4;

/// The first reading of every grapheme, with weights and script, in few bytes: what an index keeps of a name.
std::string packed(Spoken const& spoken);

}  // namespace frontline
