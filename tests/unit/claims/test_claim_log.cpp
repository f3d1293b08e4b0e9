// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include <algorithm>
#include <random>

#include "claims/claim_log.hpp"
#include "worlds/drawing.hpp"

using namespace frontline;

namespace {

Date day(char const* text)
{
    return parse_date(text).value();
}

/// `c1 (c2 c5)`: the id of each claim and those of the rows that say the same.
std::string ids(std::vector<Claim> const& claims)
{
    std::string text;
    for (auto const& claim : claims) {
        text += (text.empty() ? "" : " ") + claim.id.text;
        if (claim.also().empty()) continue;
        std::string also;
        for (auto const& said : claim.also()) also += (also.empty() ? "" : " ") + said.id.text;
        text += " (" + also + ")";
    }
    return text;
}

std::string ids(std::vector<Claim const*> const& claims)
{
    std::string text;
    for (auto const* claim : claims) text += (text.empty() ? "" : " ") + claim->id.text;
    return text;
}

/// The claims of lines as test::log() reads them, before they are in a log.
std::vector<Claim> claims(std::string_view lines)
{
    auto const         log = test::log(lines);
    std::vector<Claim> rows;
    for (auto const& claim : log.all()) {
        for (auto& said : statements(claim)) {
            auto row = claim;
            set_statements(row, {std::move(said)});
            rows.push_back(std::move(row));
        }
    }
    return rows;
}

}  // namespace

TEST_CASE("rows that say the same are one claim, which keeps them all")
{
    auto const log = test::log(R"(a 2020-03-02 captured red from blue source=D recorded=2020-03-02
                                    a 2020-03-02 captured red from blue source=B recorded=2020-03-04
                                    a 2020-03-02 captured red           source=B
                                    a 2020-03-02 held     red from blue source=B
                                    a 2020-03-03 captured red from blue source=B
                                    b 2020-03-02 captured red from blue source=B
                                    a 2020-03-02 captured red from blue source=B until=2020-03-09)");
    CHECK(ids(log.all()) == "c1 (c2) c3 c4 c6 c7 c5");
    auto const* const claim = log.find({"c2"});
    REQUIRE(claim == log.find({"c1"}));
    CHECK(claim->reliability == 'D');
    CHECK(claim->also().front().reliability == 'B');
    CHECK(statements(*claim).size() == 2);
}

TEST_CASE("which rows are one claim does not hang on the order of rows")
{
    auto rows = claims(R"(a 2020-03-02 captured red from blue id=x
                          a 2020-03-02 captured red from blue id=b
                          a 2020-03-02 captured red from blue id=m
                          b 2020-03-02 captured red from blue id=c
                          a ../2020-03-02 captured red from blue id=a)");
    std::mt19937 random{1};
    for (int i = 0; i < 20; ++i) {
        std::ranges::shuffle(rows, random);
        CHECK(ids(ClaimLog{rows}.all()) == "a b (m x) c");
    }
}

TEST_CASE("a claim as known on a day has the rows recorded by then, and the first of them stands for it")
{
    auto const log = test::log(R"(a 2020-03-02 held red source=A recorded=2020-03-09
                                    a 2020-03-02 held red source=E recorded=2020-03-03
                                    a 2020-03-02 held red source=B recorded=2020-03-05)");
    REQUIRE(log.all().size() == 1);
    auto const& claim = log.all().front();
    CHECK_FALSE(as_known(claim, day("2020-03-02")));
    CHECK(as_known(claim, day("2020-03-03"))->id == ClaimId{"c2"});
    CHECK(as_known(claim, day("2020-03-03"))->reliability == 'E');
    CHECK(as_known(claim, day("2020-03-03"))->also().empty());
    CHECK(ids({*as_known(claim, day("2020-03-05"))}) == "c2 (c3)");
    CHECK(ids({*as_known(claim, day("2020-03-09"))}) == "c1 (c2 c3)");
    CHECK_FALSE(is_known(claim, day("2020-03-02")));
    CHECK(is_known(claim, day("2020-03-03")));
}

TEST_CASE("a denial denies the newest claim, not later than it, that gives the place to whom it says")
{
    auto const log = test::log(R"(a 2020-03-01 captured red  from blue
                                    a 2020-03-02 captured red  from blue
                                    a 2020-03-02 contested red from blue
                                    a 2020-03-02 captured blue from red
                                    b 2020-03-02 captured red  from blue
                                    a 2020-03-04 captured red  from blue
                                    a 2020-03-03 denied   blue from red)");
    auto const& denial = *log.find({"c7"});
    CHECK(ids(log.denied_by(denial)) == "c2 c3");
    CHECK(ids(log.denials_of(*log.find({"c2"}))) == "c7");
    CHECK(log.denials_of(*log.find({"c1"})).empty());
}

TEST_CASE("a denial that does not say of whom denies what gives the place to another, or that the denier left")
{
    auto const log = test::log(R"(a 2020-03-01 captured red from blue
                                    a 2020-03-02 held     blue
                                    a 2020-03-03 denied   blue
                                    b 2020-03-01 withdrew blue
                                    b 2020-03-03 denied   blue
                                    d 2020-03-03 denied   blue from red)");
    CHECK(ids(log.denied_by(*log.find({"c3"}))) == "c1");
    CHECK(ids(log.denied_by(*log.find({"c5"}))) == "c4");
    CHECK(log.denied_by(*log.find({"c6"})).empty());
}

TEST_CASE("what is said of an area comes before what is said of a place on the same day, and after earlier days")
{
    auto rows = claims(R"(a ../2020-03-02 held blue id=own-by
                          a 2020-03-02 held blue id=own
                          a 2020-03-01 held blue id=own-earlier
                          x 2020-03-02 held red id=area)");
    for (auto& row : rows) {
        if (row.id != ClaimId{"area"}) continue;
        row.place = PlaceId{};
        set_ground(row, {{{{{0, 0}, {1, 0}, {1, 1}}, {}}}, {}, {{"a"}, {"b"}}});
    }
    ClaimLog const log{std::move(rows)};
    REQUIRE(log.by_place().size() == 2);
    auto const& of_a = log.by_place().front().claims;
    CHECK(ids(std::vector(of_a.begin(), of_a.end())) == "own-earlier area own-by own");
    auto const& of_b = log.by_place().back().claims;
    CHECK(ids(std::vector(of_b.begin(), of_b.end())) == "area");
    CHECK(ids(log.areas()) == "area");
    CHECK(log.lines().empty());
}

TEST_CASE("a log that is moved keeps its claims where they are")
{
    auto              log    = test::log("a 2020-03-02 held red");
    auto const* const before = log.by_place().front().claims.front();
    auto const        moved  = std::move(log);
    CHECK(moved.by_place().front().claims.front() == before);
    CHECK(&moved.all().front() == before);
}
