// SPDX-License-Identifier: Apache-2.0
#include "view/land_history.hpp"

#include <map>
#include <utility>

namespace frontline {

namespace {

using Paints = std::vector<PaintedFrom>;

/// What each cell was painted with, day after day.
class CellChronicle {
public:
    CellChronicle(ControlMap const& first, Controls& controls) : controls_{controls}, paints_(first.cells.size())
    {
        for (CellIndex cell = 0; cell < paints_.size(); ++cell) add(first, 0, cell);
    }

    void add(ControlMap const& map, std::uint32_t day, CellIndex cell)
    {
        auto const control = controls_.of(map.control_of(cell));
        auto&      paints  = paints_[cell];
        if (paints.empty() || paints.back().control != control) paints.push_back({day, control});
    }

    std::vector<Paints> finished() && { return std::move(paints_); }

private:
    Controls&           controls_;
    std::vector<Paints> paints_;
};

std::vector<Paints> paints_of_cells(std::vector<Date> const& days, MovingMap& map, Controls& controls,
                                    DaysDone const& progress)
{
    CellChronicle chronicle{map.map(), controls};
    for (std::uint32_t day = 1; day < days.size(); ++day) {
        if (progress) progress(day, days.size());
        for (auto const cell : map.move_on(days[day]).cells) chronicle.add(map.map(), day, cell);
    }
    return std::move(chronicle).finished();
}

std::vector<Label> labels_of(std::vector<Paints> const& paints)
{
    Labels<Paints>     numbers;
    std::vector<Label> labels;
    for (auto const& cell : paints) labels.push_back(numbers.of(cell));
    return labels;
}

/// Follows the borders between pieces from vertex to vertex.
class BorderWalk {
public:
    BorderWalk(Partition const& partition, std::vector<PieceIndex> const& piece_of_face)
        : partition_{partition}, piece_of_face_{piece_of_face}, out_{ways_out()},
          is_walked_(partition.half_edges.count() / 2, false)
    {
    }

    /// Lines that begin where borders meet come first, then those that are closed.
    std::vector<PieceBorder> all()
    {
        std::vector<PieceBorder> borders;
        for (auto const h : out_.all()) {
            if (!is_walked_[h / 2] && is_node(partition_.half_edges.origin[h])) borders.push_back(from(h));
        }
        for (auto const h : out_.all()) {
            if (!is_walked_[h / 2]) borders.push_back(from(h));
        }
        return borders;
    }

private:
    Partition const&               partition_;
    std::vector<PieceIndex> const& piece_of_face_;
    Buckets                        out_;  // border half-edges, by their origin
    std::vector<bool>              is_walked_;

    PieceIndex piece_left_of(HalfEdgeIndex h) const
    {
        auto const face = partition_.half_edges.face[h];
        return face == outside ? no_piece : piece_of_face_[face];
    }

    Buckets ways_out() const
    {
        auto const none = partition_.vertices.size();
        return {none, partition_.half_edges.count(),
                [&](HalfEdgeIndex h) { return is_border(h) ? partition_.half_edges.origin[h] : none; }};
    }

    bool is_border(HalfEdgeIndex h) const { return piece_left_of(h) != piece_left_of(twin(h)); }
    bool is_node(VertexIndex v) const { return out_.in(v).size() != 2; }

    /// Where the land is on one side only it is the left one.
    PieceBorder from(HalfEdgeIndex start)
    {
        std::vector<HalfEdgeIndex> edges;
        for (auto h = start;; h = onwards(h)) {
            is_walked_[h / 2] = true;
            edges.push_back(h);
            auto const end = partition_.half_edges.origin[twin(h)];
            if (is_node(end) || is_walked_[onwards(h) / 2]) break;
        }
        PieceBorder border{piece_left_of(start), piece_left_of(twin(start)), {}};
        for (auto const h : edges) border.line.push_back(partition_.origin(h));
        border.line.push_back(partition_.target(edges.back()));
        if (border.left == no_piece) {
            std::swap(border.left, border.right);
            border.line = {border.line.rbegin(), border.line.rend()};
        }
        return border;
    }

    HalfEdgeIndex onwards(HalfEdgeIndex h) const
    {
        auto const here = out_.in(partition_.half_edges.origin[twin(h)]);
        return here[0] == twin(h) ? here[1] : here[0];
    }
};

}  // namespace

LandHistory land_history(Partition const& partition, std::vector<Date> const& days, MovingMap map,
                         DaysDone const& progress)
{
    LandHistory history;
    auto const  paints = paints_of_cells(days, map, history.controls, progress);
    history.piece_of_face.resize(partition.faces.size(), no_piece);
    for (auto const& polygon : polygons_of(partition, labels_of(paints))) {
        for (auto const face : polygon.faces) {
            history.piece_of_face[face] = static_cast<PieceIndex>(history.pieces.size());
        }
        auto const area_km2 = partition.in_km2(partition.area_of(polygon.faces));
        history.pieces.push_back({area_km2, paints[partition.faces[polygon.faces.front()].cell]});
    }
    history.borders = BorderWalk{partition, history.piece_of_face}.all();
    return history;
}

}  // namespace frontline
