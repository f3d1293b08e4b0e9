// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/buckets.hpp"
#include "control_map/memory.hpp"

namespace frontline {

/// Index of a square among those that hold places.
using SquareIndex = std::uint32_t;

/// The squares of 10 km for which a rate of reporting is worked out: those that places stand in, and what is counted
/// in each bears on the others.
class RateSquares {
public:
    explicit RateSquares(Memory const& memory);

    /// How much what is counted in a square tells of another: exp(-d / 20 km), up to 60 km.
    struct Share {
        SquareIndex square;
        double      share;
    };

    std::size_t count() const { return told_in_.count(); }
    SquareIndex of_place(SpotIndex place) const { return of_place_[place]; }

    /// The places in a square that claims are about.
    std::span<SpotIndex const> told_in(SquareIndex square) const { return told_in_.in(square); }

    /// The squares around one that holds such places, itself among them.
    std::vector<Share> const& around(SquareIndex square) const { return around_[square]; }

private:
    std::vector<SquareIndex>        of_place_;
    Buckets                         told_in_;
    std::vector<std::vector<Share>> around_;
};

}  // namespace frontline
