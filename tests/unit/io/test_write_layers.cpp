// SPDX-License-Identifier: Apache-2.0
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <chrono>
#include <nlohmann/json.hpp>
#include <thread>

#include "base/failure.hpp"
#include "io/write_feature.hpp"
#include "io/write_layers.hpp"
#include "unit/io/read_back.hpp"
#include "unit/io/sample_layers.hpp"
#include "unit/io/temporary_folder.hpp"

using namespace frontline;
using namespace frontline::test;
using Catch::Matchers::Contains;

namespace {

std::vector<std::string> written(std::vector<Layer> const& layers, std::string const& path, bool overwrite = false)
{
    Problems   problems;
    auto const files = write_layers(layers, {path, "", overwrite, {}, true}, problems);
    CHECK(problems.empty());
    return files;
}

/// FlatGeobuf has its features in the order of its index.
std::string by_text(Feature const& feature)
{
    auto const* const text = std::get_if<std::string>(&feature.values.front());
    return text == nullptr ? "" : *text;
}

nlohmann::json json_of(std::string const& path)
{
    return nlohmann::json::parse(bytes_of(path));
}

Layer with_text(std::string const& text)
{
    auto layer = places_sample();
    layer.features.front().values = {text};
    return layer;
}

/// Of all formats that are written to files.
std::vector<std::string> file_endings()
{
    std::vector<std::string> endings;
    for (auto const& format : formats()) {
        if (format.endings.front().starts_with('.')) endings.push_back(format.endings.front());
    }
    return endings;
}

void write_into(TemporaryFolder const& folder, std::string const& name, About const& about)
{
    Problems problems;
    std::filesystem::create_directories(std::filesystem::path{folder / name}.parent_path());
    write_layers(samples(), {folder / name, "", false, about}, problems);
    CHECK(problems.empty());
}

void write_packed(TemporaryFolder const& folder, About const& about)
{
    Problems problems;
    write_layers(samples(), {"/vsizip/" + (folder / "out.zip") + "/out.shp", "", false, about}, problems);
    write_layers(samples(), {"/vsigzip/" + (folder / "packed.csv.gz"), "", false, about}, problems);
    CHECK(problems.empty());
}

/// Names relative to the folder, in order.
std::vector<std::string> files_below(std::filesystem::path const& folder)
{
    std::vector<std::string> files;
    for (auto const& entry : std::filesystem::recursive_directory_iterator{folder}) {
        if (entry.is_regular_file()) files.push_back(entry.path().lexically_relative(folder).string());
    }
    std::ranges::sort(files);
    return files;
}

std::string hint_of(Output const& output)
{
    try {
        Problems problems;
        write_layers(samples(), output, problems);
    } catch (Failure const& failure) {
        return failure.hint();
    }
    return "nothing was thrown";
}

}  // namespace

TEST_CASE("every type of value and geometry comes back from every format, nulls and Arabic text included")
{
    TemporaryFolder const folder;
    auto const            ending =
        GENERATE(as<std::string>{}, ".geojson", ".geojsonl", ".shp", ".gpkg", ".fgb", ".csv", ".topojson");
    CAPTURE(ending);
    written(samples(), folder / ("out" + ending));
    for (auto const& layer : samples()) {
        CAPTURE(layer.name);
        auto const many = ending == ".gpkg" || ending == ".topojson";
        auto const name = many || layer.name == "control" ? "out" + ending : "out_" + layer.name + ending;
        ReadBack const back{folder / name, many ? layer.name : ""};
        auto           found    = back.features(layer);
        auto           expected = as_read_back(layer.features);
        auto const     knows_no_empty_text = ending == ".shp" || ending == ".csv";
        if (knows_no_empty_text && layer.name == "places") found[1].values[0] = expected[1].values[0] = {};
        if (ending == ".csv" && layer.name == "control") found[1].values[0] = {};  // GDAL reads null as empty text
        if (ending == ".fgb") std::ranges::sort(found, {}, by_text), std::ranges::sort(expected, {}, by_text);
        CHECK(found == expected);
        if (ending == ".topojson") continue;  // always longitude and latitude: GDAL does not say so
        CHECK(back.layer().GetSpatialRef()->IsSame(OGRSpatialReference::GetWGS84SRS()));
    }
}

