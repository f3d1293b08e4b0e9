// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>

#include "base/failure.hpp"
#include "io/read_gazetteer.hpp"
#include "io/write_text.hpp"

using namespace frontline;

namespace {

namespace fs = std::filesystem;

// A folder of its own that goes with the test.
class Folder {
public:
    Folder()
    {
        auto name = (fs::temp_directory_path() / "frontline-test-XXXXXX").string();
        path_     = ::mkdtemp(name.data());
    }
    ~Folder() { fs::remove_all(path_); }

    std::string with(std::string const& name, std::string const& text) const
    {
        auto const file = path_ / name;
        fs::create_directories(file.parent_path());
        write_text(file.string(), text, true);
        return file.string();
    }
    std::string path() const { return path_.string(); }

private:
    fs::path path_;
};

std::string const geonames_row = "164816\tSaraqib\tSaraqib\tسراقب,Sarāqib,http://example.org/x"
                                 "\t35.86447\t36.80591\tP\tPPL\tSY\t\t"
                                 "85678373\t1108779173\t\t\t34231\t\t\tAsia/Damascus\t2024-03-05\n";

}  // namespace

TEST_CASE("a GeoNames dump is recognised by its columns, whatever the file is called")
{
    Folder const folder;
    Problems     problems;
    auto const   places = read_gazetteer(folder.with("places.csv", geonames_row), problems);
    CHECK(problems.empty());
    REQUIRE(places.size() == 1);
    CHECK(places[0] == Place{PlaceId{"164816"}, "Saraqib", {"سراقب", "Sarāqib"}, "settlement", "SY", "85678373",
                             "1108779173", 34231, snapped(36.80591, 35.86447), "GeoNames"});
}

TEST_CASE("a row of a dump that cannot be used is a problem with line and column")
{
    Folder const folder;
    Problems     problems;
    auto         swapped = geonames_row;
    swapped.replace(swapped.find("35.86447"), 8, "135.8644");
    auto const file = folder.with("SY.txt", geonames_row + "too\tfew\n" + swapped + geonames_row);
    CHECK(read_gazetteer(file, problems).size() == 2);
    sort_problems(problems);
    REQUIRE(problems.size() == 3);
    CHECK(problems[0].id == "repeated-id");
    CHECK(problems[0].severity == Severity::warning);
    CHECK(to_string(problems[1]).starts_with(file + ":2: error[wrong-cell-count]: the row has 2 columns, not 19"));
    CHECK(to_string(problems[2]).starts_with(file + ":3:5: error[bad-coordinate]: lat '135.8644', lon '36.80591'"));
    CHECK(problems[2].hint == "are lat and lon swapped?");
}

TEST_CASE("a CSV with a header is read in any order of columns, as OpenStreetMap's are exported")
{
    Folder const folder;
    Problems     problems;
    auto const   places = read_gazetteer(folder.with("osm.csv",
        "osm_id,name,name:ar,name:en,alt_name,place,lat,lon,population,wikidata\n"
        "node/1,العزيزية,العزيزية,Al Aziziya,Al ’Azīziyah; El Azizia,City,32.533092,13.017624,23399,Q312307\n"
        "node/2,,,Only English,,,1,2,,\n"), problems);
    CHECK(problems.empty());
    REQUIRE(places.size() == 2);
    CHECK(places[0] == Place{PlaceId{"node/1"}, "العزيزية", {"Al Aziziya", "Al ’Azīziyah", "El Azizia"}, "city", "", "",
                             "",
                             23399, snapped(13.017624, 32.533092), ""});
    CHECK(places[1].name == "Only English");
}

TEST_CASE("a place without an id gets one made of its name and point")
{
    Folder const folder;
    Problems     problems;
    auto const   places = read_gazetteer(folder.with("p.csv", "name,lat,lon\nIdlib,35.93,36.63\n"), problems);
    REQUIRE(places.size() == 1);
    CHECK(places[0].id.text == "Idlib@35.93000,36.63000");
}

