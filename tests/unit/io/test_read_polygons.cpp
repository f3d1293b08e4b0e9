// SPDX-License-Identifier: Apache-2.0
#include <gdal_utils.h>
#include <ogrsf_frmts.h>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "base/failure.hpp"
#include "geo/geodesic.hpp"
#include "geo/geos.hpp"
#include "io/read_polygons.hpp"
#include "io/write_layers.hpp"
#include "unit/io/sample_layers.hpp"
#include "unit/io/temporary_folder.hpp"

using namespace frontline;
using namespace frontline::test;
using Catch::Matchers::Contains;

namespace {

/// A GeoJSON file of one feature for each geometry.
std::string geojson(TemporaryFolder const& folder, std::vector<std::string> const& geometries)
{
    auto features = nlohmann::json::array();
    for (auto const& geometry : geometries) {
        features.push_back(
            {{"type", "Feature"}, {"properties", {{"name", "x"}}}, {"geometry", nlohmann::json::parse(geometry)}});
    }
    return write(folder / "in.geojson", nlohmann::json{{"type", "FeatureCollection"}, {"features", features}}.dump());
}

/// A CSV of one feature with WKT, which OGR reads as it stands, with no reference system.
std::string wkt(TemporaryFolder const& folder, std::string const& geometry)
{
    return write(folder / "in.csv", "WKT,name\n\"" + geometry + "\",x\n");
}

std::string translated(std::string const& from, std::string const& to, std::string const& reference)
{
    GDALAllRegister();
    std::string  flag = "-t_srs", value = reference;
    char*        arguments[] = {flag.data(), value.data(), nullptr};
    auto* const  options     = GDALVectorTranslateOptionsNew(arguments, nullptr);
    CPLPushErrorHandler(CPLQuietErrorHandler);
    GDALDatasetH source      = GDALOpenEx(from.c_str(), GDAL_OF_VECTOR, nullptr, nullptr, nullptr);
    GDALClose(GDALVectorTranslate(to.c_str(), nullptr, 1, &source, options, nullptr));
    GDALClose(source);
    CPLPopErrorHandler();
    GDALVectorTranslateOptionsFree(options);
    return to;
}

std::string const shared = FRONTLINE_SOURCE_DIR "/../shared/land/";

/// Skips visibly: CTest shows exit code 4 as skipped.
std::string shared_or_skip(std::string const& name)
{
    if (std::filesystem::exists(shared + name)) return shared + name;
    WARN("skipped: " << name << " is not there");
    std::exit(4);
}

std::int64_t off_by(Polygon const& a, Polygon const& b)
{
    if (a.outer.size() != b.outer.size()) return INT64_MAX;
    std::int64_t most = 0;
    for (std::size_t i = 0; i < a.outer.size(); ++i) {
        most = std::max<std::int64_t>({most, std::abs(a.outer[i].lon_e7 - b.outer[i].lon_e7),
                                       std::abs(a.outer[i].lat_e7 - b.outer[i].lat_e7)});
    }
    return most;
}

}  // namespace

TEST_CASE("polygons that we wrote come back exactly, with their attributes as text")
{
    TemporaryFolder const folder;
    Problems              problems;
    write_layers(samples(), {folder / "out.gpkg", "", false, {}}, problems);
    auto const read = read_polygons(folder / "out.gpkg", problems);
    CHECK(problems.empty());
    REQUIRE(read.size() == 2);
    CHECK(read[0].polygons == MultiPolygon{std::get<Polygon>(control_sample().features[0].geometry)});
    CHECK(read[0].attributes.at("actor") == "هيئة تحرير الشام");
    CHECK(read[0].attributes.at("valid_from") == "2020-02-29");
    CHECK(read[0].attributes.at("places") == "12");
    CHECK(!read[0].attributes.contains("valid_to"));
    CHECK(read[1].attributes.empty());
}

