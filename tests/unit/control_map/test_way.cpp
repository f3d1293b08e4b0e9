// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "control_map/paint.hpp"
#include "control_map/region.hpp"
#include "control_map/way.hpp"
#include "partition/cut.hpp"
#include "worlds/drawing.hpp"

using namespace frontline;
using namespace frontline::test;

namespace {

Ways const wall{{{{0, -1000}, {0, 1000}}}, 5};

Place place(char const* id, double lon, double lat)
{
    Place result;
    result.id    = PlaceId{id};
    result.point = snapped(lon, lat);
    return result;
}

/// A red town in the west and a blue one in the east of a land 91 km wide, and a river nearer to the red one.
struct TwoTowns {
    MultiPolygon const       land{{{snapped(10, 0), snapped(10.8, 0), snapped(10.8, 0.4), snapped(10, 0.4)}, {}}};
    std::vector<Place> const towns{place("a", 10.2, 0.2), place("b", 10.6, 0.2)};
    Line const               river{snapped(10.3, -0.1), snapped(10.3, 0.5)};

    /// The share of the land that is red.
    double red(double barrier_km) const
    {
        auto const partition = cut(land, towns, {{}, {river}}, {3, 10, 60});
        Holdings   told;
        Claim const                     claim;
        std::vector<Claim const*> const claims{&claim};
        auto const add = [&](char const* place, char const* holder) {
            auto const control = told.controls.of(held_by({holder}));
            told.all.push_back({Interned{PlaceId{place}}, control, Basis::place, {}, {}, claims, 1});
        };
        add("a", "red");
        add("b", "blue");
        auto const map = paint(partition, told, {PaintMethod::nearest, 60, 3.5, barrier_km});
        double     red = 0, all = 0;
        for (auto const& [control, area] : shares_of_land(partition, map)) {
            all += area;
            if (control.actor.text == "red") red += area;
        }
        return red / all;
    }
};

}  // namespace

TEST_CASE("a way across a barrier is longer, one beside it or past its end is straight")
{
    CHECK(wall.length_m({-30, 0}, {10, 0}) == Approx(5040));
    CHECK(wall.length_m({-30, 0}, {-30, 40}) == Approx(40));
    CHECK(wall.length_m({-30, 1001}, {10, 1001}) == Approx(40));
    CHECK(Ways{{}, 5}.length_m({-30, 0}, {10, 0}) == Approx(40));
}

TEST_CASE("the nearest by way are found though many that are nearer stand across a barrier")
{
    std::vector<PlanePoint> points;
    for (int i = 0; i < 50; ++i) points.push_back({1, static_cast<double>(i)});
    points.push_back({-400, 0});
    WayIndex const index{points, wall};
    auto const     found = index.nearest({-1, 0}, 2);
    REQUIRE(found.size() == 2);
    CHECK(found[0].index == 50);
    CHECK(found[0].distance == Approx(399));
    CHECK(found[1].index == 0);
    CHECK(found[1].distance == Approx(5002));
    CHECK(index.nearest({-1, 0}, 100).size() == 51);
}

TEST_CASE("a front runs along a river where towns on both sides tell the land, and midway where rivers do not count")
{
    TwoTowns const world;
    CHECK(world.red(0) == Approx(0.5).margin(0.02));
    CHECK(world.red(25) == Approx(0.375).epsilon(1e-6));
}
