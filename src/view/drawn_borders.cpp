// SPDX-License-Identifier: Apache-2.0
#include "view/drawn_borders.hpp"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace frontline {

namespace {

constexpr int    passes          = 2;
constexpr double largest_straight = 0.01;  // sine of the turn: half a degree

double turn(Pixel a, Pixel b, Pixel c)
{
    return (b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x);
}

/// Sine of the turn: its sign is that of turn().
double sine(Pixel a, Pixel b, Pixel c)
{
    auto const lengths = std::hypot(b.x - a.x, b.y - a.y) * std::hypot(c.x - b.x, c.y - b.y);
    return lengths > 0 ? turn(a, b, c) / lengths : 0;
}

/// The borders of a map as a graph; the vertices of the land's outline have no neighbours.
class BorderGraph {
public:
    BorderGraph(Partition const& partition, ControlMap const& map, Frame const& frame)
        : neighbours_(partition.vertices.size()), taken_out_(partition.vertices.size(), false),
          is_given_(partition.vertices.size(), false)
    {
        std::vector<bool> is_on_outline(partition.vertices.size(), false);
        for (HalfEdgeIndex h = 0; h < partition.half_edges.count(); ++h) {
            auto const from = partition.half_edges.origin[h];
            auto const to   = partition.half_edges.origin[twin(h)];
            auto const left = partition.cell_left_of(h), right = partition.cell_left_of(twin(h));
            if (!left || !right) is_on_outline[from] = is_on_outline[to] = true;
            else if (map.cells[*left].control != map.cells[*right].control) {
                neighbours_[from].push_back(to);
                if (partition.cells[*left].site == partition.cells[*right].site) is_given_[from] = is_given_[to] = true;
            }
        }
        for (VertexIndex v = 0; v < neighbours_.size(); ++v) {
            if (is_on_outline[v]) neighbours_[v].clear();
            pixels_.push_back(frame.at(partition.vertices[v]));
        }
    }

    /// Takes straight vertices out, as long as no ring collapses.
    void straighten()
    {
        for (VertexIndex v = 0; v < neighbours_.size(); ++v) {
            if (!is_free(v)) continue;
            auto const a = neighbours_[v][0], b = neighbours_[v][1];
            if (a == b || has_neighbour(a, b) || has_neighbour(b, a)) continue;
            if (std::abs(sine(at(a), at(v), at(b))) < largest_straight) take_out(v);
        }
    }

    bool  is_taken_out(VertexIndex v) const { return taken_out_[v]; }
    bool  is_free(VertexIndex v) const { return neighbours_[v].size() == 2; }
    Pixel at(VertexIndex v) const { return pixels_[v]; }

    void smooth()
    {
        auto moved = pixels_;
        for (VertexIndex v = 0; v < pixels_.size(); ++v) {
            if (is_free(v) && !is_given_[v] && is_zigzag(v)) moved[v] = between_neighbours(v);
        }
        pixels_ = std::move(moved);
    }

private:
    std::vector<std::vector<VertexIndex>> neighbours_;
    std::vector<Pixel>                    pixels_;
    std::vector<bool>                     taken_out_;
    std::vector<bool>                     is_given_;  ///< on a border that somebody drew: it parts one site's land

    bool has_neighbour(VertexIndex v, VertexIndex other) const
    {
        return std::ranges::find(neighbours_[v], other) != neighbours_[v].end();
    }

    void take_out(VertexIndex v)
    {
        auto const a = neighbours_[v][0], b = neighbours_[v][1];
        std::ranges::replace(neighbours_[a], v, b);
        std::ranges::replace(neighbours_[b], v, a);
        neighbours_[v].clear();
        taken_out_[v] = true;
    }

    Pixel between_neighbours(VertexIndex v) const
    {
        auto const a = at(neighbours_[v][0]), b = at(neighbours_[v][1]), middle = at(v);
        return {(a.x + 2 * middle.x + b.x) / 4, (a.y + 2 * middle.y + b.y) / 4};
    }

    /// How the line from `from` turns at `v`; 0 where it does not go on.
    double turn_at(VertexIndex from, VertexIndex v) const
    {
        if (!is_free(v)) return 0;
        auto const to = neighbours_[v][0] == from ? neighbours_[v][1] : neighbours_[v][0];
        return turn(at(from), at(v), at(to));
    }

    bool is_zigzag(VertexIndex v) const
    {
        auto const a = neighbours_[v][0], b = neighbours_[v][1];
        auto const here = turn_at(a, v);
        // Seen from b the line runs the other way, and every turn is the opposite one.
        return here * turn_at(v, b) < 0 || -here * turn_at(v, a) < 0;
    }
};

}  // namespace

DrawnBorders::DrawnBorders(Partition const& partition, ControlMap const& map, Frame const& frame, bool smoothed)
    : frame_{frame}
{
    if (!smoothed) return;
    BorderGraph graph{partition, map, frame};
    graph.straighten();
    for (int pass = 0; pass < passes; ++pass) graph.smooth();
    for (VertexIndex v = 0; v < partition.vertices.size(); ++v) {
        if (graph.is_taken_out(v)) moved_.emplace(partition.vertices[v], std::nullopt);
        else if (graph.is_free(v)) moved_.emplace(partition.vertices[v], graph.at(v));
    }
}

PixelLine DrawnBorders::at(Line const& line) const
{
    PixelLine pixels;
    pixels.reserve(line.size());
    for (auto const p : line) {
        auto const moved = moved_.find(p);
        if (moved == moved_.end()) pixels.push_back(frame_.at(p));
        else if (moved->second) pixels.push_back(*moved->second);
    }
    // A closed line may have begun at a vertex that is passed over.
    auto const is_closed = line.size() > 1 && line.front() == line.back();
    if (is_closed && !pixels.empty() && pixels.front() != pixels.back()) pixels.push_back(pixels.front());
    return pixels;
}

}  // namespace frontline
