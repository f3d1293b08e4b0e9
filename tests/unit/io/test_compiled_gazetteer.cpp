// SPDX-License-Identifier: Apache-2.0
// The dump of Ukraine takes seconds to read and is asked a hundred times a day: it is compiled once, and never wrongly.
#include <catch2/catch.hpp>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "gazetteer/locate.hpp"
#include "io/compiled_gazetteer.hpp"
#include "io/read_gazetteer.hpp"
#include "io/write_text.hpp"

using namespace frontline;

namespace {

namespace fs = std::filesystem;

using Names = std::vector<std::string>;

/// A variable of the environment that is as before when the test is over.
class Variable {
public:
    Variable(char const* name, std::string const& value) : name_{name}
    {
        if (auto const* const old = std::getenv(name)) old_ = old;
        ::setenv(name, value.c_str(), 1);
    }
    ~Variable()
    {
        if (old_) ::setenv(name_, old_->c_str(), 1);
        else ::unsetenv(name_);
    }
    Variable(Variable const&)            = delete;
    Variable& operator=(Variable const&) = delete;

private:
    char const*                name_;
    std::optional<std::string> old_;
};

/// A folder with sources and an empty cache of the user's, that go with the test.
class Folder {
public:
    Folder() : path_{made()}, cache_{"XDG_CACHE_HOME", (path_ / "cache").string()}, index_{"FRONTLINE_INDEX", ""}
    {
        fs::create_directory(path_ / "data");
    }
    ~Folder()
    {
        fs::permissions(data(), fs::perms::owner_all);
        fs::remove_all(path_);
    }
    Folder(Folder const&)            = delete;
    Folder& operator=(Folder const&) = delete;

    fs::path data() const { return path_ / "data"; }
    fs::path cache() const { return path_ / "cache" / "frontline"; }

    std::string with(std::string const& name, std::string const& text) const
    {
        write_text((data() / name).string(), text, true);
        return (data() / name).string();
    }

private:
    fs::path path_;
    Variable cache_;
    Variable index_;

