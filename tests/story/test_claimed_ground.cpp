// SPDX-License-Identifier: Apache-2.0
// What claims about areas and lines paint: docs/method.md.
#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "control_map/explanation.hpp"
#include "control_map/ground_land.hpp"
#include "control_map/paint.hpp"
#include "control_map/region.hpp"
#include "geo/geodesic.hpp"
#include "geo/geos.hpp"
#include "partition/cut.hpp"
#include "timeline/timeline.hpp"
#include "worlds/drawing.hpp"

using namespace frontline;
using namespace frontline::test;

namespace {

constexpr std::int32_t half_square = 500'000;

/// Red's villages in the west, blue's in the east, and between them land of which no village is known.
Drawing const& land()
{
    static Drawing const drawing = draw("r e e g b\n r e f g b\n r e e g b");
    return drawing;
}

Point place(std::string const& id)
{
    return std::ranges::find(land().places, PlaceId{id}, &Place::id)->point;
}

Point moved(Point p, double east, double north)
{
    return snapped(p.lon() + east, p.lat() + north);
}

MultiPolygon square_of(std::string const& id)
{
    auto const [lon, lat] = place(id);
    return {{{{lon - half_square, lat - half_square},
              {lon + half_square, lat - half_square},
              {lon + half_square, lat + half_square},
              {lon - half_square, lat + half_square}},
             {}}};
}

/// The grounds of the stories, by the name that their claims have for a place: the square of f, with a village in it or
/// without; the squares of g; the east of the village r2's land; a line from south to north between e and f.
Ground ground(std::string const& name)
{
    if (name == "F") return {square_of("f1"), {}, {}};
    if (name == "V") return {square_of("f1"), {}, {{"f1"}}};
    if (name == "G") return {united({square_of("g1")[0], square_of("g2")[0], square_of("g3")[0]}), {}, {}};
    if (name == "H") {
        auto east = square_of("r2");
        east[0].outer[0].lon_e7 = east[0].outer[3].lon_e7 = place("r2").lon_e7 + 50'000;
        return {east, {}, {}};
    }
    auto const x = place("f1").lon() - 0.05;
    return {{}, {{snapped(x, place("f1").lat() - 1), snapped(x, place("f1").lat() + 1)}}, {}};
}

class Story {
public:
    explicit Story(std::string const& lines, Rule rule = Rule::credibility, CellSettings cells = {4, 10, 30})
        : claims_{with_grounds(lines)}, precedence_{rule, parties(), {}},
          partition_{cut(land().land, places(), {{}, {}, shapes_of(claims_.grounds())}, cells)},
          timeline_{claims_, precedence_, {}, grounds_of_tracts(partition_.tracts, claims_.grounds())}
    {
    }

    ControlMap on(char const* date) const
    {
        return paint(partition_, timeline_.on(parse_date(date).value()), {PaintMethod::nearest, 30});
    }

    std::string at(Point p, char const* date) const
    {
        return to_letters(on(date).control_of(cell_at(partition_, p).value()));
    }

    std::string at(std::string const& id, char const* date) const { return at(place(id), date); }

    /// The only one of an actor.
    Region region_of(ActorId const& actor, char const* date) const
    {
        auto all = regions(partition_, on(date));
        std::erase_if(all, [&](Region const& each) { return each.control.actor != actor; });
        REQUIRE(all.size() == 1);
        return all.front();
    }

private:
    ClaimLog   claims_;
    Precedence precedence_;
    Partition  partition_;
    Timeline   timeline_;

    static ClaimLog with_grounds(std::string const& lines)
    {
        auto const told = log("r1 2020-01-01 held red\n r2 2020-01-01 held red\n r3 2020-01-01 held red\n"
                              "b1 2020-01-01 held blue\n b2 2020-01-01 held blue\n b3 2020-01-01 held blue\n" + lines);
        auto       all  = told.all();
        for (auto& claim : all) {
            if (std::isupper(claim.place->text.front()) == 0) continue;
            set_ground(claim, ground(claim.place->text));
            claim.place = PlaceId{};
        }
        return ClaimLog{std::move(all)};
    }

    std::vector<Place> places() const
    {
        std::vector<Place> found;
        for (auto const& [id, claims] : claims_.by_place()) {
            found.push_back(*std::ranges::find(land().places, id, &Place::id));
        }
        return found;
    }
};

}  // namespace

TEST_CASE("an area without places is painted as claimed, up to its border, and names the claim")
{
    Story const story{"F 2020-01-05 held green id=claim source=A info=1"};
    CHECK(story.at("f1", "2020-01-04") != "green");
    CHECK(story.at("f1", "2020-01-05") == "green");
    CHECK(story.at("e2", "2020-01-05") == "red");
    auto const region = story.region_of({"green"}, "2020-01-05");
    CHECK(region.area_km2 == Approx(area_km2(square_of("f1"))).epsilon(1e-4));
    auto const square = square_of("f1");
    for (auto const corner : square.front().outer) CHECK(std::ranges::count(region.polygon.outer, corner) == 1);
    REQUIRE(region.claims.newest.size() == 1);
    CHECK(region.claims.newest.front()->id == ClaimId{"claim"});
    CHECK(region.claims.count == 1);
    CHECK(region.evidence == parse_date("2020-01-05"));
    CHECK(region.certainty == Approx(1));
    CHECK(region.places == 0);
}

