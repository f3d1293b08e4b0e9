// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reading/actor_words.hpp"
#include "reading/unit.hpp"

namespace frontline {

/// Puts the units of a sentence together to phrases: `in the strategic towns of Saraqib and Sarmin` are places with the
/// preposition `in`, `des combattants fidèles à Haftar` an actor. Articles and what else a phrase is made of are gone
/// from the result; all else stays as it was, in the order of the text.
Units phrases_of(Units units, ActorWords const& actor_words);

}  // namespace frontline
