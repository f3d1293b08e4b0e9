// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "base/problem.hpp"
#include "comparing/overlap.hpp"

namespace frontline {

/// A map by anyone: the polygons of any OGR source, of which a field names the actor. Throws Failure, with the fields
/// that there are, where no feature has that field.
std::vector<ActorArea> read_foreign_map(std::string const& source, std::string const& actor_field, Problems& problems);

}  // namespace frontline
