// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "control_map/claims_behind.hpp"
#include "control_map/control_map.hpp"
#include "timeline/timeline.hpp"

namespace frontline {

/// Why two maps of one land differ.
enum class ChangeType {
    real,         ///< it changed hands after the first day
    late_report,  ///< told after the first day, of a time that reaches back to that day or to one before it
    correction,   ///< what was told by the first day was wrong
};

std::string_view to_string(ChangeType type);

/// Land that hangs together, went from one actor's hands to another's between two maps of one partition, and all for
/// one reason.
struct ExplainedChange {
    ActorId              gained_by;  ///< empty: nobody known
    ActorId              lost_by;    ///< empty: nobody known
    ChangeType           type = ChangeType::real;
    Polygon              polygon;
    double               area_km2 = 0;
    std::vector<PlaceId> places;     ///< in it, of those that were known on either map; in order
    ClaimsBehind         claims;     ///< behind it after the change
};

/// Says why a cell whose hands differ is so.
using TypeOfCell = std::function<ChangeType(CellIndex)>;

/// Where nobody asks for reasons.
inline ChangeType as_real(CellIndex)
{
    return ChangeType::real;
}

/// By the walk over the pair (before, after), split by type. Contested ground is in the hands of its last undisputed
/// holder. In order of their first face. Per cell they add up: what changed from A to B and from B to C is what changed
/// from A to C.
std::vector<ExplainedChange> explained_changes(Partition const& partition, ControlMap const& before,
                                               ControlMap const& after, TypeOfCell const& type_of);

/// Between the maps of two days, both as known now: `real`, but `late_report` where the claims that began it do not
/// tell on which side of the end of `from` it happened. `after` must outlive the answer.
TypeOfCell type_since(Date from, ControlMap const& after);

/// Between the map of one day as it was known then (`believed`) and as it is known now: a `correction` where the
/// claims behind the belief are overruled by what was recorded later, else a `late_report`: they were true once, or
/// told nothing. `now` is the timeline of the later knowledge; both must outlive the answer.
TypeOfCell type_of_belief(ControlMap const& believed, Timeline const& now);

}  // namespace frontline
