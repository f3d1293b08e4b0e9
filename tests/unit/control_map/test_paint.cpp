// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include <utility>

#include "control_map/paint.hpp"
#include "control_map/region.hpp"
#include "geo/geos.hpp"
#include "partition/cut.hpp"
#include "worlds/drawing.hpp"

using namespace frontline;
using namespace frontline::test;

namespace {

constexpr double square_km = 9;  // a letter's width

/// The square that a letter draws around its place.
Polygon square_around(Point p)
{
    constexpr std::int32_t half = 500'000;
    return {{{p.lon_e7 - half, p.lat_e7 - half},
             {p.lon_e7 + half, p.lat_e7 - half},
             {p.lon_e7 + half, p.lat_e7 + half},
             {p.lon_e7 - half, p.lat_e7 + half}},
            {}};
}

MultiPolygon squares_of(Drawing const& drawing, std::string_view letters)
{
    MultiPolygon squares;
    for (auto const& place : drawing.places) {
        auto const is_named = letters.find(place.id.text.front()) != std::string_view::npos;
        if (is_named) squares.push_back(square_around(place.point));
    }
    return united(squares);
}

/// A drawn land on which red once held some letters and blue the rest, cut with cells between the places.
class OldFront {
public:
    OldFront(std::string_view picture, std::string_view of_red, std::string_view of_blue)
        : drawing_{draw(picture)},
          baseline_{parse_date("2019-12-01"),
                    {{{"blue"}, squares_of(drawing_, of_blue)}, {{"red"}, squares_of(drawing_, of_red)}}},
          partition_{cut(drawing_.land, drawing_.places, {zones_of(baseline_), {}}, {3, 10, 30})}
    {
    }

    ControlMap painted(std::string_view who, PaintMethod method = PaintMethod::combined) const
    {
        return painted(holdings(drawing_, who), method);
    }

    ControlMap painted(Holdings told, PaintMethod method = PaintMethod::combined) const
    {
        return Painter{partition_, {method, 30, square_km}, baseline_}.paint(std::move(told));
    }

    /// Who has the land at a place, which stands in the middle of its square.
    std::string at(ControlMap const& map, std::string const& place) const
    {
        return to_letters(map.control_of(partition_.cell_of_place.at({place})));
    }

    double certainty_at(ControlMap const& map, std::string const& place) const
    {
        return map.cells[partition_.cell_of_place.at({place})].certainty.share();
    }

    double area_km2(ControlMap const& map, std::string const& control) const
    {
        double sum = 0;
        for (auto const& share : shares_of_land(partition_, map)) {
            if (to_letters(share.control) == control) sum += share.area_km2;
        }
        return sum;
    }

    Drawing const&   drawing() const { return drawing_; }
    Partition const& partition() const { return partition_; }
    Baseline const&  baseline() const { return baseline_; }

private:
    Drawing   drawing_;
    Baseline  baseline_;
    Partition partition_;
};

/// Red west of blue; the letters go from the front into the land of blue.
OldFront five_deep()
{
    return {R"(
        r a b c d e
        r a b c d e
        r a b c d e
        r a b c d e
        r a b c d e )",
            "r", "abcde"};
}

Holdings only(Drawing const& drawing, std::string const& place, std::string const& who)
{
    auto told = holdings(drawing, std::string{place.front()} + "=" + who);
    std::erase_if(told.all, [&](auto const& holding) { return holding.place->text != place; });
    return told;
}

bool are_same(MultiPolygon const& a, MultiPolygon const& b)
{
    return difference(a, b).empty() && difference(b, a).empty();
}

MultiPolygon land_of(OldFront const& world, ControlMap const& map, std::string const& actor)
{
    MultiPolygon all;
    for (auto const& region : regions(world.partition(), map)) {
        if (to_letters(region.control) == actor) all.push_back(region.polygon);
    }
    return all;
}

}  // namespace

TEST_CASE("methods are known by their names")
{
    for (auto const& name : paint_methods()) CHECK(to_string(parse_paint_method(name).value()) == name);
    CHECK(paint_methods() == std::vector<std::string>{"voronoi", "nearest", "sweep", "combined"});
    CHECK_FALSE(parse_paint_method("kriging"));
}

TEST_CASE("where nothing is told the map is the baseline")
{
    auto const world  = five_deep();
    auto const method = GENERATE(PaintMethod::sweep, PaintMethod::combined);
    auto const map    = world.painted("", method);
    CHECK(are_same(land_of(world, map, "red"), world.baseline().lands[1].area));
    CHECK(are_same(land_of(world, map, "blue"), world.baseline().lands[0].area));
}