TEST_CASE("dates are Date fields, not times and not text")
{
    TemporaryFolder const folder;
    auto const            ending =
        GENERATE(as<std::string>{}, ".geojson", ".geojsonl", ".shp", ".gpkg", ".csv", ".topojson");
    written({control_sample()}, folder / ("out" + ending));
    ReadBack const back{folder / ("out" + ending)};
    auto const&    definition = *back.layer().GetLayerDefn();
    CHECK(definition.GetFieldDefn(definition.GetFieldIndex("valid_from"))->GetType() == OFTDate);
}

TEST_CASE("real numbers keep their size")
{
    TemporaryFolder const folder;
    auto const            ending =
        GENERATE(as<std::string>{}, ".geojson", ".geojsonl", ".shp", ".gpkg", ".csv", ".topojson");
    auto const            number =
        GENERATE(0.1, 185180.123456789, -1.0 / 3, 1e12 + 0.25, 1e-9, 123456789012.345, -9999999999999999.0);
    auto                  layer  = control_sample();
    layer.features.front().values[3] = number;
    written({layer}, folder / ("out" + ending));
    ReadBack const back{folder / ("out" + ending)};
    CHECK(std::get<double>(back.features(layer).front().values[3]) == Approx(number).epsilon(1e-14).margin(1e-15));
}

TEST_CASE("a number that is none is null, with a problem")
{
    TemporaryFolder const folder;
    auto const            ending =
        GENERATE(as<std::string>{}, ".geojson", ".geojsonl", ".shp", ".gpkg", ".csv", ".topojson");
    auto                  layer  = control_sample();
    layer.features[0].values[3]  = std::nan("");
    layer.features[1].values[3]  = HUGE_VAL;
    Problems problems;
    write_layers({layer}, {folder / ("out" + ending), "", false, {}}, problems);
    REQUIRE(problems.size() == 2);
    CHECK(problems[0].id == "not-a-number");
    CHECK_THAT(problems[0].what, Contains("area_km2 of feature 'region-1' in layer 'control' is nan"));
    auto const back = ReadBack{folder / ("out" + ending)}.features(layer);
    CHECK(back[0].values[3] == Value{});
    CHECK(back[1].values[3] == Value{});
}

TEST_CASE("the same layers give the same bytes a second later, sidecars and packed ones included")
{
    TemporaryFolder const one;
    TemporaryFolder const two;
    About const           about{{{"made by", "a test"}}, {{"SAA", "Army", "#d55e00"}}, {}, {}};
    std::vector<std::string> names;
    for (auto const& ending : file_endings()) names.push_back("out" + ending + "/out" + ending);
    for (auto const& name : names) write_into(one, name, about);
    write_packed(one, about);
    std::this_thread::sleep_for(std::chrono::milliseconds{1100});
    for (auto const& name : names) write_into(two, name, about);
    write_packed(two, about);
    auto const files = files_below(one / ".");
    CHECK(files.size() > 60);
    REQUIRE(files == files_below(two / "."));
    for (auto const& file : files) {
        CAPTURE(file);
        CHECK(bytes_of(one / file) == bytes_of(two / file));
    }
}

TEST_CASE("a format of one layer writes the main layer to the name given and the others beside it")
{
    TemporaryFolder const folder;
    CHECK(written(samples(), folder / "out.json")
          == std::vector{folder / "out.json", folder / "out_front.json", folder / "out_places.json"});
    CHECK(folder.size() == 3);
    CHECK(written(samples(), folder / "out.gpkg") == std::vector{folder / "out.gpkg"});
    CHECK(folder.size() == 4);
}

