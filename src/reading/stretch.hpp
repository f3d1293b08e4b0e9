// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "reading/reading_context.hpp"

namespace frontline {

/// Some words of a sentence that stand together and could be a name. Of articles only the place counts.
struct Stretch {
    std::size_t             begin;
    std::size_t             end;
    std::string             key;    ///< its name_key
    std::vector<LetterCase> cases;  ///< of each word that is no article
    bool                    opens_sentence;
};

/// The stretches from a word on that are as long as a name that begins with it, also with what is written together with
/// the first and the last word taken off. None at most words.
std::vector<Stretch> stretches_from(std::string_view text, std::vector<Word> const& words, std::size_t first,
                                    ReadingContext const& context, WordKeys& keys);

/// Whether words are written as big as a name wants them: `IS` is no `is`, and `Hama` no `hama`. `most` is the most
/// that can be wanted.
bool is_written_like(std::vector<LetterCase> const& words, std::vector<LetterCase> const& name, LetterCase most);

}  // namespace frontline
