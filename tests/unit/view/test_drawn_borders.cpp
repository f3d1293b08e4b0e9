// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include <algorithm>
#include <random>

#include "unit/view/small_theatre.hpp"
#include "view/drawn_borders.hpp"

using namespace frontline;
using namespace frontline::test;

namespace {

bool is_inside(Pixel p, PixelLine const& ring)
{
    bool inside = false;
    for (std::size_t i = 0, k = ring.size() - 1; i < ring.size(); k = i++) {
        auto const [a, b] = std::pair{ring[i], ring[k]};
        if ((a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x) inside = !inside;
    }
    return inside;
}

bool is_inside(Pixel p, Polygon const& polygon, DrawnBorders const& borders)
{
    return is_inside(p, borders.at(polygon.outer))
        && std::ranges::none_of(polygon.holes, [&](auto const& hole) { return is_inside(p, borders.at(hole)); });
}

std::vector<Said> scattered(unsigned seed)
{
    std::mt19937 random{seed};
    auto const   share = [&] { return static_cast<double>(random()) / 4294967296.0; };
    std::vector<Said> said;
    for (int i = 0; i < 60; ++i) {
        auto const lon = 10.1 + 1.8 * share(), lat = 10.1 + 1.8 * share();
        said.push_back({"p" + std::to_string(i), lon, lat, lon + 0.4 * share() < 11.2 ? red() : blue()});
    }
    return said;
}

}  // namespace

TEST_CASE("smoothed borders leave every place on the land of those who hold it")
{
    for (unsigned seed = 1; seed <= 10; ++seed) {
        auto const         theatre = small_theatre(scattered(seed));
        Maps const         maps{theatre};
        auto const         map   = maps.on(day("2020-03-02"));
        auto const         frame = Frame::of_land(maps.partition().outline, {0, 0, 900, 900});
        DrawnBorders const borders{maps.partition(), map, frame};
        auto const         all = regions(maps.partition(), map);
        for (auto const& holding : map.holdings.all) {
            INFO(seed << ' ' << holding.place->text);
            auto const point  = theatre.gazetteer.find(holding.place)->point;
            auto const around = std::ranges::find_if(
                all, [&](Region const& region) { return side_of(point, region.polygon) != Side::outside; });
            REQUIRE(around != all.end());
            CHECK(is_inside(frame.at(point), around->polygon, borders));
        }
    }
}

TEST_CASE("a lone cell keeps its shape")
{
    auto const theatre = small_theatre({{"a", 10.5, 11, red()}, {"b", 11.2, 11.3, between(Status::contested)}});
    Maps const maps{theatre};
    auto const map   = maps.on(day("2020-03-02"));
    auto const frame = Frame::of_land(maps.partition().outline, {0, 0, 900, 900});
    DrawnBorders const smoothed{maps.partition(), map, frame};
    for (auto const& region : regions(maps.partition(), map)) {
        if (region.control.status != Status::contested) continue;
        auto const as_cut = frame.at(region.polygon.outer);
        for (auto const p : smoothed.at(region.polygon.outer)) CHECK(std::ranges::find(as_cut, p) != as_cut.end());
    }
}

TEST_CASE("without smoothing borders are drawn as they are cut")
{
    auto const theatre = small_theatre(scattered(3));
    Maps const maps{theatre};
    auto const map   = maps.on(day("2020-03-02"));
    auto const frame = Frame::of_land(maps.partition().outline, {0, 0, 900, 900});
    for (auto const& region : regions(maps.partition(), map)) {
        DrawnBorders const as_cut{maps.partition(), map, frame, false};
        CHECK(as_cut.at(region.polygon.outer) == frame.at(region.polygon.outer));
    }
}
