// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "unit/view/small_theatre.hpp"
#include "view/land_history.hpp"

namespace frontline::test {

inline Claim captured(std::string const& place, std::string const& on, std::string const& by)
{
    Claim claim;
    claim.id       = ClaimId{place + on};
    claim.date     = {day(on), day(on)};
    claim.recorded = claim.date.last;
    claim.place    = PlaceId{place};
    claim.kind     = ClaimKind::captured;
    claim.actor    = ActorId{by};
    return claim;
}

/// Towns that change hands on three days, one of them back and forth.
inline Theatre campaign()
{
    auto theatre = small_theatre({{"a", 10.4, 11.5, red()}, {"b", 11.0, 11.5, blue()}, {"c", 11.6, 11.5, blue()},
                                  {"d", 10.4, 10.5, red()}, {"e", 11.0, 10.5, blue()},
                                  {"f", 11.6, 10.5, between(Status::contested)}});
    auto claims = theatre.claims.all();
    for (auto const& more : {captured("b", "2020-01-05", "red"), captured("b", "2020-01-09", "blue"),
                             captured("e", "2020-01-09", "red"), captured("f", "2020-01-20", "blue")}) {
        claims.push_back(more);
    }
    theatre.claims = ClaimLog{std::move(claims)};
    return theatre;
}

struct Campaign {
    DateSpan          span{day("2020-01-02"), day("2020-02-01")};
    Theatre           theatre = campaign();
    Maps              maps{theatre};
    std::vector<Date> days    = maps.days_of_change(span, Days{1});
    LandHistory       history = land_history(maps.partition(), days, maps.from(days.front()));
};

}  // namespace frontline::test
