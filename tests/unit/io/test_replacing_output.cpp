// SPDX-License-Identifier: Apache-2.0
#include <sys/resource.h>

#include <catch2/catch.hpp>
#include <csignal>

#include "base/failure.hpp"
#include "io/file_replacement.hpp"
#include "io/write_layers.hpp"
#include "unit/io/sample_layers.hpp"
#include "unit/io/temporary_folder.hpp"

using namespace frontline;
using namespace frontline::test;
using Catch::Matchers::Contains;

namespace {

/// No file may grow beyond so many bytes while this lives: what a full disk does, also to root.
class SmallDisk {
public:
    explicit SmallDisk(rlim_t most)
    {
        before_signal_ = std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &before_);
        auto const small = rlimit{most, before_.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallDisk()
    {
        ::setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, before_signal_);
    }
    SmallDisk(SmallDisk const&)            = delete;
    SmallDisk& operator=(SmallDisk const&) = delete;

private:
    rlimit before_{};
    void (*before_signal_)(int) = nullptr;
};

void write_samples(std::string const& path, bool overwrite, bool data_only = false)
{
    Problems problems;
    write_layers(samples(), {path, "", overwrite, {}, data_only}, problems);
}

std::string what_of(std::string const& path, bool overwrite = false)
{
    try {
        write_samples(path, overwrite);
    } catch (Failure const& failure) {
        return failure.what() + std::string{" | "} + failure.hint();
    }
    return "nothing was thrown";
}

}  // namespace

TEST_CASE("an output that exists is replaced only where that is asked for")
{
    TemporaryFolder const folder;
    auto const            ending = GENERATE(as<std::string>{}, ".geojson", ".shp", ".gpkg");
    auto const            path   = write(folder / ("out" + ending), "mine");
    CHECK_THAT(what_of(path), Contains("'" + path + "' exists already") && Contains("--overwrite"));
    CHECK(bytes_of(path) == "mine");
    CHECK(folder.size() == 1);
    write_samples(path, true);
    auto const once = bytes_of(path);
    CHECK(once != "mine");
    write_samples(path, true);
    CHECK(bytes_of(path) == once);
}

TEST_CASE("each file that would be written guards the whole output")
{
    TemporaryFolder const folder;
    auto const [path, other] = GENERATE(table<std::string, std::string>(
        {{"out.geojson", "out_front.geojson"}, {"out.shp", "out.dbf"}, {"out.shp", "out_places.shx"},
         {"out.shp", "out.qix"}, {"out.gpkg", "out.gpkg-wal"}, {"out.csv", "out_front.csvt"}}));
    write(folder / other, "mine");
    CHECK_THAT(what_of(folder / path), Contains(other + "' exists already"));
    CHECK(bytes_of(folder / other) == "mine");
    CHECK(folder.size() == 1);
}

TEST_CASE("a style, project or legend that is another's stays, with a problem, and does not hold up the data")
{
    TemporaryFolder const folder;
    auto const            name = GENERATE(as<std::string>{}, "out.qml", "out_front.sld", "out.qgz", "out_legend.json");
    write(folder / name, "mine");
    Problems problems;
    write_layers(samples(), {folder / "out.geojson", "", false, {}}, problems);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].id == "kept-file");
    CHECK(problems[0].where.file == folder / name);
    CHECK(bytes_of(folder / name) == "mine");
    CHECK(std::filesystem::exists(folder / "out_places.geojson"));
    write_samples(folder / "out.geojson", true);
    CHECK(bytes_of(folder / name) != "mine");
}

TEST_CASE("two formats of one map share what lies beside them, but for the project")
{
    TemporaryFolder const folder;
    write_samples(folder / "out.geojson", false);
    Problems problems;
    write_layers(samples(), {folder / "out.shp", "", false, {}}, problems);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].where.file == folder / "out.qgz");
}

TEST_CASE("what other programs left beside an old output goes with it")
{
    TemporaryFolder const folder;
    auto const [path, stale] = GENERATE(table<std::string, std::string>(
        {{"out.shp", "out.qix"}, {"out.shp", "out_front.sbn"}, {"out.gpkg", "out.gpkg-wal"}}));
    write(folder / stale, "old index");
    write(folder / "out.txt", "not ours");
    write_samples(folder / path, true);
    CHECK(!std::filesystem::exists(folder / stale));
    CHECK(bytes_of(folder / "out.txt") == "not ours");
}