TEST_CASE("a relative path is written in the folder where the program runs")
{
    TemporaryFolder const folder;
    auto const            before = std::filesystem::current_path();
    std::filesystem::current_path(std::filesystem::path{folder / "."});
    CHECK(written({places_sample()}, "out.geojson") == std::vector<std::string>{"out.geojson"});
    std::filesystem::current_path(before);
    CHECK(std::filesystem::exists(folder / "out.geojson"));
}

TEST_CASE("GeoJSON is RFC 7946: ids, boxes, nulls, seven decimals, no reference system, rings by the right hand")
{
    TemporaryFolder const folder;
    written({control_sample()}, folder / "out.geojson");
    auto const json = json_of(folder / "out.geojson");
    CHECK(json["description"] == "Who holds the land");
    CHECK(!json.contains("crs"));
    CHECK(json["bbox"] == nlohmann::json{36.6, 35.9, 37.0, 36.1234567});
    auto const& first = json["features"][0];
    CHECK(first["id"] == "region-1");
    CHECK(first["properties"].size() == 5);
    CHECK(first["properties"]["valid_from"] == "2020-02-29");
    CHECK(first["properties"]["valid_to"].is_null());
    CHECK(first["geometry"]["type"] == "Polygon");
    CHECK(json["features"][1]["properties"]["actor"].is_null());
    auto const text = bytes_of(folder / "out.geojson");
    CHECK_THAT(text, Contains("36.1234567") && Contains("36.6000001, 35.9000003") && Contains("\"area_km2\": 0.1,"));
}

TEST_CASE("a shapefile says its encoding and reference system, and its outer rings run clockwise")
{
    TemporaryFolder const folder;
    auto const            files = written({control_sample()}, folder / "out.shp");
    CHECK(files.size() == 5);
    CHECK(bytes_of(folder / "out.cpg") == "UTF-8");
    CHECK_THAT(bytes_of(folder / "out.prj"), Contains("GCS_WGS_1984"));
    auto const  bytes = bytes_of(folder / "out.shp");
    auto const* x     = bytes.data() + 100 + 8 + 4 + 32 + 4 + 4 + 2 * 4;  // the first vertex of a record of two parts
    Ring        ring;
    for (int i = 0; i < 4; ++i) {
        double xy[2];
        std::copy_n(x + 16 * i, 16, reinterpret_cast<char*>(xy));
        ring.push_back(snapped(xy[0], xy[1]));
    }
    CHECK(twice_area_e14(ring) < 0);
    CHECK(begun_at_least({ring.rbegin(), ring.rend()})
          == begun_at_least(std::get<Polygon>(control_sample().features[0].geometry).outer));
}

TEST_CASE("a text too long for a shapefile is shortened between two characters, with a problem that names it")
{
    TemporaryFolder const folder;
    std::string           text;
    for (int i = 0; i < 100; ++i) text += "اي€";  // 2 + 2 + 3 bytes
    Problems problems;
    write_layers({with_text(text)}, {folder / "out.shp", "", false, {}}, problems);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].id == "shortened-text");
    CHECK(problems[0].severity == Severity::warning);
    CHECK(problems[0].where.file == folder / "out.shp");
    CHECK_THAT(problems[0].what, Contains("name of feature 'place-1' in layer 'places'"));
    auto const back = ReadBack{folder / "out.shp"}.features(places_sample());
    CHECK(std::get<std::string>(back[0].values[0]) == text.substr(0, 36 * 7 + 2));
}

TEST_CASE("a text is shortened to at most so many bytes and never within a character")
{
    CHECK(shortened("abc", 3) == "abc");
    CHECK(shortened("abcd", 3) == "abc");
    CHECK(shortened("aé", 2) == "a");
    CHECK(shortened("é", 1).empty());
    CHECK(shortened("a€b", 4) == "a€");
    CHECK(shortened("a😀", 4) == "a");
}