    static fs::path made()
    {
        auto name = (fs::temp_directory_path() / "frontline-test-XXXXXX").string();
        return ::mkdtemp(name.data());
    }
};

Names names_in(fs::path const& folder)
{
    Names names;
    if (!fs::exists(folder)) return names;
    for (auto const& entry : fs::recursive_directory_iterator{folder}) {
        names.push_back(entry.path().filename().string());
    }
    std::ranges::sort(names);
    return names;
}

std::string row_of_dump(int id, std::string const& name, double lat, double lon)
{
    return std::to_string(id) + "\t" + name + "\t" + name + "\t\t" + std::to_string(lat) + "\t" + std::to_string(lon)
         + "\tP\tPPL\tSY\t\t\t\t\t\t0\t\t\tAsia/Damascus\t2024-03-05\n";
}

std::string dump(int count)
{
    std::string text = row_of_dump(164816, "Saraqib", 35.86447, 36.80591);
    for (int i = 1; i < count; ++i) {
        text += row_of_dump(i, "Place " + std::to_string(i), 33 + i * 0.001, 36 + (i % 100) * 0.01);
    }
    return text;
}

std::string csv(int count)
{
    std::string text = "id,name,lat,lon\ns,Saraqib,35.86447,36.80591\n";
    for (int i = 1; i < count; ++i) text += std::to_string(i) + ",Place " + std::to_string(i) + ",34,36\n";
    return text;
}

Gazetteer opened(Names const& sources)
{
    Problems problems;
    return open_gazetteers(sources, problems);
}

std::vector<std::string> found(Gazetteer const& gazetteer, std::string const& name)
{
    PlaceQuery query;
    query.name = name;
    std::vector<std::string> ids;
    for (auto const& match : locate(gazetteer, query)) ids.push_back(match.place.id.text);
    return ids;
}

std::string bytes_of(fs::path const& file)
{
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

/// A mark in an index that is gone when the index is made anew.
fs::file_time_type aged(fs::path const& index)
{
    auto const time = fs::last_write_time(index) - std::chrono::hours{1};
    fs::last_write_time(index, time);
    return time;
}

void age_source(std::string const& file)
{
    fs::last_write_time(file, fs::last_write_time(file) - std::chrono::hours{2});
}

}  // namespace

TEST_CASE("a large source is compiled beside itself, and its index answers as the source did")
{
    Folder const folder;
    auto const   source = folder.with("SY.txt", dump(2000));
    auto const   first  = opened({source});
    CHECK(names_in(folder.data()) == Names{"SY.txt", "SY.txt.index"});
    CHECK(names_in(folder.cache()).empty());
    auto const time   = aged(source + ".index");
    auto const second = opened({source});
    CHECK(fs::last_write_time(source + ".index") == time);
    Problems   problems;
    auto const places = read_gazetteer(source, problems);
    REQUIRE(first.size() == 2000);
    REQUIRE(second.size() == 2000);
    for (auto const number : second.all()) {
        REQUIRE(second.place(number) == first.place(number));
        REQUIRE(second.place(number) == places[number.row]);
    }
    for (auto const* const name : {"Saraqib", "Serakib", "Place 7", "Xanadu"}) {
        CHECK(found(second, name) == found(first, name));
    }
    CHECK(found(second, "Serakib") == Names{"164816"});
}

TEST_CASE("the index is read instead of the source: a mark in it is told again")
{
    Folder const folder;
    auto const   source = folder.with("SY.txt", dump(2100));
    opened({source});
    auto const text  = bytes_of(source);
    auto const times = fs::last_write_time(source);
    auto       other = text;
    other.replace(other.find("Saraqib"), 7, "Sarmina");
    other.replace(other.find("Saraqib"), 7, "Sarmina");
    write_text(source, other, true);
    fs::last_write_time(source, times);
    CHECK(found(opened({source}), "Saraqib") == Names{"164816"});
}

TEST_CASE("a source of another size or another time is read again")
{
    Folder const folder;
    auto const   source = folder.with("SY.txt", dump(2000));
    opened({source});
    folder.with("SY.txt", dump(2000) + row_of_dump(999999, "Sarmin", 35.904, 36.725));
    CHECK(found(opened({source}), "Sarmin") == Names{"999999"});
    auto text = bytes_of(source);
    text.replace(text.find("999999"), 6, "888888");
    write_text(source, text, true);
    age_source(source);
    CHECK(found(opened({source}), "Sarmin") == Names{"888888"});
    CHECK(names_in(folder.data()) == Names{"SY.txt", "SY.txt.index"});
}

TEST_CASE("a table of names that appears beside a dump, or goes, is taken into account")
{
    Folder const folder;
    auto const   source = folder.with("SY.txt", dump(2000));
    CHECK(found(opened({source}), "Omdurman").empty());
    auto const table = folder.with("alternateNamesV2.txt", "1\t164816\ten\tOmdurman\t\t\t\t\t\t\n");
    CHECK(found(opened({source}), "Omdurman") == Names{"164816"});
    fs::remove(table);
    CHECK(found(opened({source}), "Omdurman").empty());
}

TEST_CASE("a table of names that is given with a dump makes an index of its own")
{
    Folder const folder;
    auto const   source = folder.with("SY.txt", dump(2000));
    fs::create_directory(folder.data() / "names");
    auto const table = folder.with("names/alternateNamesV2.txt", "1\t164816\ten\tOmdurman\t\t\t\t\t\t\n");
    opened({source});
    CHECK(found(opened({source, table}), "Omdurman") == Names{"164816"});
    CHECK(found(opened({source, table}), "Omdurman") == Names{"164816"});
    CHECK(found(opened({source}), "Omdurman").empty());
    CHECK(names_in(folder.data()).size() == 5);
}

TEST_CASE("the problems of a source are told every time, also when it is not read")
{
    Folder const folder;
    auto const   source = folder.with("p.csv", csv(2100) + "bad,Zero,135,36\nlast,,35,36\n");
    Problems     first;
    Problems     second;
    open_gazetteers({source}, first);
    auto const time = aged(source + ".index");
    open_gazetteers({source}, second);
    CHECK(fs::last_write_time(source + ".index") == time);
    REQUIRE(first.size() == 2);
    REQUIRE(second.size() == first.size());
    for (std::size_t i = 0; i < first.size(); ++i) {
        CHECK(to_string(second[i]) == to_string(first[i]));
        CHECK(second[i].id == first[i].id);
        CHECK(second[i].hint == first[i].hint);
    }
}

TEST_CASE("a damaged index is made anew, whatever is in it")
{
    Folder const folder;
    auto const   source = folder.with("SY.txt", dump(2000));
    opened({source});
    auto const index = source + ".index";
    auto const good  = bytes_of(index);
    REQUIRE(good.size() > 10000);
    auto flipped = good;
    flipped[good.size() / 2] = static_cast<char>(flipped[good.size() / 2] ^ 0x55);
    for (auto const& bad : {std::string{}, std::string{"x"}, std::string(100000, 'x'), good.substr(0, 4096),
                            good.substr(0, good.size() - 16), good + std::string(16, '\0'), flipped}) {
        write_text(index, bad, true);
        auto const gazetteer = opened({source});
        INFO(bad.size() << " bytes");
        CHECK(gazetteer.size() == 2000);
        CHECK(found(gazetteer, "Saraqib") == Names{"164816"});
        CHECK(bytes_of(index) == good);
    }
}

TEST_CASE("beside a source whose folder is not to be written to nothing is written: the index goes to the cache")
{
    Folder const folder;
    auto const   source = folder.with("SY.txt", dump(2000));
    fs::permissions(folder.data(), fs::perms::owner_read | fs::perms::owner_exec);
    CHECK(found(opened({source}), "Saraqib") == Names{"164816"});
    CHECK(names_in(folder.data()) == Names{"SY.txt"});
    auto const cached = names_in(folder.cache());
    REQUIRE(cached.size() == 1);
    CHECK(cached[0].starts_with("SY.txt-"));
    CHECK(cached[0].ends_with(".index"));
    auto const time = aged(folder.cache() / cached[0]);
    CHECK(found(opened({source}), "Serakib") == Names{"164816"});
    CHECK(fs::last_write_time(folder.cache() / cached[0]) == time);
}

TEST_CASE("two sources of one name in two folders have two indexes in the cache")
{
    Folder const folder;
    Folder const other;
    // The cache of the folder made last counts.
    auto const one = folder.with("SY.txt", dump(2000));
    auto const two = other.with("SY.txt", dump(2001));
    for (auto const& data : {folder.data(), other.data()}) {
        fs::permissions(data, fs::perms::owner_read | fs::perms::owner_exec);
    }
    for (int i = 0; i < 2; ++i) {
        CHECK(opened({one}).size() == 2000);
        CHECK(opened({two}).size() == 2001);
    }
    CHECK(names_in(other.cache()).size() == 2);
}

TEST_CASE("where nothing can be written the source is read each time")
{
    Folder const   folder;
    auto const     source = folder.with("SY.txt", dump(2000));
    auto const     file   = folder.with("file", "no folder");
    Variable const cache{"XDG_CACHE_HOME", file};
    fs::permissions(folder.data(), fs::perms::owner_read | fs::perms::owner_exec);
    for (int i = 0; i < 2; ++i) CHECK(found(opened({source}), "Saraqib") == Names{"164816"});
    CHECK(names_in(folder.data()) == Names{"SY.txt", "file"});
}

TEST_CASE("FRONTLINE_INDEX=off writes no index and reads none")
{
    Folder const   folder;
    auto const     source = folder.with("SY.txt", dump(2000));
    {
        Variable const off{"FRONTLINE_INDEX", "off"};
        CHECK(found(opened({source}), "Saraqib") == Names{"164816"});
        CHECK(names_in(folder.data()) == Names{"SY.txt"});
        CHECK(names_in(folder.cache()).empty());
    }
    opened({source});
    auto const index = bytes_of(source + ".index");
    auto const time  = aged(source + ".index");
    folder.with("SY.txt", dump(2000) + row_of_dump(999999, "Sarmin", 35.904, 36.725));
    Variable const off{"FRONTLINE_INDEX", "off"};
    CHECK(found(opened({source}), "Sarmin") == Names{"999999"});
    CHECK(bytes_of(source + ".index") == index);
    CHECK(fs::last_write_time(source + ".index") == time);
}

TEST_CASE("a source of fewer than 2,000 places is not compiled")
{
    Folder const folder;
    auto const   source = folder.with("small.csv", csv(1999));
    CHECK(opened({source}).size() == 1999);
    CHECK(names_in(folder.data()) == Names{"small.csv"});
    CHECK(names_in(folder.cache()).empty());
    folder.with("small.csv", csv(2000));
    opened({source});
    CHECK(names_in(folder.data()) == Names{"small.csv", "small.csv.index"});
}

TEST_CASE("several sources have an index each and answer together, in their order")
{
    Folder const folder;
    auto const   one = folder.with("SY.txt", dump(2000));
    auto const   two = folder.with("osm.csv", csv(2000));
    for (int i = 0; i < 2; ++i) {
        auto const gazetteer = opened({one, two});
        REQUIRE(gazetteer.size() == 4000);
        CHECK(gazetteer.indexes().size() == 2);
        CHECK(found(gazetteer, "Saraqib").size() == 1);
    }
    CHECK(names_in(folder.data()) == Names{"SY.txt", "SY.txt.index", "osm.csv", "osm.csv.index"});
}
