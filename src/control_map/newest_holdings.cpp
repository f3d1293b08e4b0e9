// SPDX-License-Identifier: Apache-2.0
#include "control_map/newest_holdings.hpp"

#include <functional>

namespace frontline {

namespace {

/// So many more than are asked for that it takes long until they are used up.
constexpr std::size_t most_known = 2 * ClaimsBehind::most;

/// Of those about the place that count from that day, the first in the log.
Claim const* newest_claim(Holding const& holding, Date evidence)
{
    if (holding.claims.size() == 1) return holding.claims.front();
    return *std::ranges::find_if(holding.claims, [&](auto const* claim) {
        return claim->counts_from() == evidence && (holding.basis == Basis::place || claim->ground() == nullptr);
    });
}

}  // namespace

/// Claims of one log stand in its order in memory.
bool NewestHoldings::Entry::is_newer_than(Entry const& other) const
{
    return evidence != other.evidence ? evidence > other.evidence : std::less<>{}(claim, other.claim);
}

void NewestHoldings::put(HoldingIndex index, Date evidence, Holding const& holding)
{
    Entry const entry{evidence, index, newest_claim(holding, evidence)};
    auto const  others_known = known_.size() + 1 == count_ && known_.size() < most_known;
    if (!others_known && !entry.is_newer_than(known_.back())) return;
    if (known_.size() == most_known) known_.pop_back();
    auto const is_newer = [](Entry const& a, Entry const& b) { return a.is_newer_than(b); };
    known_.insert(std::ranges::upper_bound(known_, entry, is_newer), entry);
    settle_floor();
}

void NewestHoldings::remove(HoldingIndex index, Date evidence)
{
    --count_;
    if (evidence < floor_) return;
    auto const found = std::ranges::find(known_, index, &Entry::holding);
    if (found != known_.end()) known_.erase(found);
    settle_floor();
}

/// Nothing is too old where all are known and there is room for more; where only others are left all are.
void NewestHoldings::settle_floor()
{
    if (known_.size() == count_ && count_ < most_known) floor_ = first_date();
    else floor_ = known_.empty() ? last_date() : known_.back().evidence;
}

/// The newest claims are among those of as many holdings as are asked for.
ClaimsBehind NewestHoldings::claims(Holdings const& holdings, std::size_t count) const
{
    ClaimsBehind behind;
    behind.newest.reserve(std::min(known_.size(), ClaimsBehind::most));
    for (std::size_t i = 0; i < std::min(known_.size(), ClaimsBehind::most); ++i) {
        behind.add(holdings.all[known_[i].holding]);
    }
    behind.count = count;
    return behind;
}

}  // namespace frontline
