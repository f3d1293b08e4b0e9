// SPDX-License-Identifier: Apache-2.0
// What the kinds of claims mean for the land around a place: the table of docs/method.md.
#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "control_map/paint.hpp"
#include "control_map/region.hpp"
#include "geo/geos.hpp"
#include "partition/cut.hpp"
#include "timeline/timeline.hpp"
#include "worlds/drawing.hpp"

using namespace frontline;
using namespace frontline::test;

namespace {

/// Red held the west and blue the rest on New Year's Day; every letter is a village, 9 km from the next.
class OldFront {
public:
    std::string after(std::string_view claims, PaintMethod method = PaintMethod::combined) const
    {
        auto const     told = log(claims);
        Timeline const timeline{told};
        Painter const  painter{partition_, {method, 30, 6}, baseline_};
        auto const     map = painter.paint(timeline.on(parse_date("2020-02-01").value()));
        auto const     at  = [&](Point p) { return to_letters(map.control_of(cell_at(p))); };
        return "in it " + at(village_) + ", beside it " + at(beside_) + ", before it " + at(before_);
    }

private:
    Drawing            drawing_ = draw("r b b b b\n r b b b b\n r b x b b\n r b b b b\n r b b b b");
    Baseline           baseline_{parse_date("2020-01-01"), {{{"blue"}, land_of('b')}, {{"red"}, land_of('r')}}};
    Partition          partition_{cut(drawing_.land, drawing_.places, {zones_of(baseline_), {}}, {2, 10, 30})};
    Point              village_ = place('x');
    Point              beside_{village_.lon_e7, village_.lat_e7 + 300'000};
    Point              before_{village_.lon_e7 - 550'000, village_.lat_e7};

    Point place(char letter) const
    {
        auto const all = villages();
        return std::ranges::find(all, letter, &Village::letter)->at;
    }

    /// The squares of a letter, and that of the village among blue's.
    MultiPolygon land_of(char letter) const
    {
        constexpr std::int32_t half = 500'000;
        MultiPolygon           squares;
        for (auto const& [id, name, at] : villages()) {
            if (name != letter && !(letter == 'b' && name == 'x')) continue;
            squares.push_back({{{at.lon_e7 - half, at.lat_e7 - half},
                                {at.lon_e7 + half, at.lat_e7 - half},
                                {at.lon_e7 + half, at.lat_e7 + half},
                                {at.lon_e7 - half, at.lat_e7 + half}},
                               {}});
        }
        return united(squares);
    }

    struct Village {
        PlaceId id;
        char    letter;
        Point   at;
    };

    std::vector<Village> villages() const
    {
        std::vector<Village> all;
        for (auto const& place : drawing_.places) all.push_back({place.id, place.id.text.front(), place.point});
        return all;
    }

    CellIndex cell_at(Point p) const
    {
        auto const at      = partition_.projection.to_plane(p);
        CellIndex  nearest = 0;
        double     least   = std::numeric_limits<double>::infinity();
        for (CellIndex cell = 0; cell < partition_.cells.size(); ++cell) {
            auto const& site = partition_.cells[cell].in_plane;
            auto const  d    = std::hypot(site.x - at.x, site.y - at.y);
            if (d < least) nearest = cell;
            least = std::min(least, d);
        }
        return nearest;
    }
};

}  // namespace

TEST_CASE("who captured a village also took the land between it and his old front")
{
    CHECK(OldFront{}.after("x1 2020-01-05 captured red from blue") == "in it red, beside it red, before it red");
}

TEST_CASE("a besieged village is its holder's, and so is the land around: the ring is not drawn")
{
    CHECK(OldFront{}.after("x1 2020-01-05 besieged red from blue") == "in it blue!red, beside it blue, before it blue");
}

TEST_CASE("around a contested village land is contested")
{
    auto const claim = "x1 2020-01-05 contested red from blue";
    CHECK(OldFront{}.after(claim) == "in it blue/red, beside it blue/red, before it blue/red");
    CHECK(OldFront{}.after(claim, PaintMethod::sweep) == "in it blue/red, beside it blue, before it blue");
}

TEST_CASE("a village whose holder withdrew is nobody's, and tells nothing of the land around")
{
    CHECK(OldFront{}.after("x1 2020-01-05 withdrew blue") == "in it ?, beside it blue, before it blue");
    CHECK(OldFront{}.after("x1 2020-01-05 captured red from blue\n x1 2020-01-10 withdrew red")
          == "in it ?, beside it blue, before it blue");
}

TEST_CASE("denials, clashes, repelled attacks and strikes paint nothing")
{
    for (auto const* kind : {"denied", "clashes", "strike"}) {
        CHECK(OldFront{}.after(std::string{"x1 2020-01-05 "} + kind + " red")
              == "in it blue, beside it blue, before it blue");
    }
    CHECK(OldFront{}.after("x1 2020-01-05 repelled blue from red") == "in it blue, beside it blue, before it blue");
    CHECK(OldFront{}.after("x1 2020-01-05 captured red from blue\n x1 2020-01-10 denied blue from red")
          == "in it red, beside it red, before it red");
}
