// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include <algorithm>

#include "claims/read_claims.hpp"

using namespace frontline;

namespace {

Place place(char const* id, char const* name, double lat, double lon)
{
    Place result;
    result.id    = {id};
    result.name  = name;
    result.point = snapped(lon, lat);
    return result;
}

/// Reads rows under the columns date,place,kind,actor and those given.
struct Reading {
    Problems           problems;
    std::vector<Place> places;
    ClaimLog           log;

    Reading(std::vector<std::string> more, std::vector<std::vector<std::string>> rows)
    {
        Actors const actors{
            {{{"SAA"}, "Syrian Arab Army", "#ff0000", {}, {}}, {{"OPP"}, "Opposition", "#00ff00", {}, {}}}};
        Sources const   sources{{{"sana"}, {{"sana"}, "SANA", 'D', {"SAA"}, "", "", {}}}};
        Gazetteer const gazetteer{{place("1", "Saraqib", 35.86, 36.8), place("2", "Nayrab", 35.86, 36.75),
                                   place("3", "Nayrab", 36.18, 37.23)}};
        Table           table{"claims.csv", {"date", "place", "kind", "actor"}, {}};
        table.columns.insert(table.columns.end(), more.begin(), more.end());
        for (auto& row : rows) table.rows.push_back({table.rows.size() + 2, std::move(row)});
        log = read_claims({table}, {actors, sources, gazetteer}, places, problems);
    }

