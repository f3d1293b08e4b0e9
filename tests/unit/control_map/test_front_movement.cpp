// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include <cmath>

#include "control_map/front_edges.hpp"
#include "control_map/front_movement.hpp"
#include "control_map/paint.hpp"
#include "geo/geodesic.hpp"
#include "partition/cut.hpp"
#include "worlds/drawing.hpp"

using namespace frontline;
using namespace frontline::test;

namespace {

std::vector<FrontSegment> segments_of(Partition const& partition, ControlMap const& map)
{
    return FrontSegments{partition, map, parties()}.all();
}

/// The movement of the only front of a drawn land.
FrontMovement moved(Drawing const& land, std::string_view before, std::string_view after)
{
    auto const then = painted(land, before), now = painted(land, after, "2020-01-25");
    auto const then_segments = segments_of(land.partition, then), now_segments = segments_of(land.partition, now);
    auto const all = front_movements(land.partition, {then, then_segments}, {now, now_segments}, 5);
    REQUIRE(all.size() == 1);
    return all.front();
}

/// A land at the equator whose places stand in columns 5 km apart, `columns` from west to east in three rows.
struct Columns {
    static constexpr int    columns   = 8;
    static constexpr double degrees5  = 5 / 111.3194907932;  // 5 km along the equator

    std::vector<Place> places;
    Partition          partition;

    Columns() : places{places_in_columns()}, partition{cut(land(), places, CellSettings{2, 0, 30})} {}

    static MultiPolygon land()
    {
        auto const east = columns * degrees5;
        return {{{snapped(0, -0.06), snapped(east, -0.06), snapped(east, 0.06), snapped(0, 0.06)}, {}}};
    }

    static std::vector<Place> places_in_columns()
    {
        std::vector<Place> places;
        for (int column = 0; column < columns; ++column) {
            for (int row = -1; row <= 1; ++row) {
                Place place;
                place.id    = {std::to_string(column) + (row < 0 ? "s" : row > 0 ? "n" : "m")};
                place.point = snapped((column + 0.5) * degrees5, row * 0.04);
                places.push_back(place);
            }
        }
        return places;
    }

    /// Red has the columns west of `border`, blue the others.
    ControlMap painted(int border, std::string const& on) const
    {
        std::string lines;
        for (auto const& place : places) {
            auto const is_red = place.id.text[0] - '0' < border;
            lines += place.id.text + " 2020-01-01 held " + (is_red ? "red" : "blue") + "\n";
        }
        claims.push_back(std::make_unique<ClaimLog>(log(lines)));
        timelines.push_back(std::make_unique<Timeline>(*claims.back()));
        return paint(partition, timelines.back()->on(parse_date(on).value()), {PaintMethod::voronoi, 0});
    }

    mutable std::vector<std::unique_ptr<ClaimLog>> claims{};
    mutable std::vector<std::unique_ptr<Timeline>> timelines{};
};

FrontMovement between(Columns const& land, int before, int after)
{
    auto const then = land.painted(before, "2020-01-10"), now = land.painted(after, "2020-01-15");
    auto const then_segments = segments_of(land.partition, then), now_segments = segments_of(land.partition, now);
    return front_movements(land.partition, {then, then_segments}, {now, now_segments}, 5).at(0);
}

}  // namespace

TEST_CASE("a straight front that moves 5 km moves 5 km, whoever advances")
{
    Columns const land;
    auto const    forward = between(land, 5, 4);  // blue is actor_a: it takes a column
    CHECK(forward.mean_km.value() == Approx(5).epsilon(1e-4));
    CHECK(forward.median_km.value() == Approx(5).epsilon(1e-4));
    CHECK(forward.p95_km.value() == Approx(5).epsilon(1e-4));
    CHECK(forward.hausdorff_km.value() == Approx(5).epsilon(1e-4));
    CHECK(forward.frechet_km.value() == Approx(5).epsilon(1e-3));
    CHECK(forward.moved_km == Approx(forward.after_km));
    CHECK(forward.after_km == Approx(13.27).epsilon(0.01));  // 0.12 degrees of latitude, no coast
    CHECK(forward.taken_by_a_km2 == Approx(5 * forward.after_km).epsilon(1e-3));
    CHECK(forward.taken_by_b_km2 == 0);
    auto const back = between(land, 4, 6);
    CHECK(back.mean_km.value() == Approx(-10).epsilon(1e-4));
    CHECK(back.hausdorff_km.value() == Approx(10).epsilon(1e-4));
}

TEST_CASE("arrows lead from the old front to the new, a few km apart")
{
    auto const moved = between(Columns{}, 5, 4);
    REQUIRE(moved.advances.size() == 3);
    for (auto const& advance : moved.advances) {
        CHECK(advance.km == Approx(5).epsilon(1e-4));
        CHECK(distance_km(advance.from, advance.to) == Approx(5).epsilon(1e-4));
        CHECK(advance.from.lon() == Approx(5 * Columns::degrees5));
        CHECK(advance.to.lon() == Approx(4 * Columns::degrees5));
    }
}

TEST_CASE("a front that stays has moved by nothing")
{
    auto const still = between(Columns{}, 4, 4);
    CHECK(still.mean_km.value() == 0);
    CHECK(still.hausdorff_km.value() == Approx(0).margin(1e-4));
    CHECK(still.moved_km == 0);
    CHECK(still.advances.empty());
}

TEST_CASE("where one part advances and the other falls back the signs tell who")
{
    auto const land = draw(R"(
        a c e
        b d f )");
    auto const change = moved(land, "a=blue c=red e=red b=blue d=blue f=red", "a=blue c=blue e=red b=blue d=red f=red");
    CHECK(change.taken_by_a_km2 == Approx(change.taken_by_b_km2).epsilon(0.01));
    CHECK(std::abs(change.mean_km.value()) < 0.5);
    auto const is_forward = [](Advance const& advance) { return advance.km > 0; };
    CHECK(std::ranges::any_of(change.advances, is_forward));
    CHECK_FALSE(std::ranges::all_of(change.advances, is_forward));
}

TEST_CASE("a front on ground that neither of the two held before is counted apart")
{
    auto const land   = draw("a b c d");
    auto const change = moved(land, "a=red b=blue c=? d=?", "a=red b=blue c=red d=blue");
    CHECK(change.new_km == Approx(2 * change.before_km).epsilon(0.01));
    CHECK(change.mean_km.value() == 0);
}

TEST_CASE("a front towards contested ground moves when the ground becomes contested")
{
    auto const land   = draw("a b c");
    auto const change = moved(land, "a=blue b=red c=red", "a=blue b=red/blue c=red");
    CHECK(change.taken_by_a_km2 == 0);
    REQUIRE_FALSE(change.advances.empty());
    for (auto const& advance : change.advances) CHECK(advance.km >= 0);
}

TEST_CASE("spots stand in the middles of equal pieces and add up to the line")
{
    Line const line{snapped(0, 0), snapped(0.01, 0), snapped(0.05, 0), snapped(0.05, 0.03)};
    auto const spots = spots_along(line, 0.5);
    double     sum   = 0;
    for (auto const& spot : spots) sum += spot.stands_for_km;
    CHECK(sum == Approx(length_km(line)).epsilon(1e-6));
    CHECK(spots.size() == 18);
    CHECK(spots.front().along_km == Approx(spots.front().stands_for_km / 2));
    CHECK(ends_and_spots(line, 0.5).front().at == line.front());
    CHECK(ends_and_spots(line, 0.5).back().at == line.back());
}
