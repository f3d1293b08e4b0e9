// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace frontline {

/// What stays of a name when case, diacritics, punctuation, hyphens, the Arabic article and the forms of hamza, alif,
/// ya and ta marbuta are taken away: two spellings with one key are one name. Words are kept, one space between them.
/// `Al-Nayrab`, `an Nayrab` and `Nayrab` have one key; so have `الأتارب` and `الاتارب`. Empty for a name without
/// letters.
std::string name_key(std::string_view name);

/// A coarser key that different transliterations share: Latin, Arabic and Cyrillic letters folded to consonant classes,
/// vowels and doubled letters dropped. `Hazarin`, `Khazarin`, `Hizareen`, `Hazzarin` and `حزارين` share one; so may
/// names that have nothing to do with one another: only ever a way to candidates, never a proof.
std::string loose_key(std::string_view name);

/// How alike two names are, 0 (nothing in common) to 1 (the same key), after transliterations are folded.
double likeness(std::string_view a, std::string_view b);

}  // namespace frontline
