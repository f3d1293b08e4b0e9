// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "claims/actor.hpp"
#include "claims/claim_log.hpp"
#include "gazetteer/place.hpp"
#include "geo/shape.hpp"

namespace frontline::bench {

/// A place that changes hands.
struct Taking {
    std::size_t  day;    ///< 0 is the first day
    std::size_t  place;  ///< index of the place
    std::uint8_t by;     ///< index of the actor
    std::uint8_t from;
};

/// A made-up war on a real land: places in clusters (60 centres, a quarter of the places anywhere), five actors whose
/// ground hangs together but for small pockets, and each day about one place in 500 taken, in little groups beside the
/// takers' own. The same on every machine for one seed.
struct SyntheticWar {
    Date                      from;
    std::size_t               days = 0;
    Actors                    actors;
    std::vector<Place>        places;   ///< all on the land, no two on one point, in order of id
    std::vector<std::uint8_t> holders;  ///< of each place on the first day
    std::vector<Taking>       takings;  ///< in order of day

    /// A `held` for each place on the first day, and a `captured` for each taking.
    ClaimLog log() const;
};

SyntheticWar synthetic_war(MultiPolygon const& land, std::size_t places, std::size_t days, std::uint64_t seed = 4);

}  // namespace frontline::bench
