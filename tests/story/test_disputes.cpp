// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "control_map/correction.hpp"
#include "control_map/explanation.hpp"
#include "control_map/paint.hpp"
#include "timeline/reasons.hpp"
#include "timeline/timeline.hpp"
#include "worlds/drawing.hpp"

using namespace frontline;
using namespace frontline::test;

namespace {

Date day(char const* text)
{
    return parse_date(text).value();
}

/// Red's land west of blue's, and the town t between them.
class Story {
public:
    explicit Story(std::string const& lines, Rule rule = Rule::credibility, std::optional<Date> known = {})
        : claims_{log("r1 2020-01-01 held red\n t1 2020-01-01 held blue\n b1 2020-01-01 held blue\n" + lines)},
          precedence_{rule, parties(), {}}, timeline_{claims_, precedence_, known}
    {
    }

    /// What the town's cell is painted with: `red`, `blue/red`, `blue!red`, `?`.
    std::string town(char const* on) const { return painted_at("t1", on); }

    /// What stands against its holder: ids.
    std::string against(char const* on) const { return ids(reasons_on(on).against); }

    std::string fitting(char const* on) const { return ids(reasons_on(on).fitting); }

    std::string overruled(char const* on) const
    {
        std::string text;
        for (auto const& lost : reasons_on(on).overruled) text += (text.empty() ? "" : " ") + lost.claim->id.text;
        return text;
    }

    std::string fronts(char const* on) const
    {
        return pairs_of(front_lines(land().partition, map_on(on), parties()));
    }

    ControlMap map_on(char const* on) const
    {
        return paint(land().partition, timeline_.on(day(on)), {PaintMethod::nearest, 30});
    }

    static Drawing const& land()
    {
        static Drawing const land = draw("r t b");
        return land;
    }

private:
    ClaimLog   claims_;
    Precedence precedence_;
    Timeline   timeline_;

    std::string painted_at(char const* place, char const* on) const
    {
        return to_letters(map_on(on).control_of(land().partition.cell_of_place.at({place})));
    }

    Reasons reasons_on(char const* on) const
    {
        return reasons(timeline_, claims_, {"t1"}, precedence_, day(on)).value();
    }

    static std::string ids(std::vector<Claim const*> const& claims)
    {
        std::string text;
        for (auto const* claim : claims) text += (text.empty() ? "" : " ") + claim->id.text;
        return text;
    }
};

}  // namespace

TEST_CASE("a town falls: its cell and the front go with it")
{
    Story const story{"t1 2020-01-10 captured red from blue"};
    CHECK(story.town("2020-01-09") == "blue");
    CHECK(story.town("2020-01-10") == "red");
    CHECK(story.fronts("2020-01-10") == "blue|red");
}

TEST_CASE("a town that is taken by a day and retaken on it was never lost at the end of a day")
{
    Story const story{"t1 ../2020-01-10 captured red from blue id=x\n t1 2020-01-10 captured blue from red id=y"};
    CHECK(story.town("2020-01-10") == "blue");
    CHECK(story.overruled("2020-01-10") == "x");
    Story const strict{"t1 ../2020-01-10 captured red from blue\n t1 2020-01-10 captured blue from red", Rule::strict};
    CHECK(strict.town("2020-01-10") == "blue/red");
}

TEST_CASE("a town that both claim on one day is contested, its old holder stays the holder, and both fronts are drawn")
{
    Story const story{"t1 2020-01-10 captured red from blue\n t1 2020-01-10 held blue"};
    CHECK(story.town("2020-01-10") == "blue/red");
    CHECK(story.fronts("2020-01-10") == "blue|red");
    Story const better{"t1 2020-01-10 captured red from blue source=B\n t1 2020-01-10 held blue source=D id=y"};
    CHECK(better.town("2020-01-10") == "red");
    CHECK(better.overruled("2020-01-10") == "y");
}

TEST_CASE("a loss that is denied is a loss, with the denial beside it; strictly it is contested from the denial on")
{
    auto const  told = "t1 2020-01-10 captured red from blue\n t1 2020-01-11 denied blue from red id=no";
    Story const story{told};
    CHECK(story.town("2020-01-12") == "red");
    CHECK(story.against("2020-01-10").empty());
    CHECK(story.against("2020-01-12") == "no");
    Story const strict{told, Rule::strict};
    CHECK(strict.town("2020-01-10") == "red");
    CHECK(strict.town("2020-01-11") == "blue/red");
}

TEST_CASE("a town is besieged and relieved: its cell stays the holder's, and so does the front around it")
{
    Story const story{"t1 2020-01-10 besieged red from blue\n t1 2020-01-20 relieved blue from red"};
    CHECK(story.town("2020-01-10") == "blue!red");
    CHECK(story.fronts("2020-01-10") == "blue|red");
    CHECK(story.town("2020-01-20") == "blue");
    Story const taken{"t1 2020-01-10 besieged red from blue\n t1 2020-01-15 captured red from blue"};
    CHECK(taken.town("2020-01-15") == "red");
    Story const left{"t1 2020-01-10 besieged red from blue\n t1 2020-01-15 withdrew blue"};
    CHECK(left.town("2020-01-15") == "?");
}

