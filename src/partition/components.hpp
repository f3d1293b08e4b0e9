// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "base/free_numbers.hpp"
#include "partition/partition.hpp"

namespace frontline {

class Unions;

/// Number of a patch: faces of one label that hang together over edges.
using PatchIndex = std::uint32_t;

inline constexpr PatchIndex no_patch = std::numeric_limits<PatchIndex>::max();

/// Which faces hang together: over edges both of whose faces have one label. Follows changes of labels: where faces
/// leave and join patches, searches start on all sides of them at once and stop as soon as it is plain what hangs
/// together still, so that a change costs what it cuts off or joins, not what it leaves.
class Components {
public:
    /// `labels`: one for each face.
    Components(Partition const& partition, std::vector<std::uint32_t> const& labels);

    PatchIndex of(FaceIndex face) const { return patch_of_[face]; }

    /// One more than the greatest number of a patch.
    std::size_t count() const { return sizes_.size(); }

    bool is_empty(PatchIndex patch) const { return sizes_[patch] == 0; }

    /// `labels` are the new ones already; `changed` the faces whose label is another now. Returns the patches that lost
    /// or gained faces, are new, or are empty now. Numbers of patches that were empty before are given anew.
    std::vector<PatchIndex> update(std::vector<std::uint32_t> const& labels, std::span<FaceIndex const> changed);

    /// The faces that update() has moved from one patch to another, some of them more than once.
    std::vector<FaceIndex> const& moved() const { return moved_; }

private:
    Partition const&           partition_;
    std::vector<PatchIndex>    patch_of_;
    std::vector<std::uint32_t> sizes_;      // faces of each patch
    FreeNumbers                free_;       // patches without faces
    std::vector<std::uint32_t> search_of_;  // of each face: which search has visited it, in update(); made there
    std::vector<FaceIndex>     moved_;

    void       number_anew(Unions const& found);
    PatchIndex add_patch();
    void       move(FaceIndex face, PatchIndex patch);
    void       move_all(FaceIndex face, PatchIndex to);
    void       join(FaceIndex a, FaceIndex b, std::vector<PatchIndex>& touched);
    void       take_out(std::span<FaceIndex const> changed, std::vector<PatchIndex>& touched);
    void       put_in(std::span<FaceIndex const> changed, std::vector<std::uint32_t> const& labels,
                      std::vector<PatchIndex>& touched);
};

}  // namespace frontline
