// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "reading/mention.hpp"
#include "reading/reading_context.hpp"
#include "reading/sentences.hpp"

namespace frontline {

/// Where a text names places of the gazetteers and actors of the theatres.
///
/// Guarantees: in the order of the text, none over another, on the borders of UTF-8 letters; the same for the same
/// input; time linear in the text. The longest name wins, so a place is never found inside an actor's name. Names are
/// compared by name_key; what French elides (`d’`, `l’`), Arabic attaches (`و`, `ب`, `ل`) and English adds (`’s`) is
/// no part of them. A word in small letters is no place, nor is an everyday word where writing cannot tell.
///
/// A name that two theatres know goes to the one of which more other places stand in the same sentence, else more
/// actors who are in no other theatre, else the same in its paragraph; else both are given. Of several places of one
/// theatre the one nearest to the other places named beside it comes first.
///
/// Does not find a name in a spelling that no gazetteer has, and takes a person called like a place for the place.
std::vector<Mention> find_mentions(std::string_view text, ReadingContext const& context);

/// The same in sentences that are found already.
std::vector<Mention> find_mentions(std::string_view text, std::vector<Sentence> const& sentences,
                                   ReadingContext const& context);

}  // namespace frontline
