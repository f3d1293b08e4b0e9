// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include <algorithm>
#include <span>

#include "timeline/rule.hpp"
#include "timeline/timeline.hpp"
#include "worlds/drawing.hpp"

using namespace frontline;
using frontline::test::log;
using frontline::test::to_letters;

namespace {

/// `? 2020-01-01 red 2020-02-01 blue`: the controls of a place's spans and the days between them.
std::string spans_of(ClaimLog const& log, char const* place = "a", std::optional<Date> known = {})
{
    Timeline const timeline{log, {}, known};
    std::string text;
    for (auto const& span : timeline.spans(PlaceId{place})) {
        if (!text.empty()) text += " " + to_iso(span.span.from) + " ";
        text += to_letters(span.control);
    }
    return text;
}

std::string spans(char const* lines)
{
    return spans_of(log(lines));
}

std::string ids(std::span<Claim const* const> claims)
{
    std::string text;
    for (auto const* claim : claims) text += (text.empty() ? "" : " ") + claim->id.text;
    return text;
}

Date day(char const* text)
{
    return parse_date(text).value();
}

}  // namespace

TEST_CASE("a place is unknown until a claim tells of it, unless the first claim tells who held it before")
{
    CHECK(spans("a 2020-01-01 held red") == "? 2020-01-01 red");
    CHECK(spans("a 2020-01-01 captured red from blue") == "blue 2020-01-01 red");
    CHECK(spans("a 2020-01-01 clashes red from blue") == "blue");
    CHECK(spans("a 2020-01-01 repelled red from blue") == "red");
    CHECK(spans("a 2020-01-01 withdrew red") == "red 2020-01-01 ?");
    CHECK(spans("a 2020-01-01 strike red").empty());
}

TEST_CASE("a town falls, is retaken, and the spans follow one another without gaps")
{
    auto const story = log(R"(
        a 2020-01-01 held blue
        a 2020-02-01 captured red from blue
        a 2020-02-10 captured blue from red )");
    CHECK(spans_of(story) == "blue 2020-02-01 red 2020-02-10 blue");
    Timeline const timeline{story};
    auto const     all = timeline.spans(PlaceId{"a"});
    for (std::size_t i = 1; i < all.size(); ++i) CHECK(all[i - 1].span.until == all[i].span.from);
    CHECK_FALSE(all.back().span.until);
}

TEST_CASE("a claim counts from the end of its last possible day")
{
    CHECK(spans("a 2020-03 captured red from blue") == "blue 2020-03-31 red");
    CHECK(spans("a 2020-02-28/2020-03-02 captured red from blue") == "blue 2020-03-02 red");
    auto const     story = log("a ../2020-03-02 captured red from blue");
    Timeline const timeline{story};
    auto const at = [&](char const* date) {
        auto const holdings = timeline.on(day(date));
        return to_letters(holdings.control_of(holdings.all.front()));
    };
    CHECK(at("2020-03-01") == "blue");
    CHECK(at("2020-03-02") == "red");
}

TEST_CASE("what happened by a day comes before what happened on it")
{
    CHECK(spans("a 2020-03-02 captured red from blue\n a ../2020-03-02 captured blue from red") == "red");
    CHECK(spans("a ../2020-03-02 captured red from blue\n a 2020-03-02 captured blue from red") == "blue");
}

TEST_CASE("equally good claims of one day that contradict each other make a place contested, in any order")
{
    CHECK(spans("a 2020-01-01 held blue\n a 2020-03-02 held blue\n a 2020-03-02 captured red from blue")
          == "blue 2020-03-02 blue/red");
    CHECK(spans("a 2020-01-01 held blue\n a 2020-03-02 captured red from blue\n a 2020-03-02 held blue")
          == "blue 2020-03-02 blue/red");
}

TEST_CASE("of contradicting claims of one day the more credible one counts, and the other is kept as overruled")
{
    auto const story = log(R"(
        a 2020-01-01 held blue
        a 2020-03-02 captured red from blue source=B info=2
        a 2020-03-02 held blue              source=D info=4 )");
    CHECK(spans_of(story) == "blue 2020-03-02 red");
    Timeline const timeline{story};
    auto const     span = timeline.spans(PlaceId{"a"}).back();
    CHECK(ids(span.claims) == "c2");
    CHECK(ids(span.overruled) == "c3");
}

TEST_CASE("that one left does not contradict that another came")
{
    CHECK(spans("a 2020-01-01 held blue\n a 2020-03-02 withdrew blue\n a 2020-03-02 captured red from blue")
          == "blue 2020-03-02 red");
}