    std::vector<std::string> ids() const
    {
        std::vector<std::string> ids;
        for (auto const& problem : problems) ids.push_back(problem.id);
        return ids;
    }
};

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("a claim is read with all that is said of it")
{
    Reading const reading{
        {"from", "source", "recorded", "url", "credibility", "note", "mood"},
        {{"2020-03-02", "Saraqib", "captured", "saa", "OPP", "sana", "2020-03-03", "http://x", "2", "n", "grim"}}};
    CHECK(reading.problems.empty());
    REQUIRE(reading.log.all().size() == 1);
    auto const& claim = reading.log.all().front();
    CHECK(claim.place == PlaceId{"1"});
    CHECK(claim.actor == ActorId{"SAA"});
    CHECK(claim.from == ActorId{"OPP"});
    CHECK(to_iso(claim.recorded) == "2020-03-03");
    CHECK(claim.reliability == 'D');
    CHECK(claim.credibility == '2');
    CHECK(claim.row().others.at("mood") == "grim");
    CHECK(claim.row().where.line == 2);
}

TEST_CASE("recorded is the last possible day where it is not said")
{
    Reading const reading{{}, {{"2020-03", "Saraqib", "held", "SAA"}}};
    CHECK(to_iso(reading.log.all().front().recorded) == "2020-03-31");
}

TEST_CASE("each bad row is a problem with its line, column and value, and the others are read")
{
    Reading const reading{{"recorded"}, {{"2020-02-30", "Saraqib", "held", "SAA", ""},
                               {"2020-03-01", "Saraqib", "seized", "SAA", ""},
                               {"2020-03-01", "Saraqib", "held", "SAAA", ""},
                               {"2020-03-01", "", "held", "SAA", ""},
                               {"2020-03-01", "Saraqib", "held", "SAA", "yesterday"},
                               {"2020-03-01", "Saraqib", "held", "SAA", ""}}};
    CHECK(reading.ids() == Ids{"bad-date", "unknown-kind", "unknown-actor", "missing-value", "bad-date"});
    CHECK(reading.problems[0].where == Where{"claims.csv", 2, 1});
    CHECK(reading.problems[0].what == "'2020-02-30' is not a date");
    CHECK(reading.problems[2].hint == "did you mean 'SAA'?");
    REQUIRE(reading.log.all().size() == 1);
    CHECK(statements(reading.log.all().front()).size() == 2);
}

TEST_CASE("a row with several faults has all of them reported")
{
    Reading const reading{{"from", "recorded", "until", "reliability", "credibility"},
                          {{"soon", "", "grabbed", "nobody", "no one", "then", "later", "G", "7"}}};
    CHECK(reading.ids()
          == Ids{"bad-date", "unknown-kind", "unknown-actor", "unknown-actor", "bad-date", "bad-date",
                 "bad-reliability", "bad-credibility", "missing-value"});
}

TEST_CASE("a table without a column that claims need is one problem")
{
    Problems           problems;
    std::vector<Place> places;
    Actors const       actors;
    Gazetteer const    gazetteer;
    Table const        table{"claims.csv", {"date", "place"}, {{2, {"2020-03-01", "x"}}}};
    CHECK(read_claims({table}, {actors, {}, gazetteer}, places, problems).all().empty());
    REQUIRE(problems.size() == 2);
    CHECK(problems[0].id == "missing-column");
    CHECK(problems[0].where.line == 1);
}

TEST_CASE("a place that no gazetteer has, and one that could be two, stay in the log without a place")
{
    Reading const reading{{}, {{"2020-03-01", "Atlantis", "held", "SAA"}, {"2020-03-01", "Nayrab", "held", "SAA"}}};
    CHECK(reading.ids() == Ids{"unknown-place", "ambiguous-place"});
    CHECK(reading.problems[1].where.column == 2);
    CHECK(reading.log.all().size() == 2);
    CHECK(reading.log.by_place().empty());
}

TEST_CASE("place_id tells namesakes apart")
{
    Reading const reading{{"place_id"},
                          {{"2020-03-01", "Nayrab", "held", "SAA", "3"}, {"2020-03-01", "Nayrab", "held", "SAA", "9"}}};
    CHECK(reading.ids() == Ids{"unknown-place"});
    CHECK(reading.log.by_place().begin()->place == PlaceId{"3"});
}

TEST_CASE("a place given by its position needs no gazetteer")
{
    Reading const reading{{"lat", "lon"}, {{"2020-03-01", "Hill 5", "held", "SAA", "35.5", "36.5"},
                                           {"2020-03-01", "Hill 5", "held", "SAA", "95", "36.5"},
                                           {"2020-03-01", "Hill 5", "held", "SAA", "35.5", ""}}};
    CHECK(reading.ids() == Ids{"bad-position", "bad-position"});
    REQUIRE(reading.places.size() == 1);
    CHECK(reading.places.front().point == snapped(36.5, 35.5));
    CHECK(reading.places.front().name == "Hill 5");
}

TEST_CASE("a place given at two positions stands at one of them whatever the order of rows, with a warning")
{
    std::vector<std::string> const one{"2020-03-01", "Hill 5", "held", "SAA", "h5", "35.5", "36.5"};
    std::vector<std::string> const other{"2020-03-02", "Hill 5", "held", "SAA", "h5", "35.6", "36.5"};
    Reading const                  reading{{"place_id", "lat", "lon"}, {one, other}};
    Reading const                  reversed{{"place_id", "lat", "lon"}, {other, one}};
    CHECK(reading.ids() == Ids{"moved-place"});
    REQUIRE(reading.places.size() == 1);
    CHECK(reading.places.front().point == reversed.places.front().point);
}

TEST_CASE("a spelling that is near but not the gazetteer's own is used with a warning")
{
    Reading const reading{{}, {{"2020-03-01", "Sarakibo", "held", "SAA"}}};
    CHECK(reading.ids() == Ids{"guessed-place"});
    CHECK(reading.problems.front().severity == Severity::warning);
    CHECK(reading.log.all().front().place == PlaceId{"1"});
}

TEST_CASE("a row met twice counts once, and different rows of one id all stay, in any order")
{
    std::vector<std::vector<std::string>> rows{{"2020-03-01", "Saraqib", "held", "SAA", "x"},
                                               {"2020-03-01", "Saraqib", "held", "SAA", "x"},
                                               {"2020-03-02", "Saraqib", "held", "OPP", "x"},
                                               {"2020-03-03", "Saraqib", "held", "OPP", ""}};
    Reading const one{{"id"}, rows};
    std::ranges::reverse(rows);
    Reading const other{{"id"}, rows};
    CHECK(one.ids() == Ids{"repeated-id", "repeated-claim"});
    REQUIRE(one.log.all().size() == 3);
    for (std::size_t i = 0; i < 3; ++i) CHECK(one.log.all()[i].id == other.log.all()[i].id);
    CHECK(one.log.all()[2].id.text.size() == 16);
}
