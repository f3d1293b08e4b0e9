// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "reading/draft.hpp"

namespace frontline {

/// A sentence taken apart. Drafts point into its units: it may be moved, not copied.
struct ToldSentence {
    ToldSentence()                               = default;
    ToldSentence(ToldSentence&&)                 = default;
    ToldSentence& operator=(ToldSentence&&)      = default;
    ToldSentence(ToldSentence const&)            = delete;
    ToldSentence& operator=(ToldSentence const&) = delete;

    std::size_t        sentence  = 0;
    std::size_t        paragraph = 0;
    Units              units;
    std::vector<Draft> drafts;
    std::optional<ToldDate> date;  ///< of its main clauses
};

}  // namespace frontline
