// SPDX-License-Identifier: Apache-2.0
#include "partition/edge_order.hpp"

#include <tuple>
#include <utility>

#include "base/buckets.hpp"

namespace frontline {

namespace {

constexpr std::uint32_t squares_a_side = 256;

/// Number of a square of the grid along Hilbert's curve, Hilbert (1891): from each to the next is one step.
std::uint32_t place_on_curve(std::uint32_t x, std::uint32_t y)
{
    std::uint32_t place = 0;
    for (auto half = squares_a_side / 2; half > 0; half /= 2) {
        bool const is_east = x >= half, is_north = y >= half;
        place += half * half * (is_east ? (is_north ? 2 : 3) : (is_north ? 1 : 0));
        x %= half;
        y %= half;
        if (is_north) continue;
        if (is_east) std::tie(x, y) = std::pair{half - 1 - x, half - 1 - y};
        std::swap(x, y);
    }
    return place;
}

class Grid {
public:
    explicit Grid(std::vector<Point> const& vertices) : bounds_{bounds_of(vertices)} {}

    std::uint32_t square_of(Point p) const
    {
        return place_on_curve(step(p.lon_e7, bounds_.least.lon_e7, bounds_.most.lon_e7),
                              step(p.lat_e7, bounds_.least.lat_e7, bounds_.most.lat_e7));
    }

private:
    Bounds bounds_;

    static std::uint32_t step(std::int64_t at, std::int64_t least, std::int64_t most)
    {
        return static_cast<std::uint32_t>((at - least) * squares_a_side / (most - least + 1));
    }
};

}  // namespace

PlanarGraph with_near_edges_together(PlanarGraph const& graph)
{
    Grid const                 grid{graph.vertices};
    Buckets const              order{squares_a_side * squares_a_side, graph.next.size() / 2,
                        [&](std::uint32_t edge) { return grid.square_of(graph.at(2 * edge)); }};
    std::vector<HalfEdgeIndex> number(graph.next.size());
    for (HalfEdgeIndex i = 0; i < order.all().size(); ++i) {
        number[2 * order.all()[i]]     = 2 * i;
        number[2 * order.all()[i] + 1] = 2 * i + 1;
    }
    PlanarGraph result{graph.vertices, {}, {}, {}, graph.cycles};
    result.origin.reserve(graph.next.size());
    result.next.reserve(graph.next.size());
    result.cycle.reserve(graph.next.size());
    for (auto const edge : order.all()) {
        for (auto const h : {2 * edge, 2 * edge + 1}) {
            result.origin.push_back(graph.origin[h]);
            result.next.push_back(number[graph.next[h]]);
            result.cycle.push_back(graph.cycle[h]);
        }
    }
    return result;
}

}  // namespace frontline
