// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace frontline {

/// The bytes `[begin, end)` of a text, without blank at the ends, and its paragraph, counted from 0.
struct Sentence {
    std::size_t begin;
    std::size_t end;
    std::size_t paragraph;

    bool operator==(Sentence const&) const = default;
};

/// The sentences of a text in any script, in order, none of them blank, always on the borders of UTF-8 letters.
///
/// Unicode's rules (UAX 29) with the abbreviations of CLDR, as ICU has them. A line that was only broken to be short
/// goes on; any other line break ends a sentence. Paragraphs are parted by a blank line, or, in a text that has none,
/// by any line break between sentences. Bytes that are not UTF-8 are letters of no meaning. The text is shorter than
/// 2 GiB.
std::vector<Sentence> find_sentences(std::string_view text);

}  // namespace frontline
