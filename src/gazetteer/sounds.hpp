// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace frontline {

/// What a name sounds like, however it is transliterated. One sound is one ASCII letter:
///
///     consonants   b p t d k q g j s z f l m n r h, and G (gh غ), x (kh خ), c (sh ش), D (dh ذ), T (th ث)
///     vowels       a e i o u; a run is one (`ay`, `ei`, `ee` are i; `aw`, `ou`, `w`, `v` u), or a glide and one
///                  (`iya` is ia)
///
/// Digits stay; letters of scripts that are not known are left out. Doubled Latin letters are one; an h at a word's end
/// is silent.
using Sounds = std::string;

struct SpokenWord {
    Sounds sounds;
    bool   is_generic;  ///< see generic_words.hpp
};

/// The words of a name_key as they sound. `Salahuddin`, `Salah Eddine` and `Salah Aldeen` are two words each.
std::vector<SpokenWord> spoken(std::string_view key);

bool is_vowel(char sound);

/// The one letter that stands for all consonants that transliterations confuse: k q g G j; h x; s c; d z D T; b p.
char consonant_class(char sound);

}  // namespace frontline
