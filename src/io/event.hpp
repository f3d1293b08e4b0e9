// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <variant>

#include "base/date.hpp"
#include "base/problem.hpp"
#include "base/table.hpp"
#include "claims/claim.hpp"
#include "geo/point.hpp"

namespace frontline {

/// What a list of conflict events tells in one row, its parties still by the list's own names.
struct Event {
    std::string id;
    DateRange   date;
    std::string place;
    Point       point;
    ClaimKind   kind = ClaimKind::clashes;
    std::string actor;   ///< as a claim of that kind means it
    std::string from;    ///< empty: nobody
    std::string source;
    std::string note;
    Where       where;
};

/// A row that tells nothing of a front: what it tells instead, to be counted.
struct LeftOut {
    std::string why;
};

/// A row that cannot be used is neither, and a Problem.
using EventRow = std::variant<std::monostate, LeftOut, Event>;

/// How a list's rows are read.
struct EventList {
    std::string name;                           ///< `ACLED`, for people
    std::vector<std::string> needed;            ///< columns
    EventRow (*read)(RowView row, Problems& problems);
};

/// The list of that short name: `acled`, `ucdp`. It must be one of these.
EventList const& event_list(std::string const& name);

}  // namespace frontline
