// SPDX-License-Identifier: Apache-2.0
#include "theatre/far_behind_lines.hpp"

#include <fmt/format.h>

namespace frontline {

std::vector<FarClaim> far_claims(Theatre const& theatre, std::optional<std::set<Date>> const& days)
{
    if (theatre.claims.all().empty() || (days && days->empty())) return {};
    Maps const maps{theatre};
    auto const first = theatre.baseline.on.value_or(theatre.claims.all().front().counts_from());
    return claims_far_behind_lines(maps.partition(), theatre.actors, theatre.claims, maps.from(first),
                                   far_behind_lines_km, days);
}

Problems far_behind_lines(Theatre const& theatre)
{
    Problems problems;
    for (auto const& [claim, distance_km] : far_claims(theatre)) {
        problems.push_back({Severity::warning, "far-behind-lines", claim->row().where,
                            fmt::format("'{}' taken by '{}' is {:.0f} km from all land that the map gave them the day "
                                        "before",
                                        claim->place_text.get(), claim->actor->text, distance_km),
                            "the claim counts all the same; are its place and date right, and what do others say?"});
    }
    return problems;
}

}  // namespace frontline
