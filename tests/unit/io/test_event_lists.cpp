// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "io/acled.hpp"
#include "io/actor_names.hpp"
#include "io/event_cells.hpp"
#include "io/read_table.hpp"
#include "io/ucdp.hpp"

using namespace frontline;

namespace {

/// The rows of a text read as events of a list.
struct Reading {
    Problems              problems;
    std::vector<EventRow> rows;

    Reading(EventRow (*read)(RowView, Problems&), std::string_view text)
    {
        auto const table = parse_csv(text, "events.csv", problems);
        for (auto const& row : table.rows) rows.push_back(read({table, row}, problems));
    }

    Event const&       event(std::size_t row) const { return std::get<Event>(rows.at(row)); }
    std::string const& left_out(std::size_t row) const { return std::get<LeftOut>(rows.at(row)).why; }

    /// `captured Rebels<Army`
    std::string told(std::size_t row) const
    {
        auto const& e = event(row);
        return std::string{to_string(e.kind)} + " " + e.actor + "<" + e.from;
    }

    std::vector<std::string> ids() const
    {
        std::vector<std::string> ids;
        for (auto const& problem : problems) ids.push_back(problem.id);
        return ids;
    }
};

using Ids = std::vector<std::string>;

constexpr auto acled_header =
    "event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,inter1,actor2,inter2,location,latitude,"
    "longitude,geo_precision,source\n";

std::string acled(std::string const& rows)
{
    return acled_header + rows;
}

}  // namespace

TEST_CASE("the ways in which lists of events write a day")
{
    auto const day = parse_date("2020-03-02");
    for (auto const* text : {"2020-03-02", "02-03-2020", "2/3/2020", "02 March 2020", "2 Mar 2020", "02-MAR-2020",
                             "2020-03-02 00:00:00.000", "2020-03-02T10:00:00Z"}) {
        INFO(text);
        CHECK(parse_event_date(text) == day);
    }
    for (auto const* text : {"", "2020", "30 February 2020", "03 Mai 2020", "02-03-20", "2020-3-2", "2-3", "a b c",
                             "2020-03-022", "99999999999-1-2020", "13/13/2020"}) {
        INFO(text);
        CHECK_FALSE(parse_event_date(text));
    }
}

TEST_CASE("ACLED: a government's gain is that of the state, a non-state actor's of the other, else of the first named")
{
    Reading const reading{acled_event, acled(
        "A1,2020-03-02,1,B,Government regains territory,Army,State forces,Rebels,Rebel group,Aford,40.5,20.5,1,P\n"
        "A2,2020-03-02,1,B,Government regains territory,Rebels,Rebel group,Army,State forces,Aford,40.5,20.5,1,P\n"
        "A3,2020-03-02,1,Battles,Non-state actor overtakes territory,Army,1,Rebels,2,Aford,40.5,20.5,1,P\n"
        "A4,2020-03-02,1,Battles,Non-state actor overtakes territory,Rebels,2,Others,3,Aford,40.5,20.5,1,P\n"
        "A5,2020-03-02,1,Strategic,Non-violent transfer of territory,Army,1,Rebels,2,Aford,40.5,20.5,1,P\n"
        "A6,2020-03-02,1,Battles,Government regains territory,Rebels,Rebel group,,,Aford,40.5,20.5,1,P\n")};
    CHECK(reading.problems.empty());
    CHECK(reading.told(0) == "captured Army<Rebels");
    CHECK(reading.told(1) == "captured Army<Rebels");
    CHECK(reading.told(2) == "captured Rebels<Army");
    CHECK(reading.told(3) == "captured Rebels<Others");
    CHECK(reading.told(4) == "captured Army<Rebels");
    CHECK(reading.told(5) == "captured Rebels<");
    CHECK(reading.event(0).id == "A1");
    CHECK(reading.event(0).place == "Aford");
    CHECK(reading.event(0).point == snapped(20.5, 40.5));
    CHECK(reading.event(0).source == "P");
}

TEST_CASE("ACLED: fighting and strikes are claims, all else is left out and told")
{
    Reading const reading{acled_event, acled(
        "A1,2020-03-02,1,Battles,Armed clash,Army,,Rebels,,Aford,40.5,20.5,1,\n"
        "A2,2020-03-02,1,Explosions/Remote violence,Air/drone strike,Army,,Rebels,,Aford,40.5,20.5,1,\n"
        "A3,2020-03-02,1,Explosions/Remote violence,Shelling/artillery/missile attack,Army,,,,Aford,40.5,20.5,1,\n"
        "A4,2020-03-02,1,Protests,Peaceful protest,Protesters,,,,Aford,40.5,20.5,1,\n")};
    CHECK(reading.problems.empty());
    CHECK(reading.told(0) == "clashes Army<Rebels");
    CHECK(reading.told(1) == "strike Army<Rebels");
    CHECK(reading.told(2) == "strike Army<");
    CHECK(reading.left_out(3) == "Peaceful protest");
}

