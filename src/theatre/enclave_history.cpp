// SPDX-License-Identifier: Apache-2.0
#include "theatre/enclave_history.hpp"

namespace frontline {

DatedEnclaves enclaves_on(Theatre const& theatre, Maps const& maps, Date day)
{
    auto const first  = first_day_known(theatre, day);
    auto       moving = maps.from(first);
    Enclaves   enclaves{maps.partition(), moving.map(), theatre.actors};
    for (auto const change : maps.days_of_change({first, day + Days{1}}, Days{1})) {
        if (change == first) continue;
        moving.move_on(change);
        enclaves.move_on(moving.map());
    }
    return {moving.map(), enclaves.all(moving.map())};
}

}  // namespace frontline
