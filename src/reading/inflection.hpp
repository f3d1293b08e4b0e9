// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace frontline {

/// One form of a word or a phrase: `{"past", "seized"}`.
struct InflectedForm {
    std::string name;
    std::string text;
};

/// How all words that end alike change: the data of a language has a list of them.
struct Inflection {
    std::string                of;      ///< what kind of words: `verb`
    std::string                ending;  ///< `ize`; may be empty
    std::vector<InflectedForm> forms;   ///< `~` stands for what comes before the ending: `{"past", "~ized"}`
};

/// All forms of a phrase, of which one word changes: the one marked by `~`, else the first. The inflection with the
/// longest ending that fits counts; without any nothing is known. What stands before the word falls away beside a
/// participle: `se ~retirer de` is `se retire de` and `retiré de`.
std::vector<InflectedForm> inflected(std::string_view phrase, std::string_view of,
                                     std::vector<Inflection> const& inflections);

}  // namespace frontline
