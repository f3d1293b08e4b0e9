// SPDX-License-Identifier: Apache-2.0
#include "partition/walk.hpp"

#include <algorithm>
#include <numeric>
#include <unordered_map>
#include <utility>

namespace frontline {

namespace {

/// Which faces hang together: union-find with path halving, the least face standing for its component.
class Components {
public:
    explicit Components(std::size_t faces) : parent_(faces) { std::iota(parent_.begin(), parent_.end(), FaceIndex{0}); }

    FaceIndex of(FaceIndex face)
    {
        while (parent_[face] != face) face = parent_[face] = parent_[parent_[face]];
        return face;
    }

    void join(FaceIndex a, FaceIndex b)
    {
        auto const [least, most] = std::minmax({of(a), of(b)});
        parent_[most]            = least;
    }

private:
    std::vector<FaceIndex> parent_;
};

/// A partition with a label on each cell.
class Painting {
public:
    Painting(Partition const& partition, std::vector<Label> const& labels) : partition_{partition}, labels_{labels} {}

    Label left_of(HalfEdgeIndex h) const { return label(partition_.half_edges[h].face); }
    Label label(FaceIndex face) const { return face == outside ? unlabelled : labels_[partition_.faces[face].cell]; }

    bool is_boundary(HalfEdgeIndex h) const
    {
        return left_of(h) != left_of(twin(h)) || partition_.half_edges[h].face == outside
            || partition_.half_edges[twin(h)].face == outside;
    }

    /// The next half-edge on the border of the same land: inner edges met at the vertex are turned around.
    HalfEdgeIndex next_on_boundary(HalfEdgeIndex h) const
    {
        auto next = partition_.half_edges[h].next;
        while (!is_boundary(next)) next = partition_.half_edges[twin(next)].next;
        return next;
    }

    Components components() const
    {
        Components components{partition_.faces.size()};
        for (HalfEdgeIndex h = 0; h < partition_.half_edges.size(); h += 2) {
            if (!is_boundary(h)) components.join(partition_.half_edges[h].face, partition_.half_edges[h + 1].face);
        }
        return components;
    }

private:
    Partition const&          partition_;
    std::vector<Label> const& labels_;
};

/// The polygons, each begun when its first face is met.
class Collection {
public:
    Collection(Partition const& partition, Painting const& painting)
        : components_{painting.components()}, number_(partition.faces.size(), 0)
    {
        for (FaceIndex face = 0; face < partition.faces.size(); ++face) {
            if (painting.label(face) == unlabelled) continue;
            auto const first = components_.of(face);
            if (first == face) {
                number_[face] = polygons_.size();
                polygons_.push_back({painting.label(face), {}, {}});
            }
            polygons_[number_[first]].faces.push_back(face);
        }
    }

    void add_walk(FaceIndex face, Ring const& walk)
    {
        auto& polygon = polygons_[number_[components_.of(face)]].polygon;
        for (auto& ring : split_at_repeated_vertices(walk)) {
            ring = begun_at_least(std::move(ring));
            if (twice_area_e14(ring) > 0) polygon.outer = std::move(ring);
            else polygon.holes.push_back(std::move(ring));
        }
    }

    std::vector<LabelledPolygon> finished() &&
    {
        for (auto& labelled : polygons_) std::ranges::sort(labelled.polygon.holes);
        return std::move(polygons_);
    }

private:
    Components                   components_;
    std::vector<std::size_t>     number_;
    std::vector<LabelledPolygon> polygons_;
};

}  // namespace

std::vector<Ring> split_at_repeated_vertices(Ring const& walk)
{
    std::vector<Ring>                      rings;
    Ring                                   open;
    std::unordered_map<Point, std::size_t> position;
    for (auto const p : walk) {
        auto const [met, is_new] = position.try_emplace(p, open.size());
        if (!is_new) {
            Ring ring(open.begin() + static_cast<std::ptrdiff_t>(met->second), open.end());
            for (std::size_t i = 1; i < ring.size(); ++i) position.erase(ring[i]);
            open.resize(met->second);
            rings.push_back(std::move(ring));
        }
        open.push_back(p);
    }
    rings.push_back(std::move(open));
    return rings;
}

std::vector<LabelledPolygon> polygons_of(Partition const& partition, std::vector<Label> const& labels)
{
    Painting const    painting{partition, labels};
    Collection        collection{partition, painting};
    std::vector<bool> walked(partition.half_edges.size(), false);
    for (HalfEdgeIndex start = 0; start < partition.half_edges.size(); ++start) {
        if (walked[start] || painting.left_of(start) == unlabelled || !painting.is_boundary(start)) continue;
        Ring walk;
        for (auto h = start; !walked[h]; h = painting.next_on_boundary(h)) {
            walked[h] = true;
            walk.push_back(partition.origin(h));
        }
        collection.add_walk(partition.half_edges[start].face, walk);
    }
    return std::move(collection).finished();
}

MultiPolygon outline_of(Partition const& partition)
{
    MultiPolygon outline;
    for (auto& labelled : polygons_of(partition, std::vector<Label>(partition.cells.size(), 0))) {
        outline.push_back(std::move(labelled.polygon));
    }
    return outline;
}

}  // namespace frontline