TEST_CASE("a claim that tells nothing of the place weighs nothing")
{
    CHECK(spans("a 2020-01-01 held blue\n a 2020-03-02 withdrew green\n a 2020-03-02 held red")
          == "green 2020-01-01 blue 2020-03-02 red");
    CHECK(spans("a 2020-01-01 held blue\n a 2020-03-02 relieved blue\n a 2020-03-02 held red")
          == "? 2020-01-01 blue 2020-03-02 red");
    CHECK(spans("a 2020-02-01 contested red from blue until=2020-02-09\n a 2020-02-03 withdrew green")
          == "blue 2020-02-01 blue/red 2020-02-09 blue");
    auto const     story = log("a 2020-01-01 held blue\n a 2020-02-03 withdrew green");
    Timeline const timeline{story};
    CHECK(timeline.on(day("2020-03-01")).all.front().evidence == day("2020-01-01"));
}

TEST_CASE("that one left is weighed against that he stayed")
{
    CHECK(spans("a 2020-01-01 held blue\n a 2020-03-02 withdrew blue source=A info=1\n a 2020-03-02 held blue")
          == "blue 2020-03-02 ?");
    CHECK(spans("a 2020-01-01 held blue\n a 2020-03-02 withdrew blue\n a 2020-03-02 held blue source=A info=1")
          == "blue");
}

TEST_CASE("of first claims of one day that tell different holders before, the more credible one counts, in any order")
{
    CHECK(spans("a 2020-03-02 captured red from blue id=x\n a 2020-03-02 captured red from green id=y source=A")
          == "green 2020-03-02 red");
    CHECK(spans("a 2020-03-02 captured red from blue id=y\n a 2020-03-02 captured red from green id=x source=A")
          == "green 2020-03-02 red");
    CHECK(spans("a 2020-03-02 captured red from blue id=x\n a 2020-03-02 captured red from green id=y")
          == spans("a 2020-03-02 captured red from blue id=y\n a 2020-03-02 captured red from green id=x"));
}

TEST_CASE("a claim that runs out on the day of the next is not overruled by it")
{
    auto const     story = log("a 2020-02-01 held red until=2020-02-05\n a 2020-02-05 captured blue from red");
    Timeline const timeline{story};
    CHECK(timeline.spans(PlaceId{"a"}).back().overruled.empty());
}

TEST_CASE("no evidence comes from the future where there is evidence already, and none of nothing")
{
    auto const     story = log(R"(
        a 2020-01-01 held blue
        a 2020-02-01 captured red from blue
        b 2020-02-01 contested red )");
    Timeline const timeline{story};
    auto const     holdings = timeline.on(day("2020-01-15"));
    CHECK(holdings.all.at(0).evidence == day("2020-01-01"));
    CHECK(ids(holdings.all.at(0).claims) == "c1");
    for (auto const& holding : holdings.all) {
        if (holding.place == PlaceId{"b"}) CHECK(holding.claims.empty());
    }
}

TEST_CASE("contested ground stays its last undisputed holder's, whoever is called the attacker")
{
    CHECK(spans("a 2020-01-01 held blue\n a 2020-02-01 contested red from blue") == "blue 2020-02-01 blue/red");
    CHECK(spans("a 2020-01-01 held red\n a 2020-02-01 contested red from blue")
          == "blue 2020-01-01 red 2020-02-01 red/blue");
    CHECK(spans("a 2020-01-01 held blue\n a 2020-02-01 contested red") == "? 2020-01-01 blue 2020-02-01 blue/red");
}

TEST_CASE("a contest or siege with an end leaves the holder, a holding with an end leaves nobody known")
{
    CHECK(spans("a 2020-02-01 contested red from blue until=2020-02-02") == "blue 2020-02-01 blue/red 2020-02-02 blue");
    CHECK(spans("a 2020-02-01 besieged red from blue until=2020-02-05") == "blue 2020-02-01 blue!red 2020-02-05 blue");
    CHECK(spans("a 2020-02-01 held red until=2020-02-05") == "? 2020-02-01 red 2020-02-05 ?");
    CHECK(spans("a 2020-02-01 contested red from blue until=2020-02-09\n a 2020-02-03 captured red from blue")
          == "blue 2020-02-01 blue/red 2020-02-03 red");
}

TEST_CASE("a siege is relieved, or the besieger or one of two contestants withdraws")
{
    CHECK(spans("a 2020-02-01 besieged red from blue\n a 2020-02-05 relieved blue from red")
          == "blue 2020-02-01 blue!red 2020-02-05 blue");
    CHECK(spans("a 2020-02-01 besieged red from blue\n a 2020-02-05 withdrew red")
          == "blue 2020-02-01 blue!red 2020-02-05 blue");
    CHECK(spans("a 2020-02-01 contested red from blue\n a 2020-02-05 withdrew blue")
          == "blue 2020-02-01 blue/red 2020-02-05 red");
}

