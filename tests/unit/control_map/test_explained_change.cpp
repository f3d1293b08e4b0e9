// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "control_map/explained_change.hpp"
#include "control_map/gains.hpp"
#include "control_map/paint.hpp"
#include "worlds/drawing.hpp"

using namespace frontline;
using namespace frontline::test;

namespace {

Date day(std::string_view text)
{
    return parse_date(text).value();
}

ControlMap map_of(Drawing const& land, Timeline const& timeline, std::string_view on)
{
    return paint(land.partition, timeline.on(day(on)), {PaintMethod::nearest, 0});
}

/// What changed between two days, as known now.
std::vector<ExplainedChange> changed(Drawing const& land, ClaimLog const& story, std::string_view from,
                                     std::string_view until)
{
    Timeline const timeline{story};
    auto const     after = map_of(land, timeline, until);
    return explained_changes(land.partition, map_of(land, timeline, from), after, type_since(day(from), after));
}

/// What was learned since of the map of a day.
std::vector<ExplainedChange> learned(Drawing const& land, ClaimLog const& story, std::string_view on)
{
    Timeline const now{story};
    Timeline const then{story, {}, day(on)};
    auto const     believed = map_of(land, then, on);
    return explained_changes(land.partition, believed, map_of(land, now, on), type_of_belief(believed, now));
}

}  // namespace

TEST_CASE("a change knows who gained it, its places and the claims behind it")
{
    auto const land  = draw("a b c");
    auto const story = log(R"(
        a1 2020-01-01 held red
        b1 2020-01-01 held blue
        c1 2020-01-01 held blue
        b1 2020-01-10 captured red from blue id=fall)");
    auto const all   = changed(land, story, "2020-01-05", "2020-01-20");
    REQUIRE(all.size() == 1);
    CHECK(all.front().gained_by.text == "red");
    CHECK(all.front().lost_by.text == "blue");
    CHECK(all.front().type == ChangeType::real);
    CHECK(all.front().places == std::vector<PlaceId>{{"b1"}});
    REQUIRE(all.front().claims.count == 1);
    CHECK(all.front().claims.newest.front()->id.text == "fall");
}

TEST_CASE("what was taken by a day may have been taken before the first day")
{
    auto const land  = draw("a b");
    auto const story = log(R"(
        a1 2020-01-01 held blue
        b1 2020-01-01 held blue
        a1 ../2020-01-10 captured red from blue
        b1 2020-01-06/2020-01-10 captured red from blue)");
    auto const all   = changed(land, story, "2020-01-05", "2020-01-20");
    REQUIRE(all.size() == 2);
    CHECK(all[0].type == ChangeType::late_report);
    CHECK(all[1].type == ChangeType::real);
    auto const gain = gains_of(all).at({{"red"}, {"blue"}});
    CHECK(gain.all.places == 2);
    CHECK(gain.late.places == 1);
}

TEST_CASE("a claim that dates a taking makes a change real, one that repeats it later does not")
{
    auto const land = draw("a b");
    auto const told = [&](std::string const& more) {
        auto const all = changed(land, log("a1 2020-01-01 held blue\nb1 2020-01-01 held blue\n"
                                           "a1 ../2020-01-10 captured red from blue\n" + more),
                                 "2020-01-05", "2020-01-20");
        REQUIRE(all.size() == 1);
        return all.front().type;
    };
    CHECK(told("a1 2020-01-10 captured red from blue") == ChangeType::real);
    CHECK(told("a1 2020-01-12 held red") == ChangeType::late_report);
}

TEST_CASE("a capture that was told late is a late report, a claim that was overruled a correction")
{
    auto const land  = draw("a b c");
    auto const story = log(R"(
        a1 2020-01-01 held blue
        b1 2020-01-02 held blue source=F
        c1 2020-01-01 held blue
        a1 2020-01-04 captured red from blue recorded=2020-01-09
        b1 2020-01-02 held red source=A info=1 recorded=2020-01-09)");
    auto const all   = learned(land, story, "2020-01-05");
    REQUIRE(all.size() == 2);
    CHECK(all[0].places == std::vector<PlaceId>{{"a1"}});
    CHECK(all[0].type == ChangeType::late_report);
    CHECK(all[1].places == std::vector<PlaceId>{{"b1"}});
    CHECK(all[1].type == ChangeType::correction);
    CHECK(learned(land, story, "2020-01-09").empty());
}

TEST_CASE("each actor's balance is what he gained less what he lost, and all balances are nothing")
{
    auto const land  = draw("a b c d");
    auto const story = log(R"(
        a1 2020-01-01 held red
        b1 2020-01-01 held blue
        c1 2020-01-01 held blue
        d1 2020-01-01 held green
        a1 2020-01-10 captured green from red
        b1 2020-01-10 captured red from blue
        c1 2020-01-10 withdrew blue)");
    auto const gains    = gains_of(changed(land, story, "2020-01-05", "2020-01-20"));
    auto const balances = balances_of(gains);
    CHECK(gains.size() == 3);
    CHECK(balances.at({"blue"}).lost.places == 2);
    CHECK(balances.at({"red"}).gained.area_km2 == gains.at({{"red"}, {"blue"}}).all.area_km2);
    double sum = 0;
    for (auto const& [actor, balance] : balances) sum += balance.net_km2();
    CHECK(sum == Approx(0).margin(1e-9));
}