TEST_CASE("an area across the front moves it, and tells back who had it")
{
    Story const story{"G 2020-01-05 captured red from blue"};
    for (auto const* id : {"g1", "g2", "g3"}) {
        CHECK(story.at(id, "2020-01-04") == "blue");
        CHECK(story.at(id, "2020-01-05") == "red");
        CHECK(story.at(moved(place(id), 0.045, 0), "2020-01-05") == "red");
        CHECK(story.at(moved(place(id), 0.055, 0), "2020-01-05") == "blue");
    }
}

TEST_CASE("a village that changed hands since overtakes an area near it; one that is only told of again does not")
{
    Story const taken{"G 2020-01-05 captured red from blue\n f1 2020-01-10 captured green"};
    auto const  west = moved(place("g2"), -0.03, 0), east = moved(place("g2"), 0.03, 0);
    CHECK(taken.at(west, "2020-01-09") == "red");
    CHECK(taken.at(west, "2020-01-10") == "green");
    CHECK(taken.at(east, "2020-01-10") == "red");
    Story const told{"G 2020-01-05 captured red from blue\n b2 2020-01-10 held blue"};
    CHECK(told.at(east, "2020-01-10") == "red");
}

TEST_CASE("a claim about the area that is newer than the village's wins it back")
{
    Story const story{"G 2020-01-05 held red\n f1 2020-01-10 captured green\n G 2020-01-12 held red"};
    CHECK(story.at(moved(place("g2"), -0.03, 0), "2020-01-11") == "green");
    CHECK(story.at(moved(place("g2"), -0.03, 0), "2020-01-12") == "red");
}

TEST_CASE("the land along an agreed line is whose side it is, and what lies farther is as before")
{
    Story const story{"L 2020-01-05 held green from blue"};
    auto const  west = moved(place("f1"), -0.055, 0), east = moved(place("f1"), -0.045, 0);
    CHECK(story.at(west, "2020-01-04") == "red");
    CHECK(story.at(west, "2020-01-05") == "green");
    CHECK(story.at(east, "2020-01-05") == "blue");
    CHECK(story.at("r2", "2020-01-05") == "red");
    CHECK(story.at("b2", "2020-01-05") == "blue");
}

TEST_CASE("an area is as it would be without the claim once that has ended")
{
    Story const story{"F 2020-01-05 held green until=2020-01-20"};
    Story const never{""};
    CHECK(story.at("f1", "2020-01-19") == "green");
    CHECK(story.at("f1", "2020-01-20") == never.at("f1", "2020-01-20"));
}

TEST_CASE("an area that its holder left is nobody's that is known")
{
    Story const story{"F 2020-01-05 held green\n F 2020-01-09 withdrew green"};
    CHECK(story.at("f1", "2020-01-08") == "green");
    CHECK(story.at("f1", "2020-01-09") == "?");
}

TEST_CASE("a denial of a claim about an area counts as one about a place does")
{
    std::string const lines = "F 2020-01-04 held red\n F 2020-01-05 captured green from red\n"
                              "F 2020-01-05 denied red from green";
    CHECK(Story{lines}.at("f1", "2020-01-05") == "green");
    CHECK(Story{lines, Rule::strict}.at("f1", "2020-01-05") == "red/green");
}

TEST_CASE("of claims about an area the rule decides, and equals make it contested")
{
    CHECK(Story{"F 2020-01-05 held green source=A\n F 2020-01-05 held blue"}.at("f1", "2020-01-05") == "green");
    CHECK(Story{"F 2020-01-05 held green\n F 2020-01-05 held blue"}.at("f1", "2020-01-05") == "blue/green");
}

TEST_CASE("a village that only a claim about its area tells of says nothing of land beyond the area")
{
    Story const story{"V 2020-01-05 held green"};
    CHECK(story.at("f1", "2020-01-05") == "green");
    CHECK(story.at(moved(place("f1"), 0.045, 0), "2020-01-05") == "green");
    CHECK(story.at(moved(place("f1"), -0.055, 0), "2020-01-05") == "red");
    CHECK(story.region_of({"green"}, "2020-01-05").places == 1);
    Story const of_itself{"V 2020-01-05 held green\n f1 2020-01-06 held green"};
    CHECK(of_itself.at(moved(place("f1"), -0.055, 0), "2020-01-06") == "green");
}

TEST_CASE("what the border of an area cuts off from a village's land is the village's, unless the area is newer")
{
    CellSettings const only_places{4, 0, 30};
    Story const story{"H 2020-01-05 held green until=2020-01-20\n r2 2020-01-10 contested blue from red\n"
                      "r2 2020-01-15 held red",
                      Rule::credibility, only_places};
    auto const west = place("r2"), east = moved(place("r2"), 0.02, 0);
    CHECK(story.at(east, "2020-01-04") == "red");
    CHECK(story.at(west, "2020-01-05") == "red");
    CHECK(story.at(east, "2020-01-05") == "green");
    CHECK(story.at(east, "2020-01-10") == "red/blue");
    Story const later{"H 2020-01-05 held green until=2020-01-08\n r2 2020-01-10 besieged blue from red",
                      Rule::credibility, only_places};
    CHECK(later.at(east, "2020-01-10") == "red!blue");
}