TEST_CASE("a bad value is left out, a bad row too, each with a problem")
{
    Folder const folder;
    Problems     problems;
    auto const   file = folder.with("p.csv",
        "id,name,lat,lon,country,population\n1,A,35,36,Syria,many\n2,,35,36,SY,\n3,C,35,x,sy,5\n4,D,35,36,sy,5\n");
    auto const   places = read_gazetteer(file, problems);
    sort_problems(problems);
    REQUIRE(places.size() == 2);
    CHECK(places[0].country.empty());
    CHECK_FALSE(places[0].population);
    CHECK(places[1].country == "SY");
    REQUIRE(problems.size() == 4);
    CHECK(to_string(problems[0]).starts_with(file + ":2:5: error[bad-country]: country 'Syria'"));
    CHECK(to_string(problems[1]).starts_with(file + ":2:6: error[bad-population]: population 'many'"));
    CHECK(to_string(problems[2]).starts_with(file + ":3:2: error[no-name]"));
    CHECK(to_string(problems[3]).starts_with(file + ":4:3: error[bad-coordinate]: lat '35', lon 'x'"));
}

TEST_CASE("any OGR source is read, a polygon as a point inside it, in lon/lat whatever its reference system")
{
    Folder const folder;
    Problems     problems;
    auto const   places = read_gazetteer(folder.with("p.geojson", R"({"type":"FeatureCollection",
        "crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::3857"}},"features":[
        {"type":"Feature","properties":{"name":"Zero","kind":"Town","name_ar":"صفر"},
        "geometry":{"type":"Point","coordinates":[0,0]}},
        {"type":"Feature","properties":{"name":"Nowhere"},"geometry":null},
        {"type":"Feature","properties":{"name":"U"},"geometry":{"type":"Polygon","coordinates":
        [[[0,0],[30000,0],[30000,30000],[20000,30000],[20000,10000],
        [10000,10000],[10000,30000],[0,30000],[0,0]]]}}]})"), problems);
    REQUIRE(places.size() == 2);
    CHECK(places[0].point == snapped(0, 0));
    CHECK(places[0].kind == "town");
    CHECK(places[0].names == std::vector<std::string>{"صفر"});
    CHECK(places[1].point.lat() > 0);
    CHECK(places[1].point.lat() < 0.27);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].id == "no-geometry");
}

TEST_CASE("fields of other names are mapped in the name of the source")
{
    Folder const folder;
    Problems     problems;
    auto const   file = folder.with("p.csv", "name,NAME_EN,lat,lon,type\nإدلب,Idlib,35.93,36.63,town\n");
    auto const   places = read_gazetteer(file + "?name=NAME_EN&kind=type", problems);
    REQUIRE(places.size() == 1);
    CHECK(places[0].name == "Idlib");
    CHECK(places[0].kind == "town");
    CHECK_THROWS_AS(read_gazetteer(file + "?name=NOM", problems), Failure);
}

TEST_CASE("a source that cannot be read is a failure that names it")
{
    Folder const folder;
    Problems     problems;
    CHECK_THROWS_WITH(read_gazetteer("/no/such.csv", problems), Catch::Contains("'/no/such.csv'"));
    CHECK_THROWS_AS(read_gazetteer(folder.with("p.csv", "id,place\n1,Idlib\n"), problems), Failure);
    CHECK_THROWS_AS(read_gazetteer(folder.with("empty", ""), problems), Failure);
}

TEST_CASE("the shipped gazetteers are the places of every theatre, in order of name")
{
    Folder const folder;
    auto const   second = folder.with("theatres/b/places.csv", "name,lat,lon\n");
    auto const   first  = folder.with("theatres/a/places.csv", "name,lat,lon\n");
    folder.with("theatres/c/claims.csv", "");
    ::setenv("FRONTLINE_DATA", folder.path().c_str(), 1);
    CHECK(shipped_gazetteers() == std::vector<std::string>{first, second});
    ::unsetenv("FRONTLINE_DATA");
}
