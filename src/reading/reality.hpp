// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

#include "reading/clauses.hpp"
#include "reading/unit.hpp"

namespace frontline {

/// Whether what a trigger tells has happened.
enum class Reality {
    real,
    negated,   ///< it did not
    unreal,    ///< it is planned, feared, demanded, possible …
    failed,    ///< somebody tried
    denied,    ///< somebody denies it
    long_past, ///< it did, before what the text is about
};

/// What a text says about a trigger, which is a unit of the clause `clauses[clause]`, used in a form.
struct Judged {
    Reality     reality;
    std::size_t denial = 0;  ///< the unit by which it is denied
};

Judged judge(Units const& units, std::vector<Clause> const& clauses, std::size_t clause, std::size_t trigger,
             VerbForm form);

}  // namespace frontline
