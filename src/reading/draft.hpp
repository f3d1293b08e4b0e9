// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "claims/claim.hpp"
#include "reading/clauses.hpp"
#include "reading/unit.hpp"

namespace frontline {

/// What one trigger of a sentence tells, as far as the sentence says it.
struct Draft {
    ClaimKind                kind;
    std::vector<Unit const*> places;     ///< each phrase of places that it is told of; empty: not said
    Unit const*              actor = nullptr;  ///< null: not said
    Unit const*              from  = nullptr;
    Unit const*              date  = nullptr;
    bool                     is_about_now = false;  ///< told in the present: a state
    bool                     is_hedged    = false;
    bool                     is_speaker   = false;  ///< the actor is who says it
    bool                     is_pronoun   = false;  ///< `they`: the actor was named before
    bool                     is_from_pronoun = false;  ///< … and so was who lost
    bool                     is_attack    = false;  ///< told by one side, not of two that fight
    bool                     is_anybody   = false;  ///< an active verb whose subject is no party: `convoys entered X`
    bool                     is_entry     = false;  ///< who contests the place has entered it
    bool                     is_denial_of_before = false;  ///< of what the sentence before told
    bool                     is_earlier   = false;  ///< in a clause such as `after …`, `which …`
    bool                     is_there     = false;  ///< told of the place named before
    std::string              rule;       ///< `captured by passive`
    std::size_t              trigger = 0;
    std::size_t              clause  = 0;
};

/// The drafts of a sentence, in the order of the text. Pointers are into `units`.
std::vector<Draft> drafts_of(Units const& units, std::vector<Clause> const& clauses);

/// The last date of the main clauses: that of what the next sentence tells, if it tells none.
std::optional<ToldDate> main_date(Units const& units, std::vector<Clause> const& clauses);

}  // namespace frontline
