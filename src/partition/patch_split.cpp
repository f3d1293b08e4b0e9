// SPDX-License-Identifier: Apache-2.0
#include "partition/patch_split.hpp"

#include <algorithm>

namespace frontline {

template <typename Visit>
void PatchSplit::for_each_neighbour(FaceIndex face, Visit visit) const
{
    for (auto const neighbour : partition_.beyond(face)) {
        if (neighbour != outside) visit(neighbour);
    }
}

PatchSplit::PatchSplit(Partition const& partition, std::vector<PatchIndex> const& patch_of,
                       std::vector<std::uint32_t>& search_of, PatchIndex patch, std::span<FaceIndex const> lost)
    : partition_{partition}, patch_of_{patch_of}, search_of_{search_of}, patch_{patch}, groups_{0}, gaps_{lost.size()}
{
    for (std::uint32_t gap = 0; gap < lost.size(); ++gap) gap_of_.emplace_back(lost[gap], gap);
    for (std::uint32_t gap = 0; gap < lost.size(); ++gap) {
        for_each_neighbour(lost[gap], [&](FaceIndex neighbour) {
            if (patch_of_[neighbour] == patch_) start(neighbour, gap);
            else join_gaps(gap, neighbour);
        });
    }
}

std::vector<std::vector<FaceIndex>> PatchSplit::parts_cut_off()
{
    for (std::size_t steps = 2; !take_turns(steps); steps *= 2) {}
    auto parts = closed_groups();
    for (auto const& search : searches_) {
        for (auto const face : search.visited) search_of_[face] = none;
    }
    return parts;
}

void PatchSplit::join_gaps(std::uint32_t gap, FaceIndex neighbour)
{
    auto const face  = [](auto const& lost) { return lost.first; };
    auto const other = std::ranges::lower_bound(gap_of_, neighbour, {}, face);
    if (other != gap_of_.end() && other->first == neighbour) gaps_.join(gap, other->second);
}

void PatchSplit::start(FaceIndex face, std::uint32_t gap)
{
    auto& search = search_of_[face];
    if (search == none) {
        search = groups_.add();
        searches_.push_back({{face}, 0});
    }
    sides_.push_back({gap, search});
}

void PatchSplit::look_around(std::uint32_t number)
{
    auto const face = searches_[number].visited[searches_[number].done++];
    for_each_neighbour(face, [&](FaceIndex neighbour) {
        if (patch_of_[neighbour] != patch_) return;
        auto& other = search_of_[neighbour];
        if (other != none) return groups_.join(number, other);
        other = number;
        searches_[number].visited.push_back(neighbour);
    });
}

std::vector<bool> PatchSplit::open_groups()
{
    std::vector<bool> open(searches_.size(), false);
    for (std::uint32_t i = 0; i < searches_.size(); ++i) {
        if (!searches_[i].is_done()) open[groups_.of(i)] = true;
    }
    return open;
}

void PatchSplit::join_gaps_across_parts_cut_off(std::vector<bool> const& open)
{
    std::vector<std::uint32_t> gap_of_part(searches_.size(), none);
    for (auto const& [gap, search] : sides_) {
        auto const group = groups_.of(search);
        if (open[group]) continue;
        if (gap_of_part[group] == none) gap_of_part[group] = gap;
        else gaps_.join(gap_of_part[group], gap);
    }
}

/// Open groups at whose gap there is another one.
std::vector<bool> PatchSplit::unsettled_groups(std::vector<bool> const& open)
{
    std::vector<std::uint32_t> first(gap_of_.size(), none);
    std::vector<bool>          unsettled(searches_.size(), false);
    for (auto const& [gap, search] : sides_) {
        auto const group = groups_.of(search);
        auto&      beside = first[gaps_.of(gap)];
        if (!open[group] || beside == group) continue;
        if (beside == none) beside = group;
        else unsettled[group] = unsettled[beside] = true;
    }
    return unsettled;
}

/// True when all is settled.
bool PatchSplit::take_turns(std::size_t steps)
{
    auto const open = open_groups();
    join_gaps_across_parts_cut_off(open);
    auto const unsettled = unsettled_groups(open);
    bool       settled   = true;
    for (std::uint32_t i = 0; i < searches_.size(); ++i) {
        if (!unsettled[groups_.of(i)]) continue;
        settled = false;
        for (std::size_t step = 0; step < steps && !searches_[i].is_done(); ++step) look_around(i);
    }
    return settled;
}

/// Where no group is open the first part stays the patch.
std::vector<std::vector<FaceIndex>> PatchSplit::closed_groups()
{
    auto const                          open = open_groups();
    std::vector<std::uint32_t>          part_of(searches_.size(), none);
    std::vector<std::vector<FaceIndex>> parts;
    for (std::uint32_t i = 0; i < searches_.size(); ++i) {
        auto const group = groups_.of(i);
        if (open[group]) continue;
        if (part_of[group] == none) {
            part_of[group] = static_cast<std::uint32_t>(parts.size());
            parts.emplace_back();
        }
        auto const& visited = searches_[i].visited;
        parts[part_of[group]].insert(parts[part_of[group]].end(), visited.begin(), visited.end());
    }
    if (!parts.empty() && std::ranges::find(open, true) == open.end()) parts.erase(parts.begin());
    return parts;
}

}  // namespace frontline
