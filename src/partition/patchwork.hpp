// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "partition/components.hpp"
#include "partition/partition.hpp"
#include "partition/ring_splitter.hpp"
#include "partition/walk.hpp"

namespace frontline {

/// A closed walk along the border of a patch, with the patch on its left. It may come to a vertex more than once; its
/// rings do not.
struct Walk {
    std::vector<HalfEdgeIndex> edges;     ///< empty: it is not there any more
    Polygon                    rings;     ///< each begun at its least vertex; no outer one where it runs around holes
    std::int64_t               area = 0;  ///< in the partition's units; a hole's is negative
};

/// The land of a partition as patches: land of one label that hangs together (over edges, not over points). When labels
/// change, only walks along what changed are walked again; patches that stay as they were keep their number.
///
/// The walks of all patches together are the outline and, from both sides, the borders between them: polygons of
/// neighbours have the same vertices. The partition must outlive it.
class Patchwork {
public:
    /// `labels`: one for each cell.
    Patchwork(Partition const& partition, std::vector<Label> const& labels);

    /// The cells get new labels. Numbers of patches are given anew, so look at changed() and gone() before the next
    /// call.
    void relabel(std::span<CellIndex const> cells, std::span<Label const> labels);

    /// After the constructor: all patches with a label. After relabel(): those that were not there, of just this land
    /// and label, before. In order of their first face after the
    /// constructor, else in no order.
    std::vector<PatchIndex> const& changed() const { return changed_; }

    /// The patches that relabel() has ended or changed.
    std::vector<PatchIndex> const& gone() const { return gone_; }

    PatchIndex patch_of(FaceIndex face) const { return components_.of(face); }
    Label      label_of(FaceIndex face) const { return labels_[face]; }

    /// One more than the greatest number of a patch.
    std::size_t patches() const { return walks_of_.size(); }

    /// Of a patch that has land.
    Label label_of_patch(PatchIndex patch) const
    {
        return label_left_of(walks_[walks_of_[patch].front()].edges.front());
    }

    /// Area in the partition's units, from the border alone; it is the sum of the faces'.
    std::int64_t area(PatchIndex patch) const;

    /// Valid; holes in order.
    Polygon polygon(PatchIndex patch) const;

private:
    using WalkIndex = std::uint32_t;

    static constexpr auto none = std::numeric_limits<std::uint32_t>::max();

    Partition const&                    partition_;
    std::vector<Label>                  labels_;  // of each face
    Components                          components_;
    std::vector<Walk>                   walks_;
    std::vector<WalkIndex>              free_walks_;
    std::vector<WalkIndex>              walk_of_;  // of each half-edge; none: not on a border, or of land without label
    std::vector<std::vector<WalkIndex>> walks_of_;  // of each patch
    RingSplitter                        splitter_;
    std::vector<VertexIndex>            vertices_;  // of the walk that is being walked
    std::vector<PatchIndex>             changed_;
    std::vector<PatchIndex>             gone_;

    Label         label_left_of(HalfEdgeIndex h) const;
    HalfEdgeIndex next_on_border(HalfEdgeIndex h, Label label) const;
    WalkIndex     new_walk();
    void          walk_from(HalfEdgeIndex start);
    void          end_walk(WalkIndex walk, std::vector<HalfEdgeIndex>& loose);
};

}  // namespace frontline
