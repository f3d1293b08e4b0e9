// SPDX-License-Identifier: Apache-2.0
#include "theatre/far_behind_lines.hpp"

#include <fmt/format.h>

#include "control_map/far_claims.hpp"

namespace frontline {

Problems far_behind_lines(Theatre const& theatre)
{
    if (theatre.claims.all().empty()) return {};
    Maps const maps{theatre};
    auto const first = theatre.baseline.on.value_or(theatre.claims.all().front().counts_from());
    Problems   problems;
    for (auto const& [claim, distance_km] :
         claims_far_behind_lines(maps.partition(), theatre.actors, theatre.claims, maps.from(first))) {
        problems.push_back({Severity::warning, "far-behind-lines", claim->row().where,
                            fmt::format("'{}' taken by '{}' is {:.0f} km from all land that the map gave them the day "
                                        "before",
                                        claim->place_text.get(), claim->actor.get().text, distance_km),
                            "the claim counts all the same; are its place and date right, and what do others say?"});
    }
    return problems;
}

}  // namespace frontline