TEST_CASE("ACLED: files of before 2019 tell in event_type what sub_event_type tells since")
{
    Reading const reading{acled_event,
                          "\xEF\xBB\xBF"
                          "EVENT_ID_CNTY,EVENT_DATE,TIME_PRECISION,EVENT_TYPE,ACTOR1,INTER1,ACTOR2,INTER2,"
                          "LOCATION,LATITUDE,LONGITUDE,GEO_PRECISION\n"
                          "1AAA,02-03-2018,1,Battle-Government regains territory,Rebels,2,Army,1,Aford,40.5,20.5,1\n"
                          "2AAA,02-March-2018,1,Battle-No change of territory,Army,1,Rebels,2,Aford,40.5,20.5,1\n"
                          "3AAA,02/03/2018,1,Remote violence,Army,1,Rebels,2,Aford,40.5,20.5,1\n"};
    CHECK(reading.problems.empty());
    CHECK(reading.told(0) == "captured Army<Rebels");
    CHECK(to_iso(reading.event(0).date) == "2018-03-02");
    CHECK(reading.told(1) == "clashes Army<Rebels");
    CHECK(reading.left_out(2) == "Remote violence");
}

TEST_CASE("ACLED: what is known by week or month, or by region, is no more exact than that")
{
    Reading const reading{acled_event, acled(
        "A1,2020-03-02,2,Battles,Armed clash,Army,,Rebels,,Aford,40.5,20.5,2,\n"
        "A2,2020-02-15,3,Battles,Armed clash,Army,,Rebels,,Aford,40.5,20.5,3,\n"
        "A3,2020-03-02,1,Battles,Government regains territory,Army,,Rebels,,Aford,40.5,20.5,3,\n"
        "A4,2020-03-02,5,Battles,Armed clash,Army,,Rebels,,Aford,40.5,20.5,x,\n")};
    CHECK(to_iso(reading.event(0).date) == "2020-02-28/2020-03-05");
    CHECK(reading.event(0).note == "near this place");
    CHECK(to_iso(reading.event(1).date) == "2020-02");
    CHECK(reading.event(1).note == "somewhere in the region of this place");
    CHECK(std::holds_alternative<std::monostate>(reading.rows[2]));
    CHECK(to_iso(reading.event(3).date) == "2020-03");
    CHECK(reading.ids() == Ids{"coarse-place", "bad-precision", "bad-precision"});
}

TEST_CASE("a bad event has all its faults reported, with line and column")
{
    Reading const reading{acled_event, acled("A1,2020-02-30,1,Battles,Armed clash,,,,,,95,20.5,1,\n")};
    CHECK(reading.ids() == Ids{"bad-date", "missing-value", "missing-value", "bad-coordinate"});
    CHECK(reading.problems.front().where == Where{"events.csv", 2, 2});
}

TEST_CASE("UCDP: events are clashes over a span of days, and never a change of control")
{
    Reading const reading{ucdp_event,
                          "id,type_of_violence,side_a,side_b,source_office,source_original,where_prec,"
                          "where_coordinates,adm_1,latitude,longitude,date_start,date_end\n"
                          "7,1,Government of A,Rebels,Paper,Army,1,Aford town,North,40.5,20.5,2020-03-01 00:00:00.000,"
                          "2020-03-02 00:00:00.000\n"
                          "8,2,Rebels,Others,,Witness,4,,North,40.5,20.5,2020-03-01,2020-03-31\n"
                          "9,3,Rebels,Civilians,,,1,Aford,North,40.5,20.5,2020-03-01,2020-03-01\n"
                          "10,1,Government of A,Rebels,,,6,A,,40.5,20.5,2020-03-01,2020-03-01\n"
                          "11,1,Government of A,Rebels,,,1,A,,40.5,20.5,2020-03-02,2020-03-01\n"};
    CHECK(reading.told(0) == "clashes Government of A<Rebels");
    CHECK(reading.event(0).id == "ucdp-7");
    CHECK(to_iso(reading.event(0).date) == "2020-03-01/2020-03-02");
    CHECK(reading.event(0).source == "Paper");
    CHECK(reading.event(1).place == "North");
    CHECK(to_iso(reading.event(1).date) == "2020-03");
    CHECK(reading.event(1).source == "Witness");
    CHECK(reading.event(1).note == "somewhere in the region of this place");
    CHECK(reading.left_out(2) == "violence against civilians");
    CHECK(reading.left_out(3) == "known by country or sea alone");
    CHECK(reading.ids() == Ids{"bad-span"});
}

TEST_CASE("a table of names says which actor is meant, whatever the case; an empty one is not wanted")
{
    Problems         problems;
    auto const       text = "name,actor\nArmy of A,RED\nProtesters,\narmy of a,BLUE\nARMY OF A,RED\n,X\n";
    ActorNames const names{parse_csv(text, "n.csv", problems), problems};
    CHECK(names.actor("ARMY of A").has_value());
    CHECK(names.actor("Protesters") == ActorId{});
    CHECK_FALSE(names.actor("Rebels"));
    REQUIRE(problems.size() == 1);
    CHECK(problems.front().id == "taken-name");
}
