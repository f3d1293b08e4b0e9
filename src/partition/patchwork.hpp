// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <limits>
#include <vector>

#include "base/free_numbers.hpp"
#include "partition/components.hpp"
#include "partition/partition.hpp"
#include "partition/strands.hpp"

namespace frontline {

/// The land of a partition as patches: land of one label that hangs together (over edges, not over points). When labels
/// change, only walks along strands that changed are walked again; patches that stay as they were keep their number.
///
/// The walks of all patches together are the outline and, from both sides, the borders between them: polygons of
/// neighbours have the same vertices. The partition and the strands must outlive it.
class Patchwork {
public:
    Patchwork(Partition const& partition, Strands const& strands);

    /// To be called after each Strands::relabel(). Numbers of patches are given anew, so look at changed() and gone()
    /// before the next call.
    void mend();

    /// After the constructor: all patches with a label. After mend(): those that were not there, of just this land and
    /// label, before. In no order.
    std::vector<PatchIndex> const& changed() const { return changed_; }

    /// The patches that mend() has ended or changed.
    std::vector<PatchIndex> const& gone() const { return gone_; }

    /// The faces that mend() has moved from one patch to another, some of them more than once.
    std::vector<FaceIndex> const& moved() const { return components_.moved(); }

    PatchIndex patch_of(FaceIndex face) const { return components_.of(face); }

    /// One more than the greatest number of a patch.
    std::size_t patches() const { return walks_of_.size(); }

    /// Of a patch that has land.
    Label label_of_patch(PatchIndex patch) const
    {
        return strands_.label_left_of(walks_[walks_of_[patch].front()].sides.front());
    }

    /// Valid; holes in order.
    Polygon polygon(PatchIndex patch) const;

private:
    using WalkIndex = std::uint32_t;

    static constexpr auto none = std::numeric_limits<WalkIndex>::max();

    /// A closed walk along the border of a patch, with the patch on its left. It may come to a vertex more than once;
    /// its rings do not.
    struct Walk {
        PatchIndex              patch = no_patch;
        std::vector<StrandSide> sides;
        Polygon                 rings;  ///< each begun at its least vertex; no outer one where it runs around holes
    };

    Partition const&                    partition_;
    Strands const&                      strands_;
    Components                          components_;
    std::vector<Walk>                   walks_;
    FreeNumbers                         free_walks_;
    std::vector<WalkIndex>              walk_of_;   // of each side of a strand; none: of land without label
    std::vector<std::vector<WalkIndex>> walks_of_;  // of each patch
    std::vector<PatchIndex>             changed_;
    std::vector<PatchIndex>             gone_;

    WalkIndex new_walk();
    void      walk_from(StrandSide start);
    void      end_walk(WalkIndex walk, std::vector<StrandSide>& loose);
    void      end_walks_of_gone_strands(std::vector<StrandSide>& loose);
    void      sort_walks_by_patch(std::vector<PatchIndex> const& touched);
};

}  // namespace frontline
