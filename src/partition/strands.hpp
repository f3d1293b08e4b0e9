// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

#include "base/free_numbers.hpp"
#include "partition/partition.hpp"
#include "partition/walk.hpp"

namespace frontline {

/// Number of a strand.
using StrandIndex = std::uint32_t;

/// One side of a strand, with the land on its left: 2k runs along strand k, 2k+1 against it.
using StrandSide = std::uint32_t;

inline StrandSide other(StrandSide side)
{
    return side ^ 1U;
}

/// A run of edges with one label all along its left and another all along its right.
struct Strand {
    std::vector<HalfEdgeIndex> edges;   ///< end to end; empty: it is not there any more
    Line                       points;  ///< where they begin, and where the last one ends
};

/// The borders between land of different labels, and of labelled land along the outline, cut into strands of a few
/// dozen edges. No border meets another but at the ends of strands. When cells get other labels only the strands beside
/// them are made anew, so whatever is put together from strands (rings, front lines) is mended by exchanging some of
/// them. The partition must outlive it.
class Strands {
public:
    /// `labels`: one for each cell.
    Strands(Partition const& partition, std::vector<Label> const& labels);

    /// The cells get these labels. Numbers of strands that were gone before are given anew.
    void relabel(std::span<CellIndex const> cells, std::span<Label const> labels);

    /// After the constructor: all. After relabel(): those that were not there before, some of them gone again already.
    std::vector<StrandIndex> const& made() const { return made_; }

    /// Those that relabel() has ended.
    std::vector<StrandIndex> const& gone() const { return gone_; }

    /// The faces whose label relabel() has changed.
    std::vector<FaceIndex> const& relabelled() const { return relabelled_; }

    /// Of each face.
    std::vector<Label> const& labels() const { return labels_; }

    /// One more than the greatest number of a strand.
    std::size_t count() const { return strands_.size(); }

    Strand const& operator[](StrandIndex strand) const { return strands_[strand]; }
    bool          is_there(StrandIndex strand) const { return !strands_[strand].edges.empty(); }

    /// The strand that an edge is part of, if it is on a border: of half-edges 2k and 2k+1.
    std::optional<StrandIndex> at(HalfEdgeIndex h) const;

    HalfEdgeIndex first_edge(StrandSide side) const { return first_edges_[side]; }
    HalfEdgeIndex last_edge(StrandSide side) const { return twin(first_edge(other(side))); }
    Label         label_left_of(StrandSide side) const { return label_left_of_edge(first_edge(side)); }
    FaceIndex     face_left_of(StrandSide side) const { return partition_.half_edges.face[first_edge(side)]; }

    VertexIndex   start(StrandSide side) const { return partition_.half_edges.origin[first_edge(side)]; }

    /// Whether so many borders meet where a side begins that one walk may come there twice: four or more.
    bool starts_at_crossing(StrandSide side) const;

    /// The side that goes on along the same land where this one ends.
    StrandSide next(StrandSide side) const;

    /// `visit(side)` for all sides that leave from where this one ends, but for its own other side.
    template <typename Visit>
    void for_each_beyond(StrandSide side, Visit visit) const;

private:
    static constexpr auto no_border = std::numeric_limits<StrandIndex>::max();      // an edge within one label
    static constexpr auto untied    = std::numeric_limits<StrandIndex>::max() - 1;  // an edge that waits for its strand
    static constexpr auto parted    = std::numeric_limits<StrandIndex>::max() - 2;  // one of a strand that has ended

    Partition const&           partition_;
    std::vector<Label>         labels_;     // of each face
    std::vector<StrandIndex>   strand_of_;  // of each edge
    std::vector<Strand>        strands_;
    std::vector<HalfEdgeIndex> first_edges_;  // of each side
    FreeNumbers                free_;
    std::vector<HalfEdgeIndex> loose_;   // half-edges of borders, to be tied to strands
    std::vector<HalfEdgeIndex> parted_;  // those of ended strands, end to end
    std::vector<StrandIndex>   made_;
    std::vector<StrandIndex>   gone_;
    std::vector<FaceIndex>     relabelled_;

    Label         label_left_of_edge(HalfEdgeIndex h) const;
    StrandSide    side_from(HalfEdgeIndex first) const;
    HalfEdgeIndex onwards(HalfEdgeIndex h) const;
    void          judge(HalfEdgeIndex h, Label left);
    void          end(StrandIndex strand);
    void          part(HalfEdgeIndex h);
    void          loosen_around(FaceIndex face);
    void          loosen_all();
    void          tie_loose();
    StrandIndex   begin(std::span<HalfEdgeIndex const> run);
    void          grow(StrandIndex strand);
    void          finish(StrandIndex strand);
    StrandIndex   new_strand();
    void          take(HalfEdgeIndex h, StrandIndex strand);
    void          follow(StrandIndex strand);
    void          take_up(StrandIndex other, HalfEdgeIndex first, StrandIndex strand);
};

template <typename Visit>
void Strands::for_each_beyond(StrandSide side, Visit visit) const
{
    auto const back = twin(last_edge(side));
    for (auto h = partition_.half_edges.next[twin(back)]; h != back; h = partition_.half_edges.next[twin(h)]) {
        if (strand_of_[h / 2] != no_border) visit(side_from(h));
    }
}

}  // namespace frontline
