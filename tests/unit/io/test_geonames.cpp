// SPDX-License-Identifier: Apache-2.0
// GeoNames' dump of Syria calls Saraqib's district 12.1203; the names for that, and the Turkish papers' Serakib, stand
// in other files of GeoNames.
#include <catch2/catch.hpp>

#include <filesystem>

#include "base/failure.hpp"
#include "io/geonames_part.hpp"
#include "io/read_gazetteer.hpp"
#include "unit/io/gazetteer_samples.hpp"
#include "unit/io/temporary_folder.hpp"

using namespace frontline;
using namespace frontline::test;
using Strings = std::vector<std::string>;

namespace {

std::vector<Place> places_of_all(Strings const& sources, Problems& problems)
{
    std::vector<Place> places;
    read_gazetteers(sources, [&](Place&& place) { places.push_back(std::move(place)); }, problems);
    return places;
}

Place only_place(std::string const& source)
{
    Problems   problems;
    auto const places = read_gazetteer(source, problems);
    for (auto const& problem : problems) UNSCOPED_INFO(to_string(problem));
    REQUIRE(problems.empty());
    REQUIRE(places.size() == 1);
    return places.front();
}

}  // namespace

TEST_CASE("alternate names and names of provinces that lie beside a dump are found, whatever they are called")
{
    TemporaryFolder const folder;
    auto const            dump = write(folder / "SY.txt", to_line({}));
    write(folder / "a.txt", alternate_name("164816", "tr", "Serakib") + alternate_name("164816", "ar", "سراقب")
                                + alternate_name("164817", "en", "Elsewhere"));
    write(folder / "b.txt", "SY.12\tIdlib\tIdlib\t169387\n");
    write(folder / "c.txt", "SY.12.1203\tSaraqib Nahiyah\tSaraqib Nahiyah\t1\n");
    write(folder / "readme.txt", "This is a dump.\n");
    auto const place = only_place(dump);
    CHECK(place.names == Strings{"سراقب", "Sarāqib", "Serakib"});
    CHECK(place.admin1 == "Idlib");
    CHECK(place.admin2 == "Saraqib Nahiyah");
    CHECK(files_of(dump).size() == 4);
}

TEST_CASE("a code that no table has stays, and a district's name needs its own province")
{
    TemporaryFolder const folder;
    auto const            dump = write(folder / "SY.txt", to_line({}));
    write(folder / "b.txt", "LY.12\tNalut\tNalut\t1\nSY.13.1203\tNot this\tNot this\t1\n");
    CHECK(only_place(dump).admin1 == "12");
    CHECK(only_place(dump).admin2 == "1203");
}

TEST_CASE("links, postal codes and codes of airports are no names")
{
    TemporaryFolder const folder;
    auto const            dump = write(folder / "SY.txt", to_line({}));
    std::string           table;
    for (auto const* const code : {"link", "wkdt", "post", "iata", "icao", "faac", "tcid", "unlc", "phon"}) {
        table += alternate_name("164816", code, std::string{"no name "} + code);
    }
    write(folder / "names.txt", table + alternate_name("164816", "", "Saraqeb"));
    CHECK(only_place(dump).names == Strings{"سراقب", "Sarāqib", "Saraqeb"});
}

TEST_CASE("the older table of eight columns is read too")
{
    TemporaryFolder const folder;
    auto const            dump = write(folder / "SY.txt", to_line({}));
    write(folder / "names.txt", "1\t164816\ttr\tSerakib\t1\t\t\t\n");
    CHECK(only_place(dump).names.back() == "Serakib");
}

TEST_CASE("tables among the sources belong to every dump among them")
{
    TemporaryFolder const folder;
    std::filesystem::create_directory(folder / "other");
    auto const first  = write(folder / "SY.txt", to_line({}));
    auto const second = write(folder / "LY.txt",
                              to_line({"2210247", "Tripoli", "", "32.9", "13.2", "P", "PPLC", "LY"}));
    auto const names  = write(folder / "other/n", alternate_name("2210247", "it", "Tripoli di Barberia")
                                                      + alternate_name("164816", "tr", "Serakib"));
    Problems   problems;
    auto const places = places_of_all({names, first, second}, problems);
    CHECK(problems.empty());
    REQUIRE(places.size() == 2);
    CHECK(places[0].names.back() == "Serakib");
    CHECK(places[1].names == Strings{"Tripoli di Barberia"});
    CHECK(places[1].kind == "capital");
}

