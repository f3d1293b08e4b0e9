// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/date.hpp"
#include "claims/actor.hpp"
#include "claims/claim.hpp"
#include "timeline/control.hpp"

namespace frontline {

/// Index of a holding in Holdings::all.
using HoldingIndex = std::uint32_t;

/// What the claims behind a holding are about: the place itself, grounds that it is a part of, or some the one and some
/// the other.
enum class Basis : std::uint8_t { place, ground, both };

/// Who has one place, or one tract of land, at the end of a day, and why. The claims belong to the timeline, which must
/// outlive it.
struct Holding {
    Interned<PlaceId>             place;                      ///< empty: it is of a tract
    ControlIndex                  control = unknown_control;  ///< in the controls of its Holdings
    Basis                         basis   = Basis::place;
    std::optional<Date>           since;       ///< none: since before the log begins
    Date                          evidence;    ///< of the newest of `claims`
    std::span<Claim const* const> claims;      ///< that agree, up to that day; if none yet, those that tell back to it;
                                               ///< in the order of the log
    double                        weight = 0;  ///< 0 to 1: of the best of them
};

/// Who holds which place at the end of one day, as known on one day. In order of place, and after them those of tracts.
/// Those of one timeline have the same places and tracts in the same order on every day.
struct Holdings {
    Date                 on;
    std::vector<Holding> all;
    Controls             controls;
    std::size_t          tracts = 0;  ///< so many of `all` are of tracts, the last ones

    Control const& control_of(Holding const& holding) const { return controls[holding.control]; }

    std::span<Holding const> of_places() const { return std::span{all}.first(all.size() - tracts); }

    HoldingIndex of_tract(std::size_t tract) const { return static_cast<HoldingIndex>(all.size() - tracts + tract); }
};

/// The holdings seen at a level.
Holdings at_level(Holdings holdings, Actors const& actors, Level level);

}  // namespace frontline
