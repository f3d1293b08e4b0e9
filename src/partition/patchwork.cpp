// SPDX-License-Identifier: Apache-2.0
#include "partition/patchwork.hpp"

#include <algorithm>
#include <utility>

namespace frontline {

namespace {

std::vector<Label> labels_of_faces(Partition const& partition, std::vector<Label> const& of_cells)
{
    std::vector<Label> labels;
    labels.reserve(partition.faces.size());
    for (auto const& face : partition.faces) labels.push_back(of_cells[face.cell]);
    return labels;
}

}  // namespace

Patchwork::Patchwork(Partition const& partition, std::vector<Label> const& labels)
    : partition_{partition}, labels_{labels_of_faces(partition, labels)}, components_{partition, labels_},
      walk_of_(partition.half_edges.size(), none), walks_of_(components_.count()),
      splitter_{partition.vertices}
{
    for (auto const h : components_.take_borders()) walk_from(h);
    for (PatchIndex patch = 0; patch < components_.count(); ++patch) {
        if (!walks_of_[patch].empty()) changed_.push_back(patch);
    }
}

Label Patchwork::label_left_of(HalfEdgeIndex h) const
{
    auto const face = partition_.half_edges[h].face;
    return face == outside ? unlabelled : labels_[face];
}

/// Inner edges met at the vertex, with land of the label on both sides, are turned around.
HalfEdgeIndex Patchwork::next_on_border(HalfEdgeIndex h, Label label) const
{
    auto next = partition_.half_edges[h].next;
    while (label_left_of(twin(next)) == label) next = partition_.half_edges[twin(next)].next;
    return next;
}

Patchwork::WalkIndex Patchwork::new_walk()
{
    if (free_walks_.empty()) {
        walks_.emplace_back();
        return static_cast<WalkIndex>(walks_.size() - 1);
    }
    auto const walk = free_walks_.back();
    free_walks_.pop_back();
    return walk;
}

void Patchwork::walk_from(HalfEdgeIndex start)
{
    auto const label = label_left_of(start);
    if (walk_of_[start] != none || label == unlabelled || label_left_of(twin(start)) == label) return;
    auto const number = new_walk();
    auto&      walk   = walks_[number];
    for (auto h = start; walk_of_[h] == none; h = next_on_border(h, label)) {
        walk_of_[h] = number;
        walk.edges.push_back(h);
        walk.area += partition_.area_beside(h);
        vertices_.push_back(partition_.half_edges[h].origin);
    }
    for (auto& ring : splitter_.rings(vertices_)) {
        if (twice_area_e14(ring) > 0) walk.rings.outer = std::move(ring);
        else walk.rings.holes.push_back(std::move(ring));
    }
    vertices_.clear();
    walks_of_[components_.of(partition_.half_edges[start].face)].push_back(number);
}

void Patchwork::end_walk(WalkIndex number, std::vector<HalfEdgeIndex>& loose)
{
    auto& walk = walks_[number];
    for (auto const h : walk.edges) walk_of_[h] = none;
    loose.insert(loose.end(), walk.edges.begin(), walk.edges.end());
    walk = {};
    free_walks_.push_back(number);
}

std::int64_t Patchwork::area(PatchIndex patch) const
{
    std::int64_t area = 0;
    for (auto const walk : walks_of_[patch]) area += walks_[walk].area;
    return area;
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

void Patchwork::relabel(std::span<CellIndex const> cells, std::span<Label const> labels)
{
    changed_.clear();
    gone_.clear();
    std::vector<FaceIndex>     faces;
    std::vector<HalfEdgeIndex> loose;  // half-edges that may be on a border and are on no walk
    auto const                 take_up = [&](HalfEdgeIndex h) {
        if (walk_of_[h] != none) end_walk(walk_of_[h], loose);
        else loose.push_back(h);
    };
    for (std::size_t i = 0; i < cells.size(); ++i) {
        for (auto const face : partition_.faces_of(cells[i])) {
            if (labels_[face] == labels[i]) continue;
            faces.push_back(face);
            for (auto const h : partition_.border_of(face)) {
                take_up(h);
                // A neighbour of another label keeps its border as it is.
                auto const beyond = partition_.half_edges[twin(h)].face;
                if (beyond == outside) continue;
                if (labels_[beyond] == labels_[face] || labels_[beyond] == labels[i]) take_up(twin(h));
            }
        }
    }
    for (std::size_t i = 0; i < cells.size(); ++i) {
        for (auto const face : partition_.faces_of(cells[i])) labels_[face] = labels[i];
    }
    auto const touched = components_.update(labels_, faces);
    walks_of_.resize(components_.count());
    std::vector<WalkIndex> standing;
    for (auto const patch : touched) {
        for (auto const walk : walks_of_[patch]) {
            if (!walks_[walk].edges.empty()) standing.push_back(walk);
        }
        walks_of_[patch].clear();
    }
    std::ranges::sort(standing);
    auto const [first, last] = std::ranges::unique(standing);
    standing.erase(first, last);
    for (auto const walk : standing) {
        auto const patch = components_.of(partition_.half_edges[walks_[walk].edges.front()].face);
        walks_of_[patch].push_back(walk);
    }
    for (auto const h : loose) walk_from(h);
    for (auto const patch : touched) {
        gone_.push_back(patch);
        if (components_.is_empty(patch) || walks_of_[patch].empty()) continue;
        changed_.push_back(patch);
    }
}

}  // namespace frontline
