// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>

#include "gazetteer/sounds.hpp"

namespace frontline {

/// What it costs to turn the sounds of one name into those of another, in hundredths of a consonant. Transliterations
/// leave vowels out and swap them at will, and write some consonants alike; all else makes another name.
/// docs/geocoding.md has the table.
using Cost = int;

inline constexpr Cost consonant_worth    = 100;
inline constexpr Cost second_reading     = 12;  ///< not the commonest reading of the letters
inline constexpr Cost swapped_vowels     = 30;  ///< `Kakawbah` for Kawkabah
inline constexpr Cost swapped_consonants = 80;  ///< `Sakarib` for Saraqib
inline constexpr Cost word_apart         = 15;  ///< two words for one

/// What a sound is worth when it is missing.
Cost worth(Sound sound);

/// The same where the other name is written without its short vowels.
Cost worth_unwritten(Sound sound);

/// By each of two sounds what it costs that one stands for the other.
using CostTable = std::array<std::array<Cost, 128>, 128>;
CostTable const& replacing_costs();

/// The least of these for any consonants of two classes (see consonant_class), and of worth() for any of one.
Cost least_replacing_cost(Sound one_class, Sound other_class);
Cost least_worth(Sound consonant_class);

}  // namespace frontline