TEST_CASE("a GeoPackage declares MULTI types, titles and dates, numbers its features and holds the metadata")
{
    TemporaryFolder const folder;
    Problems              problems;
    write_layers(samples(), {folder / "out.gpkg", "", false, {{{"theatre", "Idlib"}}, {}, {}, {}}}, problems);
    CHECK(problems.empty());
    ReadBack const back{folder / "out.gpkg", "control"};
    CHECK(back.layer().GetGeomType() == wkbMultiPolygon);
    CHECK(back.dataset().GetLayerByName("front")->GetGeomType() == wkbMultiLineString);
    CHECK(back.dataset().GetLayerByName("places")->GetGeomType() == wkbPoint);
    CHECK(back.layer().GetMetadataItem("IDENTIFIER") == std::string{"Who holds the land"});
    CHECK(back.layer().GetMetadataItem("DESCRIPTION") == std::string{"Who holds the land"});
    CHECK(back.dataset().GetMetadataItem("theatre") == std::string{"Idlib"});
    CHECK(OGRFeatureUniquePtr{back.layer().GetFeature(2)} != nullptr);
    CHECK(back.layer().GetFeatureCount() == 2);
}

TEST_CASE("a warning of GDAL's driver is a problem, not a line on the terminal")
{
    TemporaryFolder const folder;
    auto                  layer = places_sample();
    layer.fields[0].name        = "longer_than_ten";
    Problems problems;
    write_layers({layer}, {folder / "out.shp", "", false, {}}, problems);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].id == "driver-warning");
    CHECK_THAT(problems[0].what, Contains("longer_tha"));
}

TEST_CASE("standard output takes the main layer, as GeoJSON if no format is named")
{
    TemporaryFolder const folder;
    std::fflush(stdout);
    auto const terminal = ::dup(STDOUT_FILENO);
    auto const file     = ::open((folder / "captured").c_str(), O_WRONLY | O_CREAT, 0600);
    ::dup2(file, STDOUT_FILENO);
    Problems   problems;
    auto const files = write_layers(samples(), {"-", "", false, {}}, problems);
    ::dup2(terminal, STDOUT_FILENO);
    ::close(file);
    ::close(terminal);
    CHECK(files.empty());
    CHECK(json_of(folder / "captured")["name"] == "control");
    CHECK(json_of(folder / "captured")["features"].size() == 2);
}

TEST_CASE("a format of many files or layers cannot go to standard output")
{
    Problems   problems;
    auto const format = GENERATE(as<std::string>{}, "ESRI Shapefile", "GPKG");
    CHECK_THROWS_AS(write_layers(samples(), {"-", format, false, {}}, problems), WrongUse);
    CHECK_THAT(hint_of({"-", format, false, {}}), Contains("GeoJSON"));
}

TEST_CASE("a format is known by name or ending, in any letters, an unknown one is wrong use, all formats listed")
{
    TemporaryFolder const folder;
    Problems              problems;
    write_layers({places_sample()}, {folder / "a.txt", "geojson", false, {}}, problems);
    write_layers({places_sample()}, {folder / "b.GPKG", "", false, {}}, problems);
    write_layers({places_sample()}, {folder / "c.shp", "shp", false, {}}, problems);
    CHECK(problems.empty());
    CHECK_THROWS_AS(write_layers(samples(), {folder / "d", "GeoJSN", false, {}}, problems), WrongUse);
    CHECK_THROWS_AS(write_layers(samples(), {folder / "d.gpk", "", false, {}}, problems), WrongUse);
    CHECK_THROWS_AS(write_layers(samples(), {folder / "d", "", false, {}}, problems), WrongUse);
    CHECK_THROWS_AS(write_layers(samples(), {folder / "d.dat", "ESRI Shapefile", false, {}}, problems), WrongUse);
    CHECK_THROWS_AS(write_layers(samples(), {"", "GPKG", false, {}}, problems), WrongUse);
    CHECK_THAT(hint_of({"x", "GeoJSN", false, {}}),
               Contains("did you mean 'GeoJSON'?") && Contains("ESRI Shapefile (.shp)") && Contains("GPKG (.gpkg)"));
    CHECK_THAT(hint_of({"x.gpk", "", false, {}}), Contains("did you mean '.gpkg'?"));
    CHECK(formats().size() == 10);
}
