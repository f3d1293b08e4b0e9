// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include <algorithm>

#include "claims/actor.hpp"
#include "claims/read_claims.hpp"
#include "worlds/drawing.hpp"

using namespace frontline;
using frontline::test::parties;

namespace {

Date const january  = parse_date("2020-01-15").value();
Date const february = parse_date("2020-02-15").value();

bool fight(char const* a, char const* b, Date date = january)
{
    CHECK(parties().fight({a}, {b}, date) == parties().fight({b}, {a}, date));
    return parties().fight({a}, {b}, date);
}

Table table(std::vector<std::string> columns, std::vector<std::vector<std::string>> rows)
{
    Table table{"actors.csv", std::move(columns), {}};
    for (auto& row : rows) table.rows.push_back({table.rows.size() + 2, std::move(row)});
    return table;
}

}  // namespace

TEST_CASE("two actors fight unless one belongs to the other, both have one parent, or they are allied")
{
    CHECK(fight("red", "blue"));
    CHECK_FALSE(fight("red", "red"));
    CHECK_FALSE(fight("red", "red-part"));
    CHECK_FALSE(fight("red", "red-ally"));
    CHECK_FALSE(fight("red-part", "red-ally"));
    CHECK_FALSE(fight("red-part", "turncoat", january));
    CHECK(fight("red-part", "turncoat", february));
    CHECK(fight("blue", "turncoat", january));
    CHECK_FALSE(parties().fight({}, {"red"}, january));
}

TEST_CASE("an actor is seen as itself, as what it belongs to, or as who stands together")
{
    auto const seen = [](char const* id, Level level) { return parties().at_level({id}, level, january).text; };
    CHECK(seen("red-part", Level::group) == "red-part");
    CHECK(seen("red-part", Level::alliance) == "red");
    CHECK(seen("red-ally", Level::alliance) == "red-ally");
    CHECK(seen("red-ally", Level::side) == "red");
    CHECK(seen("blue", Level::side) == "blue");
    CHECK(parse_level("side") == Level::side);
    CHECK_FALSE(parse_level("sides"));
}

TEST_CASE("a neutral who fights neither of two enemies joins them to no side")
{
    Problems   problems;
    auto const actors = read_actors(table({"id", "allies"}, {{"A", ""}, {"B", ""}, {"N", "A;B"}}), problems);
    CHECK(problems.empty());
    CHECK(actors.side({"A"}, january).text == "A");
    CHECK(actors.side({"B"}, january).text == "B");
    CHECK(actors.side({"N"}, january).text == "N");
}

TEST_CASE("actors are known by id, name and alias, whatever the case")
{
    Problems   problems;
    auto const actors = read_actors(
        table({"id", "name", "color", "aliases"}, {{"SAA", "Syrian Arab Army", "#F00", "armée syrienne; army"}}),
        problems);
    CHECK(problems.empty());
    CHECK(actors.named("saa") == actors.find({"SAA"}));
    CHECK(actors.named("Syrian arab army") != nullptr);
    CHECK(actors.named("armée syrienne") != nullptr);
    CHECK(actors.named("OPP") == nullptr);
    CHECK(actors.find({"SAA"})->color == "#ff0000");
}

TEST_CASE("several rows of one actor are its spans")
{
    Problems   problems;
    auto const actors = read_actors(table({"id", "parent", "from", "until"}, {{"A", "", "", ""}, {"B", "", "", ""},
                                                                             {"X", "A", "", "2020-02-01"},
                                                                             {"X", "B", "2020-02-01", ""}}), problems);
    CHECK(problems.empty());
    CHECK(actors.parent({"X"}, january).text == "A");
    CHECK(actors.parent({"X"}, february).text == "B");
}

TEST_CASE("every fault of an actors file is a problem, and the rest is read")
{
    Problems   problems;
    auto const actors = read_actors(table({"id", "color", "parent", "allies", "from", "until"},
                                          {{"A", "red", "Z", "AA;B", "", ""},
                                           {"", "#fff", "", "", "", ""},
                                           {"B", "#12345g", "", "", "2020-02-30", ""},
                                           {"C", "", "", "", "2020-02-01", "2020-01-01"}}), problems);
    sort_problems(problems);
    std::vector<std::string> ids;
    for (auto const& problem : problems) ids.push_back(problem.id);
    CHECK(ids
          == std::vector<std::string>{"bad-color", "unknown-actor", "unknown-actor", "missing-value", "bad-color",
                                      "bad-date", "bad-span"});
    CHECK(problems[0].where.line == 2);
    CHECK(problems[0].where.column == 2);
    CHECK(actors.all().size() == 3);
    CHECK_FALSE(actors.fight({"A"}, {"B"}, january));
}

TEST_CASE("the order of the rows does not decide what an actor is called")
{
    Table there = table({"id", "name", "parent", "from", "until"}, {{"P", "", "", "", ""}, {"Q", "", "", "", ""},
                                                                    {"X", "Old", "P", "2020-01-01", "2020-02-01"},
                                                                    {"X", "New", "Q", "2020-02-01", ""}});
    Table back = there;
    std::ranges::reverse(back.rows);
    for (auto const& each : {there, back}) {
        Problems   problems;
        auto const actors = read_actors(each, problems);
        CHECK(problems.empty());
        CHECK(actors.find({"X"})->name == "Old");
        CHECK(actors.parent({"X"}, february).text == "Q");
    }
}

TEST_CASE("a name that two actors have is a problem")
{
    Problems   problems;
    auto const actors = read_actors(table({"id", "aliases"}, {{"A", "the army"}, {"B", "The Army"}}), problems);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].id == "taken-name");
    CHECK(problems[0].where.line == 3);
    CHECK(actors.named("the army")->id.text == "A");
}

TEST_CASE("a circle of parents ends")
{
    Problems   problems;
    auto const actors = read_actors(table({"id", "parent"}, {{"A", "B"}, {"B", "A"}}), problems);
    CHECK_FALSE(actors.fight({"A"}, {"B"}, january));
    CHECK_FALSE(actors.alliance({"A"}, january).empty());
}
