// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "reading/words.hpp"

namespace frontline {

/// What stays of a word when a small word written together with it is taken off its front: `Idlib` of `d’Idlib`, of
/// `وبسراقب` first `بسراقب`, then `سراقب`. Empty for most words. Only a guess: `وادي` begins with no `و`.
std::vector<Word> without_attached(std::string_view text, Word const& word, WordKeys& keys);

/// Where a word goes on after what French or Italian elides: 2 of `d’Idlib` in ASCII; 0: nothing is elided.
std::size_t after_elision(std::string_view word);

/// `Haftar` of `Haftar’s`.
std::optional<Word> without_possessive(std::string_view text, Word const& word, WordKeys& keys);

}  // namespace frontline