TEST_CASE("fighting near a place, strikes, repelled attacks and denials change nothing")
{
    CHECK(spans(R"(
        a 2020-01-01 held blue
        a 2020-02-01 clashes  red from blue
        a 2020-02-02 strike   red
        a 2020-02-03 repelled blue from red
        a 2020-02-04 denied   blue from red )") == "blue");
}

TEST_CASE("only the end of a day counts: two changes on one day are one, and none when the second takes it back")
{
    CHECK(spans("a 2020-01-01 held blue\n a ../2020-02-01 captured red from blue\n a 2020-02-01 captured blue from red")
          == "blue");
    CHECK(
        spans("a 2020-01-01 held blue\n a ../2020-02-01 captured red from blue\n a 2020-02-01 captured green from red")
        == "blue 2020-02-01 green");
}

TEST_CASE("what was recorded later was not known before")
{
    auto const story = log(R"(
        a 2020-01-01 held blue
        a 2020-02-01 captured red from blue recorded=2020-02-20 )");
    CHECK(spans_of(story, "a", day("2020-02-19")) == "? 2020-01-01 blue");
    CHECK(spans_of(story, "a", day("2020-02-20")) == "blue 2020-02-01 red");
}

TEST_CASE("a holding names the claims up to its day, the newest of them and since when")
{
    auto const story = log(R"(
        a 2020-01-01 held blue
        a 2020-02-01 captured red from blue
        a 2020-02-10 held red
        a 2020-02-20 held red )");
    Timeline const timeline{story};
    auto const     holding = timeline.on(day("2020-02-15")).all.front();
    CHECK(ids(holding.claims) == "c2 c3");
    CHECK(holding.since == day("2020-02-01"));
    CHECK(holding.evidence == day("2020-02-10"));
    CHECK(timeline.days_of_change() == std::vector{day("2020-02-01")});
}

TEST_CASE("holdings advanced from day to day are those of each day, and what changed is told")
{
    auto const story = log(R"(
        a 2020-01-01 held blue
        b ../2020-02-05 captured blue from red
        a 2020-02-01 captured red from blue until=2020-02-20
        c 2020-02-01 contested red from blue
        a 2020-02-10 held red
        c 2020-02-10 captured red from blue
        b 2020-02-20 withdrew blue )");
    Timeline const timeline{story};
    auto           moving = timeline.on(day("2019-12-01"));
    for (auto date = day("2019-12-05"); date < day("2020-04-01"); date += Days{3}) {
        INFO(to_iso(date));
        auto const before  = moving;
        auto const changed = timeline.advance(moving, date);
        auto const there   = timeline.on(date);
        CHECK(moving.on == date);
        for (HoldingIndex i = 0; i < there.all.size(); ++i) {
            CHECK(moving.all[i].control == there.all[i].control);
            CHECK(moving.all[i].since == there.all[i].since);
            CHECK(moving.all[i].evidence == there.all[i].evidence);
            CHECK(ids(moving.all[i].claims) == ids(there.all[i].claims));
            auto const differs = before.all[i].control != there.all[i].control
                              || ids(before.all[i].claims) != ids(there.all[i].claims);
            if (differs) CHECK(std::ranges::binary_search(changed, i));
        }
    }
}

TEST_CASE("a claim that tells who held a place before is the evidence of that")
{
    auto const     story = log("a 2020-02-01 captured red from blue");
    Timeline const timeline{story};
    auto const     holdings = timeline.on(day("2020-01-01"));
    auto const     holding  = holdings.all.front();
    CHECK(to_letters(holdings.control_of(holding)) == "blue");
    CHECK(ids(holding.claims) == "c1");
    CHECK_FALSE(holding.since);
}

TEST_CASE("claims about places that could not be resolved are in no timeline")
{
    auto story = log("a 2020-02-01 captured red from blue").all();
    story[0].place = PlaceId{};
    ClaimLog const unplaced{story};
    CHECK(Timeline{unplaced}.on(day("2020-03-01")).all.empty());
}

TEST_CASE("weights follow the Admiralty code, and what cannot be judged weighs half")
{
    auto const weight_of = [](char const* line) { return weight(log(line).all().front()); };
    CHECK(weight_of("a 2020-01-01 held red source=A info=1") == Approx(1));
    CHECK(weight_of("a 2020-01-01 held red source=B info=2") == Approx(0.64));
    CHECK(weight_of("a 2020-01-01 held red source=E info=5") == Approx(0.04));
    CHECK(weight_of("a 2020-01-01 held red") == Approx(0.25));
}
