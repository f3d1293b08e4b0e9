// SPDX-License-Identifier: Apache-2.0
// What people bring: OCHA's boundaries of Syria in the older and the newer spelling of their fields, as they come and
// through a shapefile, which keeps ten letters of a field's name; an extract of OpenStreetMap as Geofabrik cuts them.
#include <catch2/catch.hpp>
#include <gdal_utils.h>

#include "io/gdal.hpp"
#include "io/open_street_map.hpp"
#include "io/read_gazetteer.hpp"
#include "unit/io/temporary_folder.hpp"

using namespace frontline;
using namespace frontline::test;
using Strings = std::vector<std::string>;

namespace {

std::string square(std::string const& properties)
{
    return R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":)" + properties
         + R"(,"geometry":{"type":"Polygon","coordinates":[[[36,35],[37,35],[37,36],[36,36],[36,35]]]}}]})";
}

constexpr auto classic = R"({"ADM0_EN":"Syrian Arab Republic","ADM0_PCODE":"SY","ADM1_EN":"Idleb","ADM1_AR":"إدلب",
    "ADM1_PCODE":"SY07","ADM2_EN":"Idleb","ADM2_AR":"إدلب","ADM2_PCODE":"SY0700","ADM3_EN":"Saraqab","ADM3_AR":"سراقب",
    "ADM3_REF":"Saraqib","ADM3ALT1EN":null,"ADM3_PCODE":"SY070005","date":"2019/01/01"})";

constexpr auto newer = R"({"adm0_name":"Ukraine","adm0_pcode":"UKR","adm1_name":"Donetska","adm1_pcode":"UA14",
    "adm2_name":"Bakhmutskyi","adm2_name1":"Бахмутський","adm2_pcode":"UA1402","adm2_ref_name":"Bakhmutskyi raion"})";

void to_shapefile(std::string const& from, std::string const& to)
{
    GdalWords const words;
    auto const      source = open_vector(from, words);
    char            f[] = "-f", driver[] = "ESRI Shapefile", lco[] = "-lco", utf8[] = "ENCODING=UTF-8";
    char*           arguments[] = {f, driver, lco, utf8, nullptr};
    auto* const     options     = GDALVectorTranslateOptionsNew(arguments, nullptr);
    GDALDatasetH    handle      = source.get();
    auto const      written     = GDALVectorTranslate(to.c_str(), nullptr, 1, &handle, options, nullptr);
    GDALVectorTranslateOptionsFree(options);
    REQUIRE(written != nullptr);
    GDALClose(written);
}

Place only_place(std::string const& source)
{
    Problems   problems;
    auto const places = read_gazetteer(source, problems);
    for (auto const& problem : problems) UNSCOPED_INFO(to_string(problem));
    CHECK(problems.empty());
    REQUIRE(places.size() == 1);
    return places.front();
}

void check_saraqib(Place const& place)
{
    CHECK(place.id.text == "SY070005");
    CHECK(place.name == "Saraqab");
    CHECK(place.names == Strings{"سراقب", "Saraqib"});
    CHECK(place.kind == "subdistrict");
    CHECK(place.country == "SY");
    CHECK(place.admin1 == "Idleb");
    CHECK(place.admin2 == "Idleb");
    CHECK(place.point.lat() > 35);
}

}  // namespace

TEST_CASE("OCHA's boundaries are read without a mapping: the deepest level names the place")
{
    TemporaryFolder const folder;
    check_saraqib(only_place(write(folder / "syr.geojson", square(classic))));
}

TEST_CASE("OCHA's boundaries are the same through a shapefile")
{
    TemporaryFolder const folder;
    to_shapefile(write(folder / "syr.geojson", square(classic)), folder / "syr.shp");
    check_saraqib(only_place(folder / "syr.shp"));
    CHECK(files_of(folder / "syr.shp").size() == 5);
}

TEST_CASE("OCHA's newer names of fields are known too, cut to ten letters or not")
{
    TemporaryFolder const folder;
    auto const            source = write(folder / "ukr.geojson", square(newer));
    to_shapefile(source, folder / "ukr.shp");
    for (auto const& place : {only_place(source), only_place(folder / "ukr.shp")}) {
        CHECK(place.id.text == "UA1402");
        CHECK(place.name == "Bakhmutskyi");
        CHECK(place.names == Strings{"Бахмутський", "Bakhmutskyi raion"});
        CHECK(place.kind == "district");
        CHECK(place.admin1 == "Donetska");
        CHECK(place.country == "UA");
    }
}

