// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/id.hpp"
#include "base/problem.hpp"
#include "claims/actor.hpp"
#include "claims/source.hpp"
#include "gazetteer/place.hpp"

namespace frontline {

using ClaimId = Id<struct ClaimTag>;

/// What is said to have happened; docs/formats.md says what `actor` and `from` are for each.
enum class ClaimKind { held, captured, withdrew, contested, besieged, relieved, clashes, repelled, denied, strike };

std::optional<ClaimKind> parse_claim_kind(std::string_view text);
std::string_view         to_string(ClaimKind kind);
std::vector<std::string> claim_kinds();

/// Whether a claim of that kind can change who holds a place.
bool tells_control(ClaimKind kind);

/// On this date, at this place, this happened, says this source.
struct Claim {
    ClaimId             id;
    DateRange           date;
    Date                recorded;  ///< when it was published
    std::optional<Date> until;     ///< exclusive; what it tells ends then
    std::string         place_text;///< as the source spells it
    PlaceId             place;     ///< empty: the text could not be resolved
    ClaimKind           kind = ClaimKind::held;
    ActorId             actor;
    ActorId             from;      ///< empty: not said
    SourceId            source;    ///< an id of Sources, or free text; empty: not said
    std::string         url;
    char                reliability = 'F';  ///< of the source: A to F
    char                credibility = '6';  ///< of the information: 1 (confirmed) to 6 (cannot be judged)
    std::string         note;
    std::map<std::string, std::string> others;  ///< columns that the contract does not know, kept
    Where               where;     ///< the row it was read from

    /// It counts from the end of its last possible day.
    Date counts_from() const { return date.last; }
};

}  // namespace frontline
