// SPDX-License-Identifier: Apache-2.0
#include "partition/walk.hpp"

#include <algorithm>
#include <utility>

#include "partition/patchwork.hpp"
#include "partition/ring_splitter.hpp"

namespace frontline {

std::vector<LabelledPolygon> polygons_of(Partition const& partition, std::vector<Label> const& labels)
{
    Strands const                strands{partition, labels};
    Patchwork const              patchwork{partition, strands};
    std::vector<LabelledPolygon> polygons;
    std::vector<std::size_t>     number(patchwork.patches());
    for (auto const patch : patchwork.changed()) {
        number[patch]    = polygons.size();
        auto const label = patchwork.label_of_patch(patch);
        polygons.push_back({label, patchwork.polygon(patch), {}});
    }
    for (FaceIndex face = 0; face < partition.faces.size(); ++face) {
        if (strands.labels()[face] != unlabelled) polygons[number[patchwork.patch_of(face)]].faces.push_back(face);
    }
    return polygons;
}

namespace {

/// Some faces with labels, as a small world of their own: faces are numbered as they stand in it.
class FewFaces {
public:
    FewFaces(Partition const& partition, std::span<CellIndex const> cells, std::span<Label const> labels)
        : partition_{partition}, splitter_{partition.vertices}
    {
        for (std::size_t i = 0; i < cells.size(); ++i) {
            for (auto const face : partition.faces_of(cells[i])) faces_.push_back({face, labels[i], 0});
        }
        std::ranges::sort(faces_, {}, &Labelled::face);
        for (std::uint32_t i = 0; i < faces_.size(); ++i) faces_[i].first = i;
        for (auto const& labelled : faces_) {
            for (auto const h : partition.border_of(labelled.face)) {
                auto const* const beyond = find(twin(h));
                if (beyond != nullptr && beyond->label == labelled.label) join(labelled, *beyond);
                else borders_.push_back({h, static_cast<std::uint32_t>(&labelled - faces_.data()), false});
            }
        }
        std::ranges::sort(borders_, {}, &Border::edge);
    }

    std::vector<LabelledPolygon> polygons()
    {
        std::vector<LabelledPolygon> polygons;
        std::vector<std::size_t>     number(faces_.size());
        for (std::uint32_t i = 0; i < faces_.size(); ++i) {
            auto const first = first_of(i);
            if (first == i) {
                number[i] = polygons.size();
                polygons.push_back({faces_[i].label, {}, {}});
            }
            polygons[number[first]].faces.push_back(faces_[i].face);
        }
        for (auto& border : borders_) {
            if (!border.is_walked) walk_from(border, polygons[number[first_of(border.face)]].polygon);
        }
        for (auto& labelled : polygons) std::ranges::sort(labelled.polygon.holes);
        return polygons;
    }

private:
    struct Labelled {
        FaceIndex     face;
        Label         label;
        std::uint32_t first;  ///< towards the first of those that it hangs together with
    };

    /// A half-edge with land of another label, or none, beyond it.
    struct Border {
        HalfEdgeIndex edge;
        std::uint32_t face;  ///< index in faces_
        bool          is_walked;
    };

    Partition const&      partition_;
    std::vector<Labelled> faces_;    // in order
    std::vector<Border>   borders_;  // in order
    RingSplitter          splitter_;

    Labelled const* find(HalfEdgeIndex h) const
    {
        auto const face  = partition_.half_edges.face[h];
        auto const found = std::ranges::lower_bound(faces_, face, {}, &Labelled::face);
        return found != faces_.end() && found->face == face ? &*found : nullptr;
    }

    std::uint32_t first_of(std::uint32_t i)
    {
        while (faces_[i].first != i) i = faces_[i].first = faces_[faces_[i].first].first;
        return i;
    }

    void join(Labelled const& one, Labelled const& other)
    {
        auto const [least, most] = std::minmax({first_of(static_cast<std::uint32_t>(&one - faces_.data())),
                                                first_of(static_cast<std::uint32_t>(&other - faces_.data()))});
        faces_[most].first       = least;
    }

    /// None: there is land of the same label beyond it.
    Border* border_at(HalfEdgeIndex h)
    {
        auto const found = std::ranges::lower_bound(borders_, h, {}, &Border::edge);
        return found != borders_.end() && found->edge == h ? &*found : nullptr;
    }

    void walk_from(Border& start, Polygon& polygon)
    {
        std::vector<VertexIndex> walk;
        for (auto* border = &start; !border->is_walked; border = next_on(*border)) {
            border->is_walked = true;
            walk.push_back(partition_.half_edges.origin[border->edge]);
        }
        for (auto& ring : splitter_.rings(walk)) {
            if (twice_area_e14(ring) > 0) polygon.outer = std::move(ring);
            else polygon.holes.push_back(std::move(ring));
        }
    }

    Border* next_on(Border const& border)
    {
        auto h = partition_.half_edges.next[border.edge];
        while (true) {
            if (auto* const next = border_at(h)) return next;
            h = partition_.half_edges.next[twin(h)];
        }
    }
};

}  // namespace

std::vector<LabelledPolygon> polygons_of(Partition const& partition, std::span<CellIndex const> cells,
                                         std::span<Label const> labels)
{
    return FewFaces{partition, cells, labels}.polygons();
}

MultiPolygon outline_of(Partition const& partition)
{
    MultiPolygon outline;
    for (auto& labelled : polygons_of(partition, std::vector<Label>(partition.cells.size(), 0))) {
        outline.push_back(std::move(labelled.polygon));
    }
    std::ranges::sort(outline, {}, &Polygon::outer);
    return outline;
}

}  // namespace frontline
