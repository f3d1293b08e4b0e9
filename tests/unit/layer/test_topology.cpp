// SPDX-License-Identifier: Apache-2.0
#include "layer/topology.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

using namespace frontline;

namespace {

Layer layer_of(std::vector<Geometry> const& geometries)
{
    Layer layer{"control", "", GeometryType::polygon, {}, {}};
    for (auto const& geometry : geometries) layer.features.push_back({"", geometry, {}});
    return layer;
}

Topology topology_of(std::vector<Geometry> const& geometries)
{
    std::vector<Layer> const layers{layer_of(geometries)};
    return frontline::topology_of(layers);
}

Line walked(Topology const& topology, ArcReference reference)
{
    auto const turned = reference < 0;
    auto       arc    = topology.arcs[static_cast<std::size_t>(turned ? ~reference : reference)];
    if (turned) std::ranges::reverse(arc);
    return arc;
}

/// The pieces one after another.
Line rejoined(Topology const& topology, ArcPath const& path)
{
    Line line;
    for (auto const reference : path) {
        auto const arc = walked(topology, reference);
        REQUIRE((line.empty() || line.back() == arc.front()));
        line.insert(line.end(), arc.begin() + (line.empty() ? 0 : 1), arc.end());
    }
    return line;
}

Ring ring_of(Topology const& topology, ArcPath const& path)
{
    auto ring = rejoined(topology, path);
    REQUIRE(ring.front() == ring.back());
    ring.pop_back();
    return begun_at_least(ring);
}

/// Every edge of every arc, without its direction, and how often.
std::multiset<std::pair<Point, Point>> edges_of(Topology const& topology)
{
    std::multiset<std::pair<Point, Point>> edges;
    for (auto const& arc : topology.arcs) {
        for (std::size_t i = 1; i < arc.size(); ++i) edges.insert(std::minmax(arc[i - 1], arc[i]));
    }
    return edges;
}

Polygon square(int x, int y)
{
    return {{{x, y}, {x + 10, y}, {x + 10, y + 10}, {x, y + 10}}, {}};
}

}  // namespace

TEST_CASE("two squares side by side share one arc, walked in two directions")
{
    auto const topology = topology_of({square(0, 0), square(10, 0)});
    CHECK(topology.arcs.size() == 3);
    CHECK(topology.layers[0][0][0].size() == 2);
    auto const edges = edges_of(topology);
    CHECK(edges.count({{10, 0}, {10, 10}}) == 1);
    CHECK(edges.size() == 7);
}

TEST_CASE("every ring is its arcs one after another, and no edge stands in two arcs")
{
    std::vector<Geometry> squares;
    for (auto x = 0; x < 50; x += 10) {
        for (auto y = 0; y < 50; y += 10) squares.emplace_back(square(x, y));
    }
    auto const topology = topology_of(squares);
    for (std::size_t i = 0; i < squares.size(); ++i) {
        CHECK(ring_of(topology, topology.layers[0][i][0]) == begun_at_least(std::get<Polygon>(squares[i]).outer));
    }
    auto const edges = edges_of(topology);
    CHECK(edges.size() == 60);
    CHECK(std::set<std::pair<Point, Point>>{edges.begin(), edges.end()}.size() == edges.size());
}

TEST_CASE("an island and the hole that it fills are one arc")
{
    auto const island = square(2, 2);
    Ring       hole{island.outer.rbegin(), island.outer.rend()};
    auto const topology = topology_of({Polygon{square(0, 0).outer, {hole}}, island});
    CHECK(topology.arcs.size() == 2);
    CHECK(ring_of(topology, topology.layers[0][0][1]) == begun_at_least(hole));
    CHECK(topology.layers[0][0][1].front() == ~topology.layers[0][1][0].front());
}

TEST_CASE("a land that did not change is the same arcs on another day")
{
    CHECK(topology_of({square(0, 0), square(10, 0), square(0, 0), square(10, 0)}).arcs.size() == 3);
}

TEST_CASE("a front line is the arcs of the lands on its two sides")
{
    auto const topology = topology_of({square(0, 0), square(10, 0), Line{{10, 0}, {10, 10}}});
    CHECK(topology.arcs.size() == 3);
    CHECK(rejoined(topology, topology.layers[0][2][0]) == Line{{10, 0}, {10, 10}});
}

TEST_CASE("a front line that ends within a border cuts it")
{
    auto const topology = topology_of({square(0, 0), Line{{0, 0}, {10, 0}, {10, 10}}});
    CHECK(rejoined(topology, topology.layers[0][1][0]) == Line{{0, 0}, {10, 0}, {10, 10}});
    CHECK(edges_of(topology).size() == 4);
}

TEST_CASE("a closed front line is the ring that it follows")
{
    auto closed = square(0, 0).outer;
    closed.push_back(closed.front());
    CHECK(topology_of({square(0, 0), closed}).arcs.size() == 1);
}

TEST_CASE("points have no arcs, and no layers no topology")
{
    auto const topology = topology_of({Point{1, 2}});
    CHECK(topology.arcs.empty());
    CHECK(topology.layers[0][0].empty());
    CHECK(frontline::topology_of({}).layers.empty());
}
