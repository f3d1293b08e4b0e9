// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "timeline/holdings.hpp"

namespace frontline {

/// The claims behind some land: how many, and the newest of them. They belong to the log.
struct ClaimsBehind {
    static constexpr std::size_t most = 20;

    /// At most so many: by the day they count from, those of one day in the order of the log.
    std::vector<Claim const*> newest;
    std::size_t               count = 0;

    /// Adds the claims of a holding; each holding once.
    void add(Holding const& holding);

    /// Of the newest.
    std::optional<Date> evidence() const;
};

}  // namespace frontline