TEST_CASE("OCHA's list of communities is read from CSV with lat and lon")
{
    TemporaryFolder const folder;
    auto const            place = only_place(
        write(folder / "c.csv", "ADM4_EN,ADM4_PCODE,ADM3_EN,ADM3_PCODE,ADM1_EN,ADM1_PCODE,LAT,LON\n"
                                "Nayrab,C4204,Saraqab,SY070005,Idleb,SY07,35.87,36.72\n"));
    CHECK(place.id.text == "C4204");
    CHECK(place.kind == "settlement");
    CHECK(place.country.empty());
}

TEST_CASE("a mapping may write a field's name whole where a shapefile has ten letters of it")
{
    TemporaryFolder const folder;
    to_shapefile(write(folder / "t.geojson", square(R"({"name_of_town":"Saraqib","townkind":"town"})")),
                 folder / "t.shp");
    auto const place = only_place(folder / "t.shp" + "?name=NAME_OF_TOWN&kind=townkind");
    CHECK(place.name == "Saraqib");
    CHECK(place.kind == "town");
}

TEST_CASE("of an OpenStreetMap extract the nodes with a tag place are places, under all their names")
{
    TemporaryFolder const folder;
    auto const            place = only_place(write(folder / "idlib.osm", R"(<?xml version="1.0" encoding="UTF-8"?>
<osm version="0.6">
 <node id="27566085" lat="35.8644" lon="36.8059" version="1">
  <tag k="place" v="town"/><tag k="name" v="سراقب"/><tag k="name:ar" v="سراقب"/><tag k="name:en" v="Saraqib"/>
  <tag k="alt_name" v="Saraqeb; &quot;Serakib&quot;"/><tag k="population" v="34231"/>
  <tag k="name:etymology:wikidata" v="Q1"/><tag k="wikidata" v="Q1021137"/></node>
 <node id="2" lat="35.9" lon="36.8" version="1"><tag k="name" v="A shop"/><tag k="shop" v="bakery"/></node>
 <node id="3" lat="35.9" lon="36.9" version="1"/>
 <way id="4" version="1"><nd ref="2"/><nd ref="3"/><tag k="name" v="Street"/><tag k="highway" v="road"/></way>
</osm>)"));
    CHECK(place.id.text == "node/27566085");
    CHECK(place.name == "سراقب");
    CHECK(place.names == Strings{"Saraqib", "Saraqeb", "\"Serakib\""});
    CHECK(place.kind == "town");
    CHECK(place.population == 34231);
}

TEST_CASE("an extract in OpenStreetMap's binary format is read as well")
{
    // Two nodes, made by hand: the town, and a bakery that has its name.
    auto const place = only_place(FRONTLINE_SOURCE_DIR "/tests/unit/io/towns.osm.pbf");
    CHECK(place.id.text == "node/1");
    CHECK(place.names == Strings{"Saraqib"});
    CHECK(place.population == 34231);
}

TEST_CASE("tags in one field are read with quotes and strokes in them, up to a fault")
{
    using Tags = std::vector<std::pair<std::string, std::string>>;
    CHECK(parse_tags(R"("a"=>"b","c \"d\""=>"e\\f")") == Tags{{"a", "b"}, {"c \"d\"", "e\\f"}});
    CHECK(parse_tags(R"("a"=>"b",c)") == Tags{{"a", "b"}});
    CHECK(parse_tags(R"("a"=>"b)").empty());
    CHECK(parse_tags("\"\\").empty());
    CHECK(parse_tags("").empty());
}

TEST_CASE("a field that is not UTF-8 is a problem with the feature's number, the rest is read")
{
    TemporaryFolder const folder;
    auto const            source = write(folder / "p.geojson", R"({"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"name":"Idlxb"},"geometry":{"type":"Point","coordinates":[36.6,35.9]}},
        {"type":"Feature","properties":{"name":"Saraqib"},"geometry":{"type":"Point","coordinates":[36.8,35.8]}},
        {"type":"Feature","properties":{"name":"Far"},"geometry":{"type":"Point","coordinates":[1e300,35.8]}}]})");
    to_shapefile(source, folder / "p.shp");
    auto table = bytes_of(folder / "p.dbf");
    table[table.find("Idlxb") + 3] = '\xFF';
    write(folder / "p.dbf", table);
    Problems   problems;
    auto const places = read_gazetteer(folder / "p.shp", problems);
    REQUIRE(places.size() == 1);
    CHECK(places[0].name == "Saraqib");
    REQUIRE(problems.size() == 2);
    CHECK(to_string(problems[0]).find("p.shp:1:3: error[not-utf8]: field 'name' is not UTF-8: 'Idl\\xFFb'")
          != std::string::npos);
    CHECK(problems[1].id == "bad-coordinate");
    CHECK(problems[1].where.line == 3);
}
