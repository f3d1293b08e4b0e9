// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "base/failure.hpp"
#include "io/read_lines.hpp"
#include "unit/io/temporary_folder.hpp"

using namespace frontline;
using namespace frontline::test;

namespace {

struct Read {
    std::vector<Line> lines;
    Problems          problems;
};

Read read(std::string const& geometry)
{
    TemporaryFolder const folder;
    auto const            feature = R"({"type": "Feature", "properties": {}, "geometry": )" + geometry + "}";
    auto const            file    = write(folder / "l.geojson", feature);
    Problems              problems;
    auto                  lines = read_lines(file, problems);
    return {std::move(lines), std::move(problems)};
}

}  // namespace

TEST_CASE("lines are read from the parts of a feature, snapped, each vertex once")
{
    auto const [lines, problems] = read(R"({"type": "MultiLineString", "coordinates":
        [[[36.00000001, 35], [36, 35], [36.5, 35.2]], [[37, 35], [37, 36]]]})");
    CHECK(problems.empty());
    REQUIRE(lines.size() == 2);
    CHECK(lines[0] == Line{snapped(36, 35), snapped(36.5, 35.2)});
}

TEST_CASE("the rings of a polygon are lines that close")
{
    auto const [lines, problems] = read(R"({"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 0]]]})");
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].front() == lines[0].back());
    CHECK(lines[0].size() == 4);
}

TEST_CASE("points within a feature with lines are passed over")
{
    auto const [lines, problems] = read(R"({"type": "GeometryCollection", "geometries": [
        {"type": "LineString", "coordinates": [[0, 0], [1, 0]]}, {"type": "Point", "coordinates": [1, 1]}]})");
    CHECK(lines.size() == 1);
    CHECK(problems.empty());
}

TEST_CASE("a source without a line on the Earth cannot be used")
{
    CHECK_THROWS_AS(read(R"({"type": "Point", "coordinates": [1, 1]})"), Failure);
    CHECK_THROWS_AS(read(R"({"type": "LineString", "coordinates": [[0, 0], [400, 0]]})"), Failure);
}