TEST_CASE("what happened on some day counts from the last day that it can have been")
{
    Story const story{"t1 2020-01-10/2020-01-14 captured red from blue"};
    CHECK(story.town("2020-01-13") == "blue");
    CHECK(story.town("2020-01-14") == "red");
    Story const crossed{"t1 2020-01-10/2020-01-14 captured red from blue\n t1 2020-01-12 captured blue from red"};
    CHECK(crossed.town("2020-01-12") == "blue");
    CHECK(crossed.town("2020-01-14") == "red");
}

TEST_CASE("a town that was retaken without a report stays as it was, and later reports stand against it")
{
    Story const story{R"(
        t1 2020-01-10 captured red from blue
        t1 2020-02-01 clashes  red from blue id=attack
        t1 2020-02-02 repelled blue from red id=beaten
        t1 2020-02-03 clashes  blue from red id=other )"};
    CHECK(story.town("2020-03-01") == "red");
    CHECK(story.against("2020-03-01") == "attack beaten");
    CHECK(story.fitting("2020-03-01") == "other");
    CHECK(story.against("2020-01-31").empty());
}

TEST_CASE("the fighting in which a town was lost does not stand against its taker")
{
    Story const story{"t1 2020-01-10 captured red from blue\n t1 2020-01-10 clashes red from blue id=fight"};
    CHECK(story.against("2020-01-10").empty());
    CHECK(story.fitting("2020-01-10") == "fight");
}

TEST_CASE("a town is contested by who holds it by the log: he stays the holder, the other is the rival")
{
    Story const story{"t1 2020-01-10 contested blue from red"};
    CHECK(story.town("2020-01-10") == "blue/red");
    Story const alone{"t1 2020-01-10 contested blue"};
    CHECK(alone.town("2020-01-10") == "blue");
}

TEST_CASE("who left leaves the town to his rival, or to nobody who is known")
{
    CHECK(Story{"t1 2020-01-10 withdrew blue"}.town("2020-01-10") == "?");
    CHECK(Story{"t1 2020-01-10 contested red from blue\n t1 2020-01-12 withdrew blue"}.town("2020-01-12") == "red");
    CHECK(Story{"t1 2020-01-10 contested red from blue\n t1 2020-01-12 withdrew red"}.town("2020-01-12") == "blue");
    Story const not_there{"t1 2020-01-10 withdrew red id=odd"};
    CHECK(not_there.town("2020-01-10") == "blue");
    CHECK(not_there.against("2020-01-10") == "odd");
}

TEST_CASE("what was recorded later corrects what was believed, and each cell is put down to one place")
{
    std::string const late = "t1 2020-01-10 captured red from blue recorded=2020-02-01\n"
                             "b1 2020-01-10 contested red from blue recorded=2020-02-01";
    Story const believed{late, Rule::credibility, day("2020-01-20")};
    Story const known{late};
    auto const& partition = Story::land().partition;
    auto const  found     = corrections(partition, believed.map_on("2020-01-20"), known.map_on("2020-01-20"));
    REQUIRE(found.places.size() == 2);
    CHECK(found.places[0].place == PlaceId{"b1"});
    CHECK(found.places[1].place == PlaceId{"t1"});
    CHECK(found.elsewhere_km2 == 0);
    CHECK(found.places[0].area_km2 > 0);
    CHECK(found.places[0].area_km2 + found.places[1].area_km2 == Approx(found.total_km2));
    double otherwise = 0;
    for (CellIndex cell = 0; cell < partition.cells.size(); ++cell) {
        if (found.of_cell[cell] != no_correction) otherwise += partition.cells[cell].area_km2;
    }
    CHECK(otherwise == Approx(found.total_km2));
    CHECK(corrections(partition, known.map_on("2020-01-20"), known.map_on("2020-01-20")).places.empty());
}

TEST_CASE("a point of the land is explained by the place that stands for it")
{
    Story const story{""};
    auto const& partition = Story::land().partition;
    auto const  map       = story.map_on("2020-01-10");
    for (auto const& cell : partition.cells) {
        auto const found = explain(partition, {}, map, cell.site);
        REQUIRE(found);
        REQUIRE(found->evidence);
        CHECK(found->is_its_own == !cell.places.empty());
        CHECK(found->nearest.size() == 3);
        CHECK(found->evidence->distance_km == found->nearest.front().distance_km);
    }
    CHECK_FALSE(explain(partition, {}, map, snapped(30, 30)));
}

TEST_CASE("every cell is found by its own site")
{
    auto const& partition = Story::land().partition;
    for (CellIndex cell = 0; cell < partition.cells.size(); ++cell) {
        CHECK(cell_at(partition, partition.cells[cell].site) == cell);
    }
}

TEST_CASE("an actor splits off on a date without any claim written anew")
{
    ClaimLog const       claims = log("a1 2020-01-01 held turncoat\n b1 2020-01-01 held red");
    Timeline const       timeline{claims};
    auto const seen = [&](char const* on) {
        auto const holdings = at_level(timeline.on(day(on)), parties(), Level::alliance);
        return to_letters(holdings.control_of(holdings.all.front()));
    };
    CHECK(seen("2020-01-31") == "red");
    CHECK(seen("2020-02-01") == "blue");
}
