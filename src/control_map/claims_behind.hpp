// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <vector>

#include "timeline/holdings.hpp"

namespace frontline {

/// The claims behind some land: how many, and the newest of them. They belong to the log.
struct ClaimsBehind {
    static constexpr std::size_t most = 20;

    /// At most so many: by the day they count from, those of one day in the order of the log.
    std::vector<Claim const*> newest;
    std::size_t               count = 0;
    std::set<Claim const*>    grounds;  ///< those about areas and lines that are counted

    /// Adds the claims of a holding; each holding once. A claim about an area or line stands behind several, and counts
    /// once.
    void add(Holding const& holding);

    /// Puts a claim among the newest, if it is one of them, and does not count it.
    void put(Claim const* claim);

    /// Of the newest.
    std::optional<Date> evidence() const;
};

}  // namespace frontline
