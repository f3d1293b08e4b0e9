// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/id.hpp"
#include "base/interned.hpp"
#include "base/problem.hpp"
#include "claims/actor.hpp"
#include "claims/ground.hpp"
#include "claims/source.hpp"
#include "gazetteer/place.hpp"

namespace frontline {

using ClaimId = Id<struct ClaimTag>;

/// What is said to have happened; docs/formats.md says what `actor` and `from` are for each.
enum class ClaimKind : std::uint8_t {
    held, captured, withdrew, contested, besieged, relieved, clashes, repelled, denied, strike
};

std::optional<ClaimKind> parse_claim_kind(std::string_view text);
std::string_view         to_string(ClaimKind kind);
std::vector<std::string> claim_kinds();

/// Whether a claim of that kind can change who holds a place.
bool tells_control(ClaimKind kind);

/// Where a claim stands in the log, and what no rule looks at.
struct ClaimRow {
    std::string                        url;
    std::string                        note;
    std::map<std::string, std::string> others;  ///< columns that the contract does not know, kept
    std::vector<ClaimId>               denies;  ///< as the row names them
    Where                              where;
};

/// One source says it: a row of the log.
struct Statement {
    ClaimId            id;
    Interned<SourceId> source;             ///< an id of Sources, or free text; empty: not said
    Date               recorded;           ///< when it was published
    char               reliability = 'F';  ///< of the source: A to F
    char               credibility = '6';  ///< of the information: 1 (confirmed) to 6 (cannot be judged)
    ClaimRow           row;
};

/// What few claims have, or few ask for.
struct ClaimDetails {
    ClaimRow                      row;
    std::vector<Statement>        also;
    std::shared_ptr<Ground const> ground;
};

/// On this date, at this place, this happened, says this source, and perhaps others.
///
/// Small, for there may be millions: what repeats is interned, what is rare stands in `details`. Several rows that say
/// the same (place or ground, date, `until`, kind, actor and from) are one claim once they are in a ClaimLog: `id`,
/// `source`, `recorded`, `reliability` and `credibility` are then those of the row that is first in the log's order,
/// and also() has the others.
struct Claim {
    ClaimId               id;
    DateRange             date;
    std::optional<Date>   until;                  ///< exclusive; what it tells ends then
    Date                  recorded;               ///< when it was published
    ClaimKind             kind = ClaimKind::held;
    char                  reliability = 'F';      ///< of the source: A to F
    char                  credibility = '6';      ///< of the information: 1 (confirmed) to 6 (cannot be judged)
    Interned<PlaceId>     place;                  ///< empty: the text could not be resolved, or it is about ground
    Interned<std::string> place_text;             ///< as the source spells it
    Interned<ActorId>     actor;
    Interned<ActorId>     from;                   ///< empty: not said
    Interned<SourceId>    source;                 ///< an id of Sources, or free text; empty: not said
    std::shared_ptr<ClaimDetails const> details;  ///< may be null

    /// It counts from the end of its last possible day.
    Date counts_from() const { return date.last; }

    /// The row of `id`.
    ClaimRow const& row() const;

    /// Rows of other ids that say the same, in the order of the log.
    std::vector<Statement> const& also() const;

    /// The area or line that it is about; null where it is about a place.
    Ground const* ground() const { return details ? details->ground.get() : nullptr; }

    bool is_about_area() const { return ground() != nullptr && !ground()->area.empty(); }
    bool is_about_line() const { return ground() != nullptr && !ground()->lines.empty(); }
};

/// Who says a claim, how well: what rules look at.
struct Voice {
    Interned<SourceId> source;
    Date               recorded;
    char               reliability;
    char               credibility;
};

/// Hands on the voices of all its rows.
template <typename Visit>
void for_each_voice(Claim const& claim, Visit visit)
{
    visit(Voice{claim.source, claim.recorded, claim.reliability, claim.credibility});
    if (!claim.details) return;
    for (auto const& said : claim.details->also) {
        visit(Voice{said.source, said.recorded, said.reliability, said.credibility});
    }
}

/// Sets what stands in the details.
void set_row(Claim& claim, ClaimRow row);
void set_ground(Claim& claim, Ground ground);
void set_ground(Claim& claim, std::shared_ptr<Ground const> ground);

/// All rows that say it, that of `id` first.
std::vector<Statement> statements(Claim const& claim);

/// Makes these the rows that say it, the first the one that stands for it. There must be one.
void set_statements(Claim& claim, std::vector<Statement> statements);

/// Whether any row of it was recorded by that day.
bool is_known(Claim const& claim, Date known);

/// The claim as the rows recorded up to a day make it; nothing where there are none.
std::optional<Claim> as_known(Claim claim, Date known);

}  // namespace frontline
