// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "reading/unit.hpp"

namespace frontline {

/// A part of a sentence with verbs of its own.
struct Clause {
    enum class Kind {
        main,
        said,         ///< what somebody says, denies or plans
        relative,     ///< tells more of what stands before it
        aside,        ///< between brackets or dashes
        subordinate,  ///< `after …`
        condition,    ///< `if …`
    };

    Kind                       kind;
    std::optional<std::size_t> parent;      ///< the clause that it stands in, or follows after `but`
    std::optional<std::size_t> antecedent;  ///< the unit that a relative or an aside tells of
    Preposition                preposition;  ///< of a relative clause: `from which`
    std::optional<std::size_t> governor;    ///< the unit by which something is said
    std::vector<std::size_t>   units;       ///< in order of the text
};

/// The clauses of a sentence; each unit but what only parts clauses is in just one.
std::vector<Clause> clauses_of(Units const& units);

}  // namespace frontline
