// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "reading/lexicon.hpp"
#include "reading/tokens.hpp"

namespace frontline {

/// The lexicon of a text's language, by its script and then by its commonest words; the first where nothing tells.
/// Precondition: there is one.
Lexicon const& lexicon_of(std::string_view text, std::vector<Lexicon> const& lexicons, PlainWords& plain);

/// The same for a part of a text that is in `usual`, unless its script is another.
Lexicon const& lexicon_of_part(std::string_view part, Lexicon const& usual, std::vector<Lexicon> const& lexicons,
                               PlainWords& plain);

}  // namespace frontline
