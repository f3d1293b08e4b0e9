// SPDX-License-Identifier: Apache-2.0
#include "partition/strands.hpp"

#include <algorithm>
#include <array>

namespace frontline {

namespace {

/// Longer ones are dearer to make anew, shorter ones to put together: about the number of pieces of a long ring times
/// their edges around a change is least here.
constexpr std::size_t most_edges = 64;

/// None; between the edges of two strands.
constexpr auto no_edge = std::numeric_limits<HalfEdgeIndex>::max();

/// The same edges from the other end.
void turn_around(std::vector<HalfEdgeIndex>& edges)
{
    std::ranges::reverse(edges);
    for (auto& h : edges) h = twin(h);
}

std::vector<Label> labels_of_faces(Partition const& partition, std::vector<Label> const& of_cells)
{
    std::vector<Label> labels;
    labels.reserve(partition.faces.size());
    for (auto const& face : partition.faces) labels.push_back(of_cells[face.cell]);
    return labels;
}

/// Each edge is written down, and written over by the next one where it is no border: whether it is cannot be foreseen,
/// and to guess wrong costs more than to write.
std::vector<HalfEdgeIndex> borders_between_labels(InnerEdges const& inner, std::vector<Label> const& labels)
{
    std::vector<HalfEdgeIndex>      borders;
    std::array<HalfEdgeIndex, 1024> some;
    for (std::size_t i = 0; i < inner.sides.size();) {
        auto const  until = std::min(i + some.size(), inner.sides.size());
        std::size_t count = 0;
        for (; i < until; ++i) {
            some[count] = inner.half_edges[i];
            count += labels[inner.sides[i].left] != labels[inner.sides[i].right] ? 1 : 0;
        }
        borders.insert(borders.end(), some.begin(), some.begin() + static_cast<std::ptrdiff_t>(count));
    }
    return borders;
}

}  // namespace

Strands::Strands(Partition const& partition, std::vector<Label> const& labels)
    : partition_{partition}, labels_{labels_of_faces(partition, labels)},
      strand_of_(partition.half_edges.count() / 2, no_border)
{
    loose_ = borders_between_labels(partition.inner_edges, labels_);
    for (auto const h : partition.coast) {
        if (label_left_of_edge(h) != unlabelled) loose_.push_back(h);
    }
    for (auto const h : loose_) strand_of_[h / 2] = untied;
    tie_loose();
}

void Strands::relabel(std::span<CellIndex const> cells, std::span<Label const> labels)
{
    free_.add(gone_);
    made_.clear();
    gone_.clear();
    relabelled_.clear();
    for (std::size_t i = 0; i < cells.size(); ++i) {
        for (auto const face : partition_.faces_of(cells[i])) {
            if (labels_[face] == labels[i]) continue;
            labels_[face] = labels[i];
            relabelled_.push_back(face);
        }
    }
    loosen_all();
    tie_loose();
}

std::optional<StrandIndex> Strands::at(HalfEdgeIndex h) const
{
    auto const strand = strand_of_[h / 2];
    return strand == no_border ? std::nullopt : std::optional{strand};
}

/// What lies beyond the outline has no label.
Label Strands::label_left_of_edge(HalfEdgeIndex h) const
{
    auto const face = partition_.half_edges.face[h];
    return face == outside ? unlabelled : labels_[face];
}

bool Strands::starts_at_crossing(StrandSide side) const
{
    if (!partition_.starts_at_crossing(first_edge(side))) return false;
    std::size_t borders = 1;
    for_each_beyond(other(side), [&](StrandSide) { ++borders; });
    return borders >= 4;
}

/// Inner edges met at the end, with the same land on both sides, are turned around.
StrandSide Strands::next(StrandSide side) const
{
    auto h = partition_.half_edges.next[last_edge(side)];
    while (strand_of_[h / 2] == no_border) h = partition_.half_edges.next[twin(h)];
    return side_from(h);
}

/// The side that begins with this half-edge.
StrandSide Strands::side_from(HalfEdgeIndex first) const
{
    auto const strand = strand_of_[first / 2];
    return 2 * strand + (first_edge(2 * strand) == first ? 0 : 1);
}

/// The border where a half-edge ends, if it is only one that goes on. (An optional one would be put together in memory,
/// which takes as long as to find it.)
HalfEdgeIndex Strands::onwards(HalfEdgeIndex h) const
{
    auto const is_border = [this](HalfEdgeIndex out) { return strand_of_[out / 2] != no_border; };
    auto const back      = twin(h);
    auto const first     = partition_.half_edges.next[h];
    if (!partition_.starts_at_crossing(back)) {
        // Which of the two it is cannot be foreseen: both are looked at. `back` is a border, and counts as none.
        auto const second    = partition_.half_edges.next[twin(first)];
        bool const is_first  = is_border(first) & (first != back);
        bool const is_second = is_border(second) & (second != back) & (first != back);
        if (is_first == is_second) return no_edge;
        return is_second ? second : first;
    }
    auto next = no_edge;
    for (auto out = first; out != back; out = partition_.half_edges.next[twin(out)]) {
        if (!is_border(out)) continue;
        if (next != no_edge) return no_edge;
        next = out;
    }
    return next;
}

/// Its edges are borders still, and hang together as before, but for those that come loose now.
void Strands::end(StrandIndex strand)
{
    auto& edges = strands_[strand].edges;
    for (auto const h : edges) strand_of_[h / 2] = parted;
    parted_.insert(parted_.end(), edges.begin(), edges.end());
    parted_.push_back(no_edge);
    edges.clear();
    gone_.push_back(strand);
}

/// Where an edge is part of a strand that strand ends.
void Strands::part(HalfEdgeIndex h)
{
    auto const strand = strand_of_[h / 2];
    if (strand < parted) end(strand);
}

/// Whether an edge of no strand, with that label on its left, is on a border.
void Strands::judge(HalfEdgeIndex h, Label left)
{
    auto const was_loose = strand_of_[h / 2] == untied;
    auto const is_border = left != label_left_of_edge(twin(h));
    strand_of_[h / 2]    = is_border ? untied : no_border;
    if (is_border && !was_loose) loose_.push_back(h);
}

/// Where three edges meet, whatever runs along the third one runs along the face as well, or ends there. Where more
/// meet, borders that do not touch the face may go another way now.
void Strands::loosen_around(FaceIndex face)
{
    auto const turned = [this](HalfEdgeIndex out) { return partition_.half_edges.next[twin(out)]; };
    for (auto const h : partition_.border_of(face)) {
        part(h);
        judge(h, labels_[face]);
        if (!partition_.starts_at_crossing(h)) continue;
        for (auto out = turned(h); out != h; out = turned(out)) {
            part(out);
            if (strand_of_[out / 2] == parted) judge(out, label_left_of_edge(out));
        }
    }
}

/// What is looked at around the faces lies scattered. To wait for one after another would take longer than all that is
/// done with them, so the processor is told of them before.
void Strands::loosen_all()
{
    for (auto const face : relabelled_) {
        for (auto const h : partition_.border_of(face)) {
            __builtin_prefetch(&partition_.half_edges.next[h]);
            __builtin_prefetch(&strand_of_[h / 2], 1);
        }
    }
    for (auto const face : relabelled_) loosen_around(face);
}

/// What is left of strands that were ended is tied as it hangs together, all else edge by edge. Strands grow when all
/// these are there, so that they meet whole ones.
void Strands::tie_loose()
{
    auto const is_parted = [this](HalfEdgeIndex h) { return h != no_edge && strand_of_[h / 2] == parted; };
    for (auto at = parted_.begin(); at != parted_.end();) {
        auto const first = std::find_if(at, parted_.end(), is_parted);
        at               = std::find_if_not(first, parted_.end(), is_parted);
        if (first != at) begin({first, at});
    }
    for (std::size_t i = 0, begun = made_.size(); i < begun; ++i) grow(made_[i]);
    for (auto const h : loose_) {
        if (strand_of_[h / 2] == untied) grow(begin({&h, 1}));
    }
    for (auto const strand : made_) finish(strand);
    parted_.clear();
    loose_.clear();
}

StrandIndex Strands::new_strand()
{
    auto const strand = free_.take(strands_.size());
    if (strand == strands_.size()) {
        strands_.emplace_back();
        first_edges_.resize(2 * strands_.size());
    }
    return strand;
}

StrandIndex Strands::begin(std::span<HalfEdgeIndex const> run)
{
    auto const strand = new_strand();
    strands_[strand].edges.reserve(most_edges);
    for (auto const h : run) take(h, strand);
    made_.push_back(strand);
    return strand;
}

/// To the one end, then to the other.
void Strands::grow(StrandIndex strand)
{
    if (!is_there(strand)) return;
    for (int end = 0; end < 2; ++end) {
        turn_around(strands_[strand].edges);
        follow(strand);
    }
}

void Strands::finish(StrandIndex strand)
{
    if (!is_there(strand)) return;
    auto& [edges, points] = strands_[strand];
    points.clear();
    points.reserve(edges.size() + 1);
    for (auto const h : edges) points.push_back(partition_.origin(h));
    points.push_back(partition_.target(edges.back()));
    first_edges_[2 * strand]     = edges.front();
    first_edges_[2 * strand + 1] = twin(edges.back());
}

void Strands::take(HalfEdgeIndex h, StrandIndex strand)
{
    strand_of_[h / 2] = strand;
    strands_[strand].edges.push_back(h);
}

/// A strand takes up what is loose where it ends, and the next strand where both together are not too long, so that
/// they do not crumble with time.
void Strands::follow(StrandIndex strand)
{
    auto const& edges = strands_[strand].edges;
    for (auto on = onwards(edges.back()); on != no_edge; on = onwards(edges.back())) {
        auto const there = strand_of_[on / 2];
        auto const more  = there < parted ? strands_[there].edges.size() : 1;
        if (there == strand || edges.size() + more > most_edges) return;
        if (there < parted) take_up(there, on, strand);
        else take(on, strand);
    }
}

/// A whole strand, from one end.
void Strands::take_up(StrandIndex other, HalfEdgeIndex first, StrandIndex strand)
{
    auto& edges = strands_[other].edges;
    if (edges.front() != first) turn_around(edges);
    for (auto const h : edges) take(h, strand);
    edges.clear();
    gone_.push_back(other);
}

}  // namespace frontline
