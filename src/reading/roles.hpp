// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "reading/clauses.hpp"
#include "reading/unit.hpp"

namespace frontline {

/// How a trigger stands in its clause.
struct Use {
    std::size_t unit;
    std::size_t clause;
    Sense       sense;
    bool        is_passive  = false;
    bool        is_reduced  = false;  ///< a participle without an auxiliary: `captured by …`
};

/// The triggers of a clause with the meaning that fits, in the order of the text.
std::vector<Use> uses_in(Units const& units, std::vector<Clause> const& clauses, std::size_t clause);

/// Who and what stands around a trigger. Units, by index.
struct Roles {
    std::optional<std::size_t> actor;
    std::optional<std::size_t> from;
    std::vector<std::size_t>   places;
    bool                       is_speaker = false;  ///< the actor only says it
};

/// Roles in a clause whose uses before `use` have the roles `earlier`.
Roles roles_of(Units const& units, std::vector<Clause> const& clauses, std::vector<Use> const& uses, std::size_t use,
               std::vector<Roles> const& earlier);

/// Who stands before everything else in a clause or, if nobody does, in its parent: who speaks or acts.
std::optional<std::size_t> subject_of(Units const& units, std::vector<Clause> const& clauses, std::size_t clause);

}  // namespace frontline
