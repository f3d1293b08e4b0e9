// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/problem.hpp"
#include "comparing/lag.hpp"
#include "comparing/tidy_map.hpp"

namespace frontline {

/// What the actors of foreign maps are called here, by what they are called there. A name that is not in it stays as it
/// is; one that is nobody's here (an empty name) counts for nothing.
using ActorNames = std::map<std::string, std::string>;

/// A table with the columns `name` (theirs) and `actor` (ours). Throws Failure when it cannot be read or lacks one.
ActorNames read_actor_names(std::string const& file, Problems& problems);

/// How a foreign map names its actors.
struct ForeignNames {
    std::string actor_field = "actor";
    ActorNames  ours;
};

/// A map by anyone: the polygons of any OGR source, of which a field names the actor, each with the span that the
/// fields `valid_from` and `valid_to` tell (always, where there are none). Throws Failure, with the fields that there
/// are, where no feature has the field of the actor.
std::vector<DatedArea> read_foreign_map(std::string const& source, ForeignNames const& names, Problems& problems);

/// Of those the ones that are valid on a day; all, where none is asked for.
std::vector<ActorArea> areas_on(std::vector<DatedArea> const& map, std::optional<Date> day = {});

/// tidied(), with a warning for all that was mended in the map of that name.
TidyMap mended(std::vector<ActorArea> const& map, std::string const& name, double most_gap_km2, Problems& problems);

}  // namespace frontline