TEST_CASE("a shapefile in UTM comes back in longitude and latitude")
{
    TemporaryFolder const folder;
    Problems              problems;
    write_layers({control_sample()}, {folder / "out.gpkg", "", false, {}}, problems);
    auto const read = read_polygons(translated(folder / "out.gpkg", folder / "utm.shp", "EPSG:32637"), problems);
    CHECK(problems.empty());
    REQUIRE(read.size() == 2);
    auto const expected = std::get<Polygon>(control_sample().features[1].geometry);
    CHECK(off_by({begun_at_least(read[1].polygons[0].outer), {}}, {begun_at_least(expected.outer), {}}) <= 1);
}

TEST_CASE("latitude first, as EPSG:4326 has it in some formats, is put right")
{
    TemporaryFolder const folder;
    Problems              problems;
    write_layers({control_sample()}, {folder / "out.geojson", "", false, {}}, problems);
    auto const read = read_polygons(translated(folder / "out.geojson", folder / "out.gml", "EPSG:4326"), problems);
    CHECK(problems.empty());
    auto const expected = std::get<Polygon>(control_sample().features[1].geometry);
    CHECK(off_by({begun_at_least(read.at(1).polygons[0].outer), {}}, {begun_at_least(expected.outer), {}}) == 0);
}

TEST_CASE("a bow-tie is repaired with both its lobes, and said to be, with the place and the area")
{
    TemporaryFolder const folder;
    Problems              problems;
    auto const source = geojson(folder, {R"({"type":"Polygon","coordinates":[[[0,0],[1,1],[1,0],[0,1],[0,0]]]})"});
    auto const read   = read_polygons(source, problems);
    REQUIRE(read.size() == 1);
    CHECK(read[0].polygons.size() == 2);
    CHECK(is_valid(read[0].polygons));
    CHECK(area_deg2(read[0].polygons) == Approx(0.5));
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].id == "repaired-polygon");
    CHECK(problems[0].severity == Severity::warning);
    CHECK_THAT(problems[0].what, Contains("feature 0") && Contains("Self-intersection")
                                     && Contains("lon 0.5000000, lat 0.5000000") && Contains("gained 6154."));
}

TEST_CASE("Natural Earth's Ukraine crosses itself and is repaired")
{
    auto const source = shared_or_skip("ukraine-naturalearth.geojson");
    Problems   problems;
    auto const read = read_polygons(source, problems);
    REQUIRE(problems.size() == 1);
    CHECK_THAT(problems[0].what, Contains("Self-intersection at") || Contains("Ring Self-intersection"));
    CHECK(is_valid(read.at(0).polygons));
    CHECK(area_km2(read.at(0).polygons) == Approx(571997.96).epsilon(1e-8));
}

TEST_CASE("all shared lands are valid once read")
{
    for (auto const* const name :
         {"syria-naturalearth.geojson", "syria-whosonfirst.geojson", "libya-whosonfirst.geojson",
          "syria-governorates-whosonfirst.geojson", "syria-subdistricts-ocha.geojson"}) {
        CAPTURE(name);
        Problems problems;
        for (auto const& each : read_polygons(shared_or_skip(name), problems)) CHECK(is_valid(each.polygons));
        CHECK(!has_errors(problems));
    }
}

TEST_CASE("collections, curves and heights come in as plain polygons, points and lines beside them are passed over")
{
    TemporaryFolder const folder;
    Problems              problems;
    auto const source = wkt(folder, "GEOMETRYCOLLECTION(POINT(5 5),LINESTRING(0 0,1 1),"
                                    "MULTIPOLYGON Z(((0 0 7,1 0 7,1 1 7,0 0 7))),"
                                    "CURVEPOLYGON(CIRCULARSTRING(10 0,11 1,12 0,11 -1,10 0)))");
    auto const read = read_polygons(source, problems);
    REQUIRE(read.size() == 1);
    REQUIRE(read[0].polygons.size() == 2);
    CHECK(area_deg2({read[0].polygons[0]}) == Approx(0.5));
    CHECK(area_deg2({read[0].polygons[1]}) == Approx(3.14159).epsilon(1e-3));
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].id == "no-reference-system");
}

