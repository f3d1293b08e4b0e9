// SPDX-License-Identifier: Apache-2.0
#include "control_map/front_table.hpp"

#include <algorithm>
#include <utility>

namespace frontline {

FrontTable::PairIndex FrontTable::judge(Control const& one, Control const& other)
{
    auto const& [least, most] = std::minmax(one, other);
    auto const front          = front_between(least, most, actors_, date_);
    if (!front) return no_pair;
    if (!numbers_.contains(*front)) add(*front);
    return numbers_.at(*front);
}

void FrontTable::add(std::pair<ActorId, ActorId> const& pair)
{
    numbers_[pair] = static_cast<PairIndex>(pairs_.size());
    pairs_.push_back(pair);
    ranks_.resize(pairs_.size());
    PairIndex rank = no_pair;
    for (auto const& [each, number] : numbers_) ranks_[number] = ++rank;
}

/// Who fights whom changes only with somebody's allegiance.
bool FrontTable::may_differ_since(Date before) const
{
    auto const& [earlier, later] = std::minmax(before, date_);
    return days_of_change_.upper_bound(earlier) != days_of_change_.upper_bound(later);
}

bool FrontTable::move_to(Date date, Controls const& controls)
{
    auto const before = std::exchange(date_, date);
    if (!may_differ_since(before)) return false;
    bool differs = false;
    for (std::size_t one = 0; one < known_.size(); ++one) {
        for (std::size_t other = 0; other < known_[one].size(); ++other) {
            auto& pair = known_[one][other];
            if (pair == not_asked) continue;
            auto const now =
                judge(controls[static_cast<ControlIndex>(one)], controls[static_cast<ControlIndex>(other)]);
            differs        = differs || now != pair;
            pair           = now;
        }
    }
    return differs;
}

FrontTable::PairIndex FrontTable::between(ControlIndex one, ControlIndex other, Controls const& controls)
{
    if (known_.size() < controls.size()) {
        known_.resize(controls.size());
        for (auto& row : known_) row.resize(controls.size(), not_asked);
    }
    auto& pair = known_[one][other];
    if (pair == not_asked) pair = judge(controls[one], controls[other]);
    return pair;
}

}  // namespace frontline
