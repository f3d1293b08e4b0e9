// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "base/table.hpp"
#include "claims/actor.hpp"
#include "claims/claim_log.hpp"
#include "claims/source.hpp"
#include "gazetteer/gazetteer.hpp"

namespace frontline {

/// Reading is total: each row that cannot be used is a Problem, the others are read. Columns: docs/formats.md.

Actors  read_actors(Table const& table, Problems& problems);
Sources read_sources(Table const& table, Actors const& actors, Problems& problems);

/// What claims refer to.
struct ClaimContext {
    Actors const&    actors;
    Sources const&   sources;
    Gazetteer const& gazetteer;
};

/// The claims of one or more tables. A place that is given by `lat,lon` and is no gazetteer's is added to
/// `places_of_claims` with an id made from its point and text. A place that no gazetteer has, or that could be several
/// far apart, is a Problem; the claim is kept with an empty `place`.
ClaimLog read_claims(std::vector<Table> const& tables, ClaimContext const& context,
                     std::vector<Place>& places_of_claims, Problems& problems);

}  // namespace frontline
