// SPDX-License-Identifier: Apache-2.0
#include "control_map/newest_holdings.hpp"

#include <functional>

namespace frontline {

namespace {

/// So many more than are asked for that it takes long until they are used up.
constexpr std::size_t most_known = 2 * ClaimsBehind::most;

/// Of those that count from one day, the first in the log.
Claim const* newest_claim(Holding const& holding)
{
    if (holding.claims.size() == 1) return holding.claims.front();
    return *std::ranges::find(holding.claims, holding.evidence, &Claim::counts_from);
}

}  // namespace

/// Claims of one log stand in its order in memory.
bool NewestHoldings::Entry::is_newer_than(Entry const& other) const
{
    return evidence != other.evidence ? evidence > other.evidence : std::less<>{}(claim, other.claim);
}

void NewestHoldings::add(HoldingIndex index, Date evidence, Holding const& holding)
{
    auto const all_known = known_.size() == count_ && count_ < most_known;
    ++count_;
    if (!all_known && (known_.empty() || evidence < known_.back().evidence)) return;
    Entry const entry{evidence, index, newest_claim(holding)};
    if (!all_known && !entry.is_newer_than(known_.back())) return;
    if (known_.size() == most_known) known_.pop_back();
    auto const is_newer = [](Entry const& a, Entry const& b) { return a.is_newer_than(b); };
    known_.insert(std::ranges::upper_bound(known_, entry, is_newer), entry);
}

void NewestHoldings::remove(HoldingIndex index, Date evidence)
{
    --count_;
    if (known_.empty() || evidence < known_.back().evidence) return;
    auto const found = std::ranges::find(known_, index, &Entry::holding);
    if (found != known_.end()) known_.erase(found);
}

/// The newest claims are among those of as many holdings as are asked for.
ClaimsBehind NewestHoldings::claims(Holdings const& holdings, std::size_t count) const
{
    ClaimsBehind behind;
    for (std::size_t i = 0; i < std::min(known_.size(), ClaimsBehind::most); ++i) {
        behind.add(holdings.all[known_[i].holding]);
    }
    behind.count = count;
    return behind;
}

}  // namespace frontline
