// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <limits>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "control_map/front_line.hpp"

namespace frontline {

/// front_between() remembered for the controls of one map, as small numbers.
class FrontTable {
public:
    using PairIndex = std::uint16_t;

    static constexpr PairIndex no_pair = 0;

    explicit FrontTable(Actors const& actors) : actors_{actors}, days_of_change_{actors.days_of_new_allegiance()} {}

    /// True where anything known is another way on that day.
    bool move_to(Date date, Controls const& controls);

    PairIndex between(ControlIndex one, ControlIndex other, Controls const& controls);

    std::pair<ActorId, ActorId> const& pair(PairIndex pair) const { return pairs_[pair]; }

    /// Its place among all known pairs in order of actors.
    PairIndex rank(PairIndex pair) const { return ranks_[pair]; }

private:
    static constexpr PairIndex not_asked = std::numeric_limits<PairIndex>::max();

    Actors const&                                    actors_;
    std::set<Date>                                   days_of_change_;
    Date                                             date_ = first_date();
    std::vector<std::vector<PairIndex>>              known_;  // by both controls
    std::vector<std::pair<ActorId, ActorId>>         pairs_{{}};
    std::map<std::pair<ActorId, ActorId>, PairIndex> numbers_;
    std::vector<PairIndex>                           ranks_{0};

    bool      may_differ_since(Date before) const;
    PairIndex judge(Control const& one, Control const& other);
    void      add(std::pair<ActorId, ActorId> const& pair);
};

}  // namespace frontline
