// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

#include "control_map/claims_behind.hpp"

namespace frontline {

/// Of the holdings behind some land those with the newest claims. As land changes hands some are added and others
/// removed; only where it lost nearly all that were known as its newest do the others have to be looked through again.
class NewestHoldings {
public:
    /// `evidence`: of its newest claim about the place itself, of which it has one. The holding is only looked at if it
    /// may be among the newest.
    void add(HoldingIndex index, Date evidence, Holding const& holding)
    {
        ++count_;
        if (evidence >= floor_) put(index, evidence, holding);
    }

    /// One that was added with that evidence.
    void remove(HoldingIndex index, Date evidence);

    /// True where too few are left of those known as the newest: then all have to be added again after start_over().
    bool is_short() const { return known_.size() < std::min(count_, ClaimsBehind::most); }
    void start_over() { *this = {}; }

    /// The newest claims of all, of which there are `count`.
    ClaimsBehind claims(Holdings const& holdings, std::size_t count) const;

private:
    /// A holding by the newest of its claims.
    struct Entry {
        Date         evidence;
        HoldingIndex holding;
        Claim const* claim;

        bool is_newer_than(Entry const& other) const;
    };

    std::vector<Entry> known_;      // the newest first; none of the others is newer than the last
    std::size_t        count_ = 0;  // of all
    Date               floor_ = first_date();  // what is older is not among the known

    void put(HoldingIndex index, Date evidence, Holding const& holding);
    void settle_floor();
};

}  // namespace frontline
