// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <utility>
#include <vector>

#include "partition/components.hpp"
#include "partition/partition.hpp"
#include "partition/unions.hpp"

namespace frontline {

/// What becomes of one patch that lost some faces. From every face beside a lost one a search starts; all take turns.
/// Searches that meet are one group; a group that has nowhere left to go is a part cut off. Lost faces that hang
/// together are a gap, and so are gaps with a part cut off between them: as soon as each gap has no more than one open
/// group at its sides, whatever led through it leads around it, and all open groups hang together.
class PatchSplit {
public:
    static constexpr auto none = std::numeric_limits<std::uint32_t>::max();

    /// `patch_of`: of each face, those that the patch lost left out. `search_of`: of each face `none`, and so again
    /// after parts_cut_off().
    PatchSplit(Partition const& partition, std::vector<PatchIndex> const& patch_of,
               std::vector<std::uint32_t>& search_of, PatchIndex patch, std::span<FaceIndex const> lost);

    /// The faces of each part but one, the largest as a rule, which stays the patch.
    std::vector<std::vector<FaceIndex>> parts_cut_off();

private:
    struct Search {
        std::vector<FaceIndex> visited;   ///< in order
        std::size_t            done = 0;  ///< so many of them have been looked around from
        bool                   is_done() const { return done == visited.size(); }
    };

    /// A group beside a gap.
    struct Side {
        std::uint32_t gap;
        std::uint32_t search;
    };

    Partition const&                                 partition_;
    std::vector<PatchIndex> const&                   patch_of_;
    std::vector<std::uint32_t>&                      search_of_;  // of each face: which search has visited it
    PatchIndex                                       patch_;
    Unions                                           groups_;     // of searches
    Unions                                           gaps_;       // of lost faces
    std::vector<std::pair<FaceIndex, std::uint32_t>> gap_of_;     // sorted
    std::vector<Search>                              searches_;
    std::vector<Side>                                sides_;

    template <typename Visit>
    void              for_each_neighbour(FaceIndex face, Visit visit) const;
    void              join_gaps(std::uint32_t gap, FaceIndex neighbour);
    void              start(FaceIndex face, std::uint32_t gap);
    void              look_around(std::uint32_t number);
    std::vector<bool> open_groups();
    void              join_gaps_across_parts_cut_off(std::vector<bool> const& open);
    std::vector<bool> unsettled_groups(std::vector<bool> const& open);
    bool              take_turns(std::size_t steps);
    std::vector<std::vector<FaceIndex>> closed_groups();
};

}  // namespace frontline
