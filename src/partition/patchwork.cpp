// SPDX-License-Identifier: Apache-2.0
#include "partition/patchwork.hpp"

#include <algorithm>
#include <utility>

#include "partition/ring_joiner.hpp"

namespace frontline {

Patchwork::Patchwork(Partition const& partition, Strands const& strands)
    : partition_{partition}, strands_{strands}, components_{partition, strands.labels()},
      walk_of_(2 * strands.count(), none), walks_of_(components_.count())
{
    for (auto const strand : strands_.made()) {
        walk_from(2 * strand);
        walk_from(2 * strand + 1);
    }
    for (PatchIndex patch = 0; patch < components_.count(); ++patch) {
        if (!walks_of_[patch].empty()) changed_.push_back(patch);
    }
}

Patchwork::WalkIndex Patchwork::new_walk()
{
    auto const walk = free_walks_.take(walks_.size());
    if (walk == walks_.size()) walks_.emplace_back();
    return walk;
}

void Patchwork::walk_from(StrandSide start)
{
    if (!strands_.is_there(start / 2) || walk_of_[start] != none) return;
    if (strands_.label_left_of(start) == unlabelled) return;
    auto const number = new_walk();
    auto&      walk   = walks_[number];
    for (auto side = start; walk_of_[side] == none; side = strands_.next(side)) {
        walk_of_[side] = number;
        walk.sides.push_back(side);
    }
    for (auto& ring : rings_of(strands_, walk.sides)) {
        if (runs_counter_clockwise(ring)) walk.rings.outer = std::move(ring);
        else walk.rings.holes.push_back(std::move(ring));
    }
    walk.patch = components_.of(strands_.face_left_of(start));
    walks_of_[walk.patch].push_back(number);
}

void Patchwork::end_walk(WalkIndex number, std::vector<StrandSide>& loose)
{
    auto& walk = walks_[number];
    for (auto const side : walk.sides) walk_of_[side] = none;
    loose.insert(loose.end(), walk.sides.begin(), walk.sides.end());
    std::erase(walks_of_[walk.patch], number);
    walk = {};
    free_walks_.add(number);
}

Polygon Patchwork::polygon(PatchIndex patch) const
{
    Polygon polygon;
    for (auto const walk : walks_of_[patch]) {
        auto const& [outer, holes] = walks_[walk].rings;
        if (!outer.empty()) polygon.outer = outer;
        polygon.holes.insert(polygon.holes.end(), holes.begin(), holes.end());
    }
    std::ranges::sort(polygon.holes);
    return polygon;
}

void Patchwork::end_walks_of_gone_strands(std::vector<StrandSide>& loose)
{
    for (auto const strand : strands_.gone()) {
        for (auto const side : {2 * strand, 2 * strand + 1}) {
            if (side < walk_of_.size() && walk_of_[side] != none) end_walk(walk_of_[side], loose);
        }
    }
}

/// The walks that still stand along patches that were split or joined.
void Patchwork::sort_walks_by_patch(std::vector<PatchIndex> const& touched)
{
    std::vector<WalkIndex> standing;
    for (auto const patch : touched) {
        standing.insert(standing.end(), walks_of_[patch].begin(), walks_of_[patch].end());
        walks_of_[patch].clear();
    }
    for (auto const number : standing) {
        auto& walk = walks_[number];
        walk.patch = components_.of(strands_.face_left_of(walk.sides.front()));
        walks_of_[walk.patch].push_back(number);
    }
}

void Patchwork::mend()
{
    changed_.clear();
    std::vector<StrandSide> loose;
    end_walks_of_gone_strands(loose);
    gone_ = components_.update(strands_.labels(), strands_.relabelled());
    walks_of_.resize(components_.count());
    walk_of_.resize(2 * strands_.count(), none);
    sort_walks_by_patch(gone_);
    for (auto const strand : strands_.made()) {
        walk_from(2 * strand);
        walk_from(2 * strand + 1);
    }
    for (auto const side : loose) walk_from(side);
    for (auto const patch : gone_) {
        if (!walks_of_[patch].empty()) changed_.push_back(patch);
    }
}

}  // namespace frontline
