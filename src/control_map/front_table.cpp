// SPDX-License-Identifier: Apache-2.0
#include "control_map/front_table.hpp"

#include <algorithm>

namespace frontline {

FrontTable::PairIndex FrontTable::judge(Control const& one, Control const& other)
{
    auto const& [least, most] = std::minmax(one, other);
    auto const front          = front_between(least, most, actors_, date_);
    if (!front) return no_pair;
    auto const [entry, is_new] = numbers_.try_emplace(*front, static_cast<PairIndex>(pairs_.size()));
    if (is_new) pairs_.push_back(*front);
    return entry->second;
}

bool FrontTable::move_to(Date date, Controls const& controls)
{
    date_        = date;
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