TEST_CASE("methods without memory do not look at the baseline")
{
    auto const world = five_deep();
    auto const map   = world.painted("a=red", PaintMethod::voronoi);
    CHECK(world.at(map, "e3") == "red");
}

TEST_CASE("who took a place also took the land between it and his old front")
{
    auto const world  = five_deep();
    auto const method = GENERATE(PaintMethod::sweep, PaintMethod::combined);
    auto const map    = world.painted(only(world.drawing(), "b3", "red"), method);
    CHECK(world.at(map, "a3") == "red");
    CHECK(world.at(map, "b3") == "red");
    CHECK(world.at(map, "d3") == "blue");
    CHECK(world.at(map, "a1") == "blue");
}

TEST_CASE("silence is evidence where the places around are reported")
{
    auto const world = five_deep();
    auto       told  = holdings(world.drawing(), "a=red b=red");
    std::erase_if(told.all, [](auto const& holding) { return holding.place->text == "a3"; });
    auto const silent = world.painted(told);
    CHECK(world.at(silent, "a3") == "blue");
    CHECK(world.at(silent, "c3") == "blue");
    std::erase_if(told.all, [](auto const& holding) { return holding.place->text.front() == 'a'; });
    CHECK(world.at(world.painted(told), "a3") == "red");
}

TEST_CASE("a place that is told to be held still is more than a silent one")
{
    auto const world = five_deep();
    auto       told  = only(world.drawing(), "b3", "red");
    auto const stays = holdings(world.drawing(), "a=blue");
    auto const area  = world.area_km2(world.painted(told), "red");
    for (auto holding : stays.all) {
        holding.control = told.controls.of(held_by({"blue"}));
        told.all.insert(told.all.begin() + (holding.place->text[1] - '1'), holding);
    }
    auto const map = world.painted(told);
    CHECK(world.at(map, "a3") == "blue");
    CHECK(world.area_km2(map, "red") < area);
}

TEST_CASE("either side can take from the other")
{
    OldFront const world{"b a r r\n b a r r\n b a r r", "r", "ab"};
    auto const     map = world.painted("r=blue");
    CHECK(world.at(map, "r3") == "blue");
    CHECK(world.area_km2(map, "red") == 0);
}

TEST_CASE("a third party can take land too")
{
    auto const world = five_deep();
    auto const map   = world.painted("c=green");
    CHECK(world.at(map, "c3") == "green");
    CHECK(world.at(map, "a3") == "blue");
    CHECK(world.at(map, "r3") == "red");
}

TEST_CASE("what is told from before the baseline is settled by it")
{
    auto const world = five_deep();
    auto       told  = holdings(world.drawing(), "b=red");
    for (auto& holding : told.all) holding.evidence = parse_date("2019-11-30").value();
    CHECK(world.at(world.painted(told), "b3") == "blue");
}

TEST_CASE("around a contested place the land is contested, with combined only")
{
    auto const world = five_deep();
    auto const map   = world.painted("b=blue/red");
    CHECK(world.at(map, "b2") == "blue/red");
    CHECK(world.area_km2(map, "blue/red") > 3 * square_km * square_km);
    auto const sweep = world.painted("b=blue/red", PaintMethod::sweep);
    CHECK(world.area_km2(sweep, "blue/red") < world.area_km2(map, "blue/red"));
}

TEST_CASE("land without a baseline is painted as the nearest place, up to the reach")
{
    auto const land     = draw("a b c d e f");
    auto const told     = holdings(land, "a=red b=blue");
    auto const combined = paint(land.partition, told, {PaintMethod::combined, 20});
    auto const nearest  = paint(land.partition, told, {PaintMethod::nearest, 20});
    for (CellIndex cell = 0; cell < land.partition.cells.size(); ++cell) {
        CHECK(combined.control_of(cell) == nearest.control_of(cell));
    }
}

TEST_CASE("older evidence makes land less certain, measured against the newest and not against the day")
{
    auto const world = five_deep();
    auto       told  = holdings(world.drawing(), "b=red d=blue");
    auto const fresh = world.certainty_at(world.painted(told), "a3");
    for (auto& holding : told.all) {
        if (holding.place->text.front() == 'b') holding.evidence -= Days{20};
    }
    auto const aged = world.certainty_at(world.painted(told), "a3");
    CHECK(aged < fresh);
    told.on += Days{300};
    CHECK(world.certainty_at(world.painted(told), "a3") == aged);
}

TEST_CASE("land that was taken names the nearest place that tells so")
{
    auto const  world = five_deep();
    auto const  map   = world.painted(only(world.drawing(), "b3", "red"));
    auto const& paint = map.cells[world.partition().cell_of_place.at({"a3"})];
    REQUIRE(paint.holding != no_holding);
    CHECK(map.holdings.all[paint.holding].place->text == "b3");
}
