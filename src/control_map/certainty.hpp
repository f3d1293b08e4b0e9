// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace frontline {

/// How sure it is that land is as it is painted: 0 to 1, in whole 2^-30, so that sums of many come out the same in any
/// order.
class Certainty {
public:
    static constexpr std::uint32_t whole = 1U << 30;

    constexpr Certainty() = default;
    explicit constexpr Certainty(double share) : parts_{static_cast<std::uint32_t>(share * whole + 0.5)} {}

    constexpr double        share() const { return static_cast<double>(parts_) / whole; }
    constexpr std::uint32_t parts() const { return parts_; }

    bool operator==(Certainty const&) const = default;

private:
    std::uint32_t parts_ = 0;
};

}  // namespace frontline
