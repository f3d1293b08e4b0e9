// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include "timeline/timeline.hpp"
#include "worlds/drawing.hpp"

using namespace frontline;
using frontline::test::log;
using frontline::test::parties;
using frontline::test::to_letters;

namespace {

/// Reds favour red, friends his ally, blues blue; a neutral favours nobody.
Precedence by(Rule rule)
{
    Precedence precedence{rule, parties(), {}};
    auto const favours = [&](char const* source, char const* actor) {
        precedence.sources[{source}] = {{source}, source, {}, {actor}, {}};
    };
    favours("reds", "red");
    favours("friends", "red-ally");
    favours("blues", "blue");
    favours("neutral", "");
    return precedence;
}

/// Who has place a in the end.
std::string in_the_end(Rule rule, std::string const& lines)
{
    auto const     story = log(lines);
    Timeline const timeline{story, by(rule)};
    auto const     spans = timeline.spans({"a"});
    return spans.empty() ? "?" : to_letters(spans.back().control);
}

std::string ids(std::span<Claim const* const> claims)
{
    std::string text;
    for (auto const* claim : claims) text += (text.empty() ? "" : " ") + claim->id.text;
    return text;
}

/// What stands behind the last span of place a: `for c1 c2, overruled c3, against c4`.
std::string behind(Rule rule, std::string const& lines)
{
    auto const     story = log(lines);
    Timeline const timeline{story, by(rule)};
    auto const     span = timeline.spans({"a"}).back();
    return "for " + ids(span.claims) + ", overruled " + ids(span.overruled) + ", against " + ids(span.against);
}

std::string const held = "a 2020-01-01 held blue by=neutral\n";

constexpr auto all_of_them = {Rule::credibility, Rule::newest, Rule::majority, Rule::against_interest, Rule::strict};

}  // namespace

TEST_CASE("every rule has a name, and no other word is one")
{
    CHECK(rules() == std::vector<std::string>{"credibility", "newest", "majority", "against-interest", "strict"});
    for (auto const rule : all_of_them) CHECK(parse_rule(to_string(rule)) == rule);
    CHECK_FALSE(parse_rule("Credibility"));
    CHECK_FALSE(parse_rule(""));
}

TEST_CASE("by credibility the best claim counts, whoever says more or later")
{
    auto const story = held + R"(
        a 2020-02-01 captured red from blue by=x source=B info=2
        a 2020-02-01 held     blue          by=y source=D info=2
        a 2020-02-01 held     blue          by=z source=D info=2 recorded=2020-03-01 )";
    CHECK(in_the_end(Rule::credibility, story) == "red");
    CHECK(behind(Rule::credibility, story) == "for c2, overruled c3 c4, against ");
}

TEST_CASE("by the rule newest what was published last counts")
{
    auto const story = held + R"(
        a 2020-02-01 captured red from blue by=x source=A info=1
        a 2020-02-01 held     blue          by=y source=E info=5 recorded=2020-02-03 )";
    CHECK(in_the_end(Rule::newest, story) == "blue");
    CHECK(in_the_end(Rule::credibility, story) == "red");
    CHECK(in_the_end(Rule::newest, held + "a 2020-02-01 captured red from blue\n a 2020-02-01 held blue")
          == "blue/red");
}

TEST_CASE("by majority each source has one voice, however often it speaks")
{
    auto const two = held + R"(
        a 2020-02-01 captured red from blue by=x
        a 2020-02-01 captured red from blue by=y
        a 2020-02-01 held     blue          by=z source=A info=1 )";
    CHECK(in_the_end(Rule::majority, two) == "red");
    auto const one_twice = held + R"(
        a 2020-02-01 captured red from blue by=x
        a 2020-02-01 captured red from blue by=x
        a 2020-02-01 held     blue          by=z )";
    CHECK(in_the_end(Rule::majority, one_twice) == "blue/red");
}

TEST_CASE("against interest, who favours somebody is heard only where he reports against him")
{
    auto const by_rule = [](std::string const& line) { return in_the_end(Rule::against_interest, held + line); };
    CHECK(by_rule("a 2020-02-01 captured red from blue by=reds source=A info=1") == "blue");
    CHECK(by_rule("a 2020-02-01 captured red from blue by=friends") == "blue");
    CHECK(by_rule("a 2020-02-01 captured red from blue by=blues source=E info=5") == "red");
    CHECK(by_rule("a 2020-02-01 captured red from blue by=neutral") == "red");
    CHECK(by_rule("a 2020-02-01 captured red from blue by=somebody") == "red");
    CHECK(by_rule("a 2020-02-01 withdrew blue by=reds") == "blue");
    CHECK(by_rule("a 2020-02-01 withdrew blue by=blues") == "?");
    CHECK(by_rule("a 2020-02-01 captured red-ally from green by=reds") == "blue");
    CHECK(behind(Rule::against_interest, held + "a 2020-02-01 captured red from blue by=reds")
          == "for c1, overruled c2, against ");
}