TEST_CASE("rings are turned, repeated vertices removed and degenerate rings dropped")
{
    TemporaryFolder const folder;
    Problems              problems;
    auto const source = geojson(folder, {R"({"type":"Polygon","coordinates":[
                                             [[0,0],[0,1],[0,1],[1,1],[1.00000000001,1],[1,0],[0,0]],
                                             [[0.2,0.2],[0.4,0.2],[0.4,0.4],[0.2,0.2]],
                                             [[0.5,0.5],[0.50000000001,0.5],[0.5,0.50000000001],[0.5,0.5]]]})"});
    auto const read = read_polygons(source, problems);
    CHECK(problems.empty());
    REQUIRE(read.at(0).polygons.size() == 1);
    auto const& polygon = read[0].polygons[0];
    CHECK(polygon.outer.size() == 4);
    CHECK(twice_area_e14(polygon.outer) > 0);
    REQUIRE(polygon.holes.size() == 1);
    CHECK(twice_area_e14(polygon.holes[0]) < 0);
}

TEST_CASE("a feature without geometry is a warning, one that is off the Earth an error, and the rest is read")
{
    TemporaryFolder const folder;
    Problems              problems;
    auto const read = read_polygons(
        geojson(folder, {"null",
                         R"({"type":"Polygon",
                             "coordinates":[[[300000,4000000],[300001,4000000],[300001,4000001],[300000,4000000]]]})",
                         R"({"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]})"}),
        problems);
    CHECK(read.size() == 1);
    REQUIRE(problems.size() == 2);
    CHECK(problems[0].id == "no-geometry");
    CHECK(problems[0].severity == Severity::warning);
    CHECK(problems[1].id == "off-earth");
    CHECK(problems[1].severity == Severity::error);
    CHECK_THAT(problems[1].what, Contains("feature 1") && Contains("(300000, 4000000)"));
}

TEST_CASE("a feature of which nothing is left on the grid is a warning")
{
    TemporaryFolder const folder;
    Problems              problems;
    auto const read = read_polygons(
        geojson(folder, {R"({"type":"Polygon","coordinates":[[[5,5],[5.00000001,5],[5,5.00000001],[5,5]]]})",
                         R"({"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]})"}),
        problems);
    CHECK(read.size() == 1);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].id == "collapsed-polygon");
}

TEST_CASE("what cannot be read is refused with GDAL's reason, and a missing file as missing")
{
    TemporaryFolder const folder;
    Problems              problems;
    CHECK_THROWS_WITH(read_polygons(folder / "none.shp", problems), Contains("there is no such file"));
    auto const broken = write(folder / "bad.geojson", "{\"type\": \"FeatureCollection\", \"features\": [");
    CHECK_THROWS_WITH(read_polygons(broken, problems), Contains("cannot read") && Contains("GDAL says"));
    CHECK_THROWS_WITH(read_polygons(write(folder / "bad.shp", "nonsense"), problems), Contains("GDAL says"));
    CHECK_THROWS_WITH(read_polygons(geojson(folder, {R"({"type":"Point","coordinates":[0,0]})"}), problems),
                      Contains("has no polygon"));
}

TEST_CASE("an area is the union: overlaps count once and common borders dissolve")
{
    TemporaryFolder const folder;
    Problems              problems;
    auto const source = geojson(folder, {R"({"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1],[0,0]]]})",
                                         R"({"type":"Polygon",
                                             "coordinates":[[[0.5,0],[2,0],[2,1],[0.5,1],[0.5,0]]]})"});
    auto const area   = read_area(source, problems);
    CHECK(area.size() == 1);
    CHECK(area_deg2(area) == Approx(2.0));
}
