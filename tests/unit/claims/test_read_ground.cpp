// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "claims/read_claims.hpp"

using namespace frontline;

namespace {

Place place(char const* id, double lat, double lon, char const* kind = "village")
{
    Place result;
    result.id    = {id};
    result.name  = id;
    result.kind  = kind;
    result.point = snapped(lon, lat);
    return result;
}

/// Rows under the columns date,place,kind,actor,from,wkt,lat,lon,denies.
struct Reading {
    Problems           problems;
    std::vector<Place> places;
    ClaimLog           log;

    explicit Reading(std::vector<std::vector<std::string>> rows)
    {
        Actors const    actors{{{{"RED"}, "Red", "#ff0000", {}, {}}, {{"BLUE"}, "Blue", "#0000ff", {}, {}}}};
        Gazetteer const gazetteer{{place("in", 40.5, 20.5), place("edge", 40.5, 21), place("out", 40.5, 21.5),
                                   place("region", 40.5, 20.6, "province")}};
        Table table{"c.csv", {"date", "place", "kind", "actor", "from", "wkt", "lat", "lon", "denies"}, {}};
        for (auto& row : rows) {
            row.resize(table.columns.size());
            table.rows.push_back({table.rows.size() + 2, std::move(row)});
        }
        log = read_claims({table}, {actors, {}, gazetteer}, places, problems);
    }

    std::vector<std::string> ids() const
    {
        std::vector<std::string> ids;
        for (auto const& problem : problems) ids.push_back(problem.id);
        return ids;
    }
};

using Ids = std::vector<std::string>;

constexpr auto square = "POLYGON ((20 40, 21 40, 21 41, 20 41, 20 40))";

}  // namespace

TEST_CASE("a claim about an area is one about each place in it, those of other claims among them")
{
    Reading const reading{{{"2020-03-02", "the square", "held", "RED", "", square},
                           {"2020-03-01", "Hill 5", "held", "BLUE", "", "", "40.1", "20.1"},
                           {"2020-03-01", "Hill 6", "held", "BLUE", "", "", "41.1", "20.1"}}};
    CHECK(reading.problems.empty());
    REQUIRE(reading.log.areas().size() == 1);
    auto const& claim = *reading.log.areas().front();
    CHECK(claim.place.empty());
    CHECK(claim.place_text.get() == "the square");
    CHECK(claim.ground()->area.size() == 1);
    CHECK(claim.ground()->places
          == std::vector<PlaceId>{{"at:40.10000,20.10000"}, {"edge"}, {"in"}});
    CHECK(reading.log.by_place().size() == 4);
}

TEST_CASE("an area needs no name, and a table with areas no column for one")
{
    Problems           problems;
    std::vector<Place> places;
    Actors const       actors{{{{"RED"}, "Red", "#ff0000", {}, {}}}};
    Table const        table{"c.csv",
                      {"date", "kind", "actor", "geometry"},
                      {{2, {"2020-03-01", "held", "RED", square}}, {3, {"2020-03-01", "held", "RED", ""}}}};
    auto const log = read_claims({table}, {actors, {}, Gazetteer{}}, places, problems);
    CHECK(log.areas().size() == 1);
    REQUIRE(problems.size() == 1);
    CHECK(problems.front().id == "missing-value");
}

TEST_CASE("two rows about one area are one claim, however the area is written")
{
    Reading const reading{{{"2020-03-02", "", "held", "RED", "", square},
                           {"2020-03-02", "", "held", "RED", "", "POLYGON((21 40,21 41,20 41,20 40,21 40))"},
                           {"2020-03-02", "", "held", "RED", "", "POLYGON((21 40,21 42,20 41,20 40,21 40))"}}};
    REQUIRE(reading.log.areas().size() == 2);
}

TEST_CASE("a line tells who holds the land on its two sides, and nothing of places")
{
    Reading const reading{{{"2020-03-02", "ceasefire line", "held", "RED", "BLUE", "LINESTRING (20 40, 21 41, 21 41)"},
                           {"2020-03-02", "", "captured", "RED", "BLUE", "LINESTRING (20 40, 21 41)"},
                           {"2020-03-02", "", "held", "RED", "", "LINESTRING (20 40, 21 41)"}}};
    CHECK(reading.ids() == Ids{"bad-line", "bad-line"});
    REQUIRE(reading.log.lines().size() == 1);
    CHECK(reading.log.lines().front()->ground()->lines == std::vector<Line>{{snapped(20, 40), snapped(21, 41)}});
    CHECK(reading.log.by_place().empty());
}

TEST_CASE("what is no area or line on the Earth is a problem, and the row is left out")
{
    Reading const reading{{{"2020-03-02", "", "held", "RED", "", "POLYGON ((20 40"},
                           {"2020-03-02", "", "held", "RED", "", "POINT (20 40)"},
                           {"2020-03-02", "", "held", "RED", "", "POLYGON EMPTY"},
                           {"2020-03-02", "", "held", "RED", "", "POLYGON ((20 40, 200 40, 20 41, 20 40))"},
                           {"2020-03-02", "", "held", "RED", "", "POLYGON ((20 40, 21 40, 22 40, 20 40))"},
                           {"2020-03-02", "", "held", "RED", "", "LINESTRING (20 40, 20 40)"},
                           {"2020-03-02", "", "held", "RED", "BLUE",
                            "GEOMETRYCOLLECTION (POLYGON ((20 40, 21 40, 21 41, 20 40)), LINESTRING (0 0, 1 1))"}}};
    CHECK(reading.ids() == Ids(7, "bad-geometry"));
    CHECK(reading.problems.front().where == Where{"c.csv", 2, 6});
    CHECK(reading.log.all().empty());
}

TEST_CASE("an area that crosses itself is repaired, with a warning")
{
    Reading const reading{{{"2020-03-02", "", "held", "RED", "", "POLYGON ((20 40, 21 41, 21 40, 20 41, 20 40))"}}};
    CHECK(reading.ids() == Ids{"repaired-polygon"});
    CHECK(reading.log.areas().front()->ground()->area.size() == 2);
}

TEST_CASE("a denial names what it denies, or it is told from the log; one that denies nothing is a warning")
{
    Reading const reading{{{"2020-03-02", "out", "captured", "RED", "BLUE"},
                           {"2020-03-03", "out", "denied", "BLUE", "RED"},
                           {"2020-03-03", "in", "denied", "BLUE", "RED"},
                           {"2020-03-04", "in", "denied", "BLUE", "RED", "", "", "", "nobody"}}};
    CHECK(reading.ids() == Ids{"denies-nothing", "unknown-claim"});
    CHECK(reading.problems[0].severity == Severity::warning);
    CHECK(reading.problems[1].severity == Severity::error);
    auto const& taken = reading.log.all().front();
    CHECK(reading.log.denials_of(taken).size() == 1);
}