TEST_CASE("against interest, who tells back what held before must be heard too")
{
    auto const story = "a 2020-02-01 captured red from blue by=reds\n a 2020-03-01 captured red from green by=neutral";
    auto const claims = log(story);
    Timeline const timeline{claims, by(Rule::against_interest)};
    CHECK(to_letters(timeline.spans({"a"}).front().control) == "green");
}

TEST_CASE("by the rule strict whatever is disputed is contested")
{
    auto const weak = held + R"(
        a 2020-02-01 captured red from blue source=A info=1
        a 2020-02-01 held     blue          source=E info=5 )";
    CHECK(in_the_end(Rule::strict, weak) == "blue/red");
    CHECK(in_the_end(Rule::credibility, weak) == "red");
    auto const by_and_on = held + R"(
        a ../2020-02-01 captured red from blue
        a 2020-02-01    held     blue )";
    CHECK(in_the_end(Rule::strict, by_and_on) == "blue/red");
    CHECK(in_the_end(Rule::credibility, by_and_on) == "blue");
    CHECK(in_the_end(Rule::strict, held + "a 2020-02-01 captured red from blue\n a 2020-02-02 held red") == "red");
}

TEST_CASE("a denial changes nothing, but strictly what is denied is contested")
{
    auto const same_day = held + "a 2020-02-01 captured red from blue\n a 2020-02-01 denied blue from red";
    auto const later    = held + "a 2020-02-01 captured red from blue\n a 2020-02-05 denied blue from red";
    auto const nothing  = held + "a 2020-02-05 denied blue from red";
    for (auto const rule : all_of_them) {
        INFO(to_string(rule));
        auto const is_strict = rule == Rule::strict;
        CHECK(in_the_end(rule, same_day) == (is_strict ? "blue/red" : "red"));
        CHECK(in_the_end(rule, later) == (is_strict ? "blue/red" : "red"));
        CHECK(in_the_end(rule, nothing) == "blue");
        if (!is_strict) CHECK(behind(rule, same_day) == "for c2, overruled , against c3");
        if (!is_strict) CHECK(behind(rule, later) == "for c2, overruled , against c3");
    }
}

TEST_CASE("claims that change nothing are kept against a holder whom they take for granted to be another")
{
    auto const red = held + "a 2020-02-01 captured red from blue\n";
    CHECK(behind(Rule::credibility, red + "a 2020-02-03 clashes red from blue") == "for c2, overruled , against c3");
    CHECK(behind(Rule::credibility, red + "a 2020-02-03 clashes blue from red") == "for c2, overruled , against ");
    CHECK(behind(Rule::credibility, red + "a 2020-02-03 repelled blue from red") == "for c2, overruled , against c3");
    CHECK(behind(Rule::credibility, red + "a 2020-02-03 repelled red-ally from blue")
          == "for c2, overruled , against ");
    CHECK(behind(Rule::credibility, red + "a 2020-02-03 withdrew blue") == "for c2, overruled , against c3");
    CHECK(behind(Rule::credibility, held + "a 2020-02-01 contested red from blue\n a 2020-02-03 repelled red from blue")
          == "for c2, overruled , against ");
}

TEST_CASE("a withdrawal supports that another came, and is overruled where the holder is said to have stayed")
{
    CHECK(behind(Rule::credibility, held + "a 2020-02-01 withdrew blue\n a 2020-02-01 captured red from blue")
          == "for c2 c3, overruled , against ");
    CHECK(behind(Rule::credibility, R"(
        a 2020-01-01 captured blue from green
        a 2020-02-01 withdrew blue
        a 2020-02-01 captured red from blue
        a 2020-02-01 held blue source=A info=1 )") == "for c1 c4, overruled c3 c2, against ");
}

TEST_CASE("whatever the rule, neither the order of rows nor that of equals decides")
{
    std::vector<std::string> rows{"a 2020-02-01 captured red from blue id=p by=x", "a 2020-02-01 held blue id=q by=y",
                                  "a 2020-02-01 captured green from blue id=r by=z",
                                  "a 2020-02-01 denied blue from red id=s by=x"};
    for (auto const rule : all_of_them) {
        INFO(to_string(rule));
        std::ranges::sort(rows);
        std::string const sorted = in_the_end(rule, held + rows[0] + "\n" + rows[1] + "\n" + rows[2] + "\n" + rows[3]);
        CHECK(sorted.find('/') != std::string::npos);
        while (std::ranges::next_permutation(rows).found) {
            CHECK(in_the_end(rule, held + rows[0] + "\n" + rows[1] + "\n" + rows[2] + "\n" + rows[3]) == sorted);
        }
    }
}
