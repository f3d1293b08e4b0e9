// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "base/failure.hpp"
#include "io/output_place.hpp"
#include "io/write_layers.hpp"
#include "unit/io/read_back.hpp"
#include "unit/io/sample_layers.hpp"
#include "unit/io/temporary_folder.hpp"

using namespace frontline;
using namespace frontline::test;
using Catch::Matchers::Contains;
using Kind = OutputPlace::Kind;

namespace {

std::vector<std::string> written(std::string const& path, bool overwrite = false)
{
    Problems   problems;
    auto const files = write_layers(samples(), {path, "", overwrite, {}}, problems);
    CHECK(problems.empty());
    return files;
}

}  // namespace

TEST_CASE("an archive holds the data of all layers, styles, project and legend, and GDAL reads it as it is")
{
    TemporaryFolder const folder;
    auto const            archive = folder / "out.zip";
    CHECK(written("/vsizip/" + archive + "/out.shp") == std::vector{archive});
    CHECK(folder.size() == 1);
    ReadBack const back{"/vsizip/" + archive + "/out_front.shp"};
    CHECK(back.features(front_sample()) == as_read_back(front_sample().features));
    for (auto const* const name : {"out.qml", "out_front.sld", "out.qgz", "out_legend.json"}) {
        VSIStatBufL status{};
        CHECK(VSIStatL(("/vsizip/" + archive + "/" + name).c_str(), &status) == 0);
    }
}

TEST_CASE("a packed file is beside the others of its output, each packed")
{
    TemporaryFolder const folder;
    CHECK(written("/vsigzip/" + (folder / "out.geojson.gz"))
          == std::vector{folder / "out.geojson.gz", folder / "out_front.geojson.gz", folder / "out_places.geojson.gz"});
    CHECK(folder.size() == 3);
    ReadBack const back{"/vsigzip/" + (folder / "out_front.geojson.gz")};
    CHECK(back.features(front_sample()) == as_read_back(front_sample().features));
}

TEST_CASE("an archive that exists is replaced as a whole, and only where that is asked for")
{
    TemporaryFolder const folder;
    auto const            archive = write(folder / "out.zip", "mine");
    CHECK_THROWS_WITH(written("/vsizip/" + archive + "/out.gpkg"), Contains("exists already"));
    CHECK(bytes_of(archive) == "mine");
    written("/vsizip/" + archive + "/out.gpkg", true);
    CHECK(bytes_of(archive).starts_with("PK"));
    CHECK(folder.size() == 1);
}

TEST_CASE("names of GDAL's virtual files that cannot be written to say what can")
{
    CHECK_THROWS_AS(output_place("/vsimem/out.shp"), WrongUse);
    CHECK_THROWS_AS(output_place("/vsizip/out.zip"), WrongUse);
    CHECK_THROWS_AS(output_place("/vsizip/out.zip/"), WrongUse);
    CHECK_THROWS_AS(output_place("/vsizip/out.zip/folder/out.shp"), WrongUse);
    CHECK_THROWS_AS(output_place("/vsigzip/out.geojson"), WrongUse);
    CHECK_THROWS_AS(output_place("folder/"), WrongUse);
    CHECK_THROWS_AS(output_place(""), WrongUse);
    CHECK_THROWS_AS(written("/vsigzip/out.shp.gz"), WrongUse);
}

TEST_CASE("where an output goes is told by how it is written")
{
    CHECK(output_place("-").kind == Kind::standard_output);
    CHECK(output_place("/vsistdout/").kind == Kind::standard_output);
    CHECK(output_place("PG:dbname=war").kind == Kind::database);
    CHECK(output_place("postgresql://db/war").kind == Kind::database);
    auto const zip = output_place("/vsizip//tmp/a.ZIP/out.shp");
    CHECK(zip.archive == "/tmp/a.ZIP");
    CHECK(zip.folder == "/tmp");
    CHECK(zip.name == "out.shp");
    auto const gzip = output_place("/vsigzip/maps/out.csv.gz");
    CHECK(gzip.folder == "maps");
    CHECK(gzip.name == "out.csv");
    CHECK(output_place("maps/out.csv").name == "out.csv");
}