TEST_CASE("a full disk leaves the old output as it was and nothing half-written")
{
    TemporaryFolder const folder;
    auto const            ending = GENERATE(as<std::string>{}, ".geojson", ".geojsonl", ".shp", ".gpkg", ".fgb", ".kml",
                                            ".csv", ".topojson", ".sql");
    auto const            room   = GENERATE(rlim_t{50}, rlim_t{600});
    auto const            path   = write(folder / ("out" + ending), "mine");
    CAPTURE(ending, room);
    {
        SmallDisk const disk{room};
        CHECK_THAT(what_of(path, true), Contains("cannot write") && Contains("out") && Contains("File too large"));
    }
    CHECK(bytes_of(path) == "mine");
    CHECK(folder.size() == 1);
}

TEST_CASE("where the last of several files cannot be put in place, those before it are put back")
{
    TemporaryFolder const folder;
    write(folder / "a", "old a");
    write(folder / "stale", "old");
    FileReplacement replacement{std::filesystem::path{folder / "."}};
    replacement.add(folder / "a", "new a");
    replacement.add(folder / "b", "new b");
    replacement.add(folder / "no/such/folder", "new c");
    replacement.remove(folder / "stale");
    CHECK_THROWS_AS(replacement.commit(), Failure);
    CHECK(bytes_of(folder / "a") == "old a");
    CHECK(bytes_of(folder / "stale") == "old");
    CHECK(!std::filesystem::exists(folder / "b"));
}

TEST_CASE("a replacement that is not committed changes nothing and leaves nothing")
{
    TemporaryFolder const folder;
    {
        FileReplacement replacement{std::filesystem::path{folder / "."}};
        replacement.add(folder / "a", "new");
        CHECK(folder.size() == 1);
    }
    CHECK(folder.size() == 0);
}

TEST_CASE("a place where nothing can be written is refused with the reason")
{
    TemporaryFolder const folder;
    write(folder / "file", "mine");
    std::filesystem::create_directory(folder / "folder.gpkg");
    CHECK_THAT(what_of(folder / "folder.gpkg", true), Contains("is a folder"));
    CHECK_THAT(what_of(folder / "file/out.gpkg"), Contains(folder / "file") && Contains("is not a folder"));
    CHECK_THAT(what_of(folder / "none/out.gpkg"), Contains("does not exist") && Contains("mkdir -p"));
    CHECK_THAT(what_of("/proc/out.gpkg"), Contains("cannot write in the folder '/proc'"));
    CHECK(folder.size() == 2);
}

TEST_CASE("before the work it can be asked whether an output may be written, and asking leaves nothing")
{
    TemporaryFolder const          folder;
    std::vector<std::string> const names{"control", "front"};
    CHECK_NOTHROW(check_output(names, {folder / "out.shp", "", false, {}}));
    CHECK_NOTHROW(check_output(names, {"-", "", false, {}}));
    CHECK(folder.size() == 0);
    write(folder / "out_front.dbf", "mine");
    CHECK_THROWS_WITH(check_output(names, {folder / "out.shp", "", false, {}}), Contains("exists already"));
    CHECK_NOTHROW(check_output(names, {folder / "out.shp", "", true, {}}));
    CHECK_THROWS_AS(check_output(names, {folder / "out.xyz", "", true, {}}), WrongUse);
    CHECK_THROWS_AS(check_output(names, {"-", "GPKG", true, {}}), WrongUse);
    CHECK(folder.size() == 1);
}

TEST_CASE("a device is never replaced by a file")
{
    Problems problems;
    CHECK_THROWS_WITH(write_layers(samples(), {"/dev/null", "GPKG", true, {}}, problems),
                      Contains("'/dev/null' is not a file"));
    CHECK(std::filesystem::is_character_file("/dev/null"));
}

TEST_CASE("a layer that the driver refuses leaves nothing")
{
    TemporaryFolder const folder;
    auto                  layers = samples();
    layers[1].name               = layers[0].name;
    Problems problems;
    CHECK_THROWS_AS(write_layers(layers, {folder / "out.gpkg", "", false, {}}, problems), Failure);
    CHECK(folder.size() == 0);
}
