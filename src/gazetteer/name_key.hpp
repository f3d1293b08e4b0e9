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

/// The same with the articles left where they are: how a name is written, whoever prints it.
std::string written_key(std::string_view name);

}  // namespace frontline
