// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "gazetteer/sound_costs.hpp"
#include "gazetteer/sounds.hpp"

namespace frontline {

/// What different transliterations of a name share: its consonants as classes, without vowels and doubled letters,
/// words joined. `Hazarin`, `Khazarin`, `Hizareen`, `Hazzarin` and `حزارين` have one skeleton; so may names that have
/// nothing to do with one another: only ever a way to candidates, never a proof.
using Skeleton = std::string;

/// Of all words but those that only describe (city of …), in the first reading.
Skeleton skeleton_of(Spoken const& name);

/// Of the words that tell which place it is, without Kafr, Tell, Khirbat …; empty where that leaves out nothing.
Skeleton core_of(Spoken const& name);

/// Both in every reading of the letters that languages read differently, each once: at most `most`.
std::vector<Skeleton> readings_of(Spoken const& name, std::size_t most = 32);

/// All skeletons that one consonant left out, put in, exchanged or moved by a place or two makes of one, where that
/// makes names differ by no more than `most_cost` (see sound_costs.hpp).
std::vector<Skeleton> neighbours_of(Skeleton const& skeleton, Cost most_cost);

}  // namespace frontline