TEST_CASE("a table without a dump is a failure that says what it needs")
{
    TemporaryFolder const folder;
    auto const            names = write(folder / "n.txt", alternate_name("164816", "tr", "Serakib"));
    Problems              problems;
    CHECK_THROWS_WITH(read_gazetteer(names, problems), Catch::Contains("no places"));
    CHECK_THROWS_AS(places_of_all({names, folder / "no.csv"}, problems), Failure);
}

TEST_CASE("a dump is known by any of its first lines, for the very first may be the bad one")
{
    CHECK(geonames_part("bad\n" + to_line({})) == GeonamesPart::dump);
    CHECK(geonames_part("\n\n" + alternate_name("1", "", "x")) == GeonamesPart::alternate_names);
    CHECK(geonames_part("SY.12\tIdlib\tIdlib\t1\n") == GeonamesPart::admin_codes);
    CHECK(geonames_part("name,lat,lon\nx,1,2\n") == GeonamesPart::none);
    CHECK(geonames_part("1\t2\t3.5\t4\t5\t6\t7\t8\n") == GeonamesPart::none);
    CHECK(geonames_part("Mr. X\ta\tb\t4\n") == GeonamesPart::none);
    CHECK(geonames_part("") == GeonamesPart::none);
    CHECK(geonames_part("7\tx\t" + std::string(100'000, 'x')) == GeonamesPart::dump);
    CHECK(geonames_part("SQLite format 3\0" + std::string(100'000, '\1')) == GeonamesPart::none);
}

TEST_CASE("ids of a dump that repeat are counted, the first is named; other ids count too")
{
    TemporaryFolder const folder;
    auto const dump = write(folder / "SY.txt", to_line({"9"}) + to_line({"node/1"}) + to_line({"node/1"})
                                                   + to_line({"4294967295"}) + to_line({"9"}) + to_line({"007"})
                                                   + to_line({"7"}));
    Problems   problems;
    CHECK(read_gazetteer(dump, problems).size() == 7);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].what == "2 places repeat the id of another, the first is 'node/1'");
}

TEST_CASE("a semicolon in a name of the dump separates names, for in our own gazetteers it always does")
{
    TemporaryFolder const folder;
    auto const            dump = write(folder / "SY.txt", to_line({"1", "Idlib", "Edlib; Edleb,Idleb"}));
    CHECK(only_place(dump).names == Strings{"Edlib", "Edleb", "Idleb"});
}

TEST_CASE("what is wrong with a place of a dump is told with line and column, and the rest is read")
{
    TemporaryFolder const folder;
    auto const            dump = write(folder / "SY.txt",
        to_line({"1", "\u202Ebildi\u202C"}) + to_line({"2", std::string(501, 'x')}) + to_line({"3", "  "})
            + to_line({"4", "Null", "", "nan", "1e300"}) + "5\t\xFF\n" + std::string(10'000'000, 'y') + "\n"
            + to_line({"7", "Last", std::string(501, 'x') + ",Good"}));
    Problems   problems;
    auto const places = read_gazetteer(dump, problems);
    REQUIRE(places.size() == 2);
    CHECK(places[0].name == "bildi");
    CHECK(places[1].names == Strings{"Good"});
    Strings found;
    for (auto const& p : problems) {
        found.push_back(p.id + ":" + std::to_string(p.where.line) + ":" + std::to_string(p.where.column));
        CHECK(p.what.size() < 400);
    }
    CHECK(found == Strings{"hidden-letters:1:2", "hidden-letters:1:3", "long-name:2:2", "no-name:2:2", "no-name:3:2",
                           "bad-coordinate:4:5", "wrong-cell-count:5:0", "long-line:6:0", "long-name:7:4"});
}

TEST_CASE("a row of a megabyte of names is read in no time")
{
    TemporaryFolder const folder;
    std::string           names;
    for (int i = 0; i < 100'000; ++i) names += (i > 0 ? "," : "") + std::to_string(i);
    auto const dump = write(folder / "SY.txt", to_line({"1", "7", names}));
    CHECK(only_place(dump).names.size() == 99'999);
}
