// SPDX-License-Identifier: Apache-2.0
#include "view/page_fronts.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "control_map/front_line.hpp"

namespace frontline {

namespace {

using ControlPair = std::pair<ControlIndex, ControlIndex>;

/// All that meet along one border while the days go by.
void add_pairs(Piece const& left, Piece const& right, std::set<ControlPair>& pairs)
{
    for (std::size_t l = 0, r = 0;;) {
        pairs.insert(std::minmax(left.painted[l].control, right.painted[r].control));
        auto const next_left  = l + 1 < left.painted.size() ? left.painted[l + 1].day : UINT32_MAX;
        auto const next_right = r + 1 < right.painted.size() ? right.painted[r + 1].day : UINT32_MAX;
        if (next_left == UINT32_MAX && next_right == UINT32_MAX) return;
        if (next_left <= next_right) ++l;
        if (next_right <= next_left) ++r;
    }
}

std::set<ControlPair> pairs_that_meet(LandHistory const& history)
{
    std::set<ControlPair> pairs;
    for (auto const& border : history.borders) {
        if (border.right == no_piece) continue;
        add_pairs(history.pieces[border.left], history.pieces[border.right], pairs);
    }
    return pairs;
}

FrontRule rule_of(ControlPair const& pair, LandHistory const& history, std::vector<Date> const& days,
                  Actors const& actors)
{
    FrontRule                   rule{pair.first, pair.second, {}};
    std::pair<ActorId, ActorId> before;
    for (std::uint32_t day = 0; day < days.size(); ++day) {
        auto const front = front_between(history.controls[pair.first], history.controls[pair.second], actors, days[day])
                               .value_or(std::pair<ActorId, ActorId>{});
        if (front != before) rule.spans.push_back({day, front.first, front.second});
        before = front;
    }
    return rule;
}

}  // namespace

std::vector<FrontRule> front_rules(LandHistory const& history, std::vector<Date> const& days, Actors const& actors)
{
    std::vector<FrontRule> rules;
    for (auto const& pair : pairs_that_meet(history)) {
        auto rule = rule_of(pair, history, days, actors);
        if (!rule.spans.empty()) rules.push_back(std::move(rule));
    }
    return rules;
}

}  // namespace frontline
