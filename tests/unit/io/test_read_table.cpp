// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include <filesystem>
#include <random>

#include "base/failure.hpp"
#include "io/read_table.hpp"
#include "io/write_text.hpp"

using namespace frontline;

namespace {

using Cells = std::vector<std::string>;

struct Parsed {
    Table    table;
    Problems problems;
};

Parsed parsed(std::string_view text)
{
    Parsed result;
    result.table = parse_csv(text, "t.csv", result.problems);
    return result;
}

std::string any_cell(std::mt19937& random)
{
    static std::vector<std::string> const pieces{"a", "ب", ",", "\"", "\n", "\r\n", "\r",
                                                 " ", ";", "", "\xEF\xBB\xBF", "'", "\t"};
    std::string cell;
    for (auto count = random() % 5; count > 0; --count) cell += pieces[random() % pieces.size()];
    return cell;
}

}  // namespace

TEST_CASE("a table has lowered, trimmed columns and rows that know their line")
{
    auto const [table, problems] = parsed("\xEF\xBB\xBF Name ,LAT\r\nIdlib,35.9\r\n\r\n"
                                         "\"Kafr\r\nNabl\",35.6\r\nlast,1");
    CHECK(problems.empty());
    CHECK(table.columns == Cells{"name", "lat"});
    REQUIRE(table.rows.size() == 3);
    CHECK(table.rows[0].line == 2);
    CHECK(table.rows[1].line == 4);
    CHECK(table.rows[1].cells == Cells{"Kafr\r\nNabl", "35.6"});
    CHECK(table.rows[2].line == 6);
}

TEST_CASE("quotes hold commas, line breaks and doubled quotes")
{
    auto const [table, problems] = parsed("a,b\n\"x, \"\"y\"\"\n\",\"\"\n");
    CHECK(problems.empty());
    REQUIRE(table.rows.size() == 1);
    CHECK(table.rows[0].cells == Cells{"x, \"y\"\n", ""});
}

TEST_CASE("a row with too few or too many cells is a problem and left out")
{
    auto const [table, problems] = parsed("a,b\n1\n1,2,3\n1,2\n");
    REQUIRE(table.rows.size() == 1);
    REQUIRE(problems.size() == 2);
    CHECK(to_string(problems[0])
              .starts_with("t.csv:2: error[wrong-cell-count]: the row has 1 cells, the header 2: '1'\n"));
    CHECK(problems[1].where.line == 3);
}

TEST_CASE("a cell that is not UTF-8 is a problem with line and column")
{
    auto const [table, problems] = parsed("a,b\n1,caf\xE9\n1,2\n");
    CHECK(table.rows.size() == 1);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].id == "not-utf8");
    CHECK(problems[0].where == Where{"t.csv", 2, 2});
}

TEST_CASE("a quote that is never closed is a problem, a repeated column a warning")
{
    auto const open = parsed("a,b\n1,\"x\n2,3\n");
    CHECK(has_errors(open.problems));
    CHECK(open.problems[0].where == Where{"t.csv", 2, 2});
    auto const twice = parsed("a,a\n1,2\n");
    CHECK_FALSE(has_errors(twice.problems));
    CHECK(twice.problems.size() == 1);
}

TEST_CASE("an empty text is an empty table")
{
    for (auto const* text : {"", "\n\n", "\xEF\xBB\xBF"}) {
        auto const [table, problems] = parsed(text);
        CHECK(table.columns.empty());
        CHECK(problems.empty());
    }
}

TEST_CASE("what is written is read back, cell by cell, whatever stands in it")
{
    std::mt19937 random{4180};
    for (int round = 0; round < 500; ++round) {
        auto const         width = 1 + random() % 4;
        std::vector<Cells> rows(random() % 6, Cells(width));
        Cells              header;
        for (std::size_t i = 0; i < width; ++i) header.push_back(std::string{"c"}.append(std::to_string(i)));
        auto text = csv_line(header);
        for (auto& row : rows) {
            for (auto& cell : row) cell = any_cell(random);
            text += csv_line(row);
        }
        auto const [table, problems] = parsed(text);
        REQUIRE(problems.empty());
        REQUIRE(table.rows.size() == rows.size());
        for (std::size_t i = 0; i < rows.size(); ++i) REQUIRE(table.rows[i].cells == rows[i]);
    }
}

TEST_CASE("a file that cannot be read is a failure that names it")
{
    Problems problems;
    CHECK_THROWS_WITH(read_table("/no/such/file.csv", problems), Catch::Contains("'/no/such/file.csv'"));
    CHECK_THROWS_AS(read_text("/tmp"), Failure);
}

TEST_CASE("an output that exists is not overwritten unless it may be, and no part of one is left behind")
{
    auto const folder = std::filesystem::temp_directory_path() / "frontline-test-write-text";
    std::filesystem::remove_all(folder);
    std::filesystem::create_directory(folder);
    auto const file = (folder / "out.csv").string();
    write_text(file, "one", false);
    CHECK_THROWS_AS(write_text(file, "two", false), Failure);
    CHECK(read_text(file) == "one");
    write_text(file, "two", true);
    CHECK(read_text(file) == "two");
    CHECK_THROWS_AS(write_text((folder / "none" / "out.csv").string(), "x", false), Failure);
    CHECK(std::distance(std::filesystem::directory_iterator{folder}, {}) == 1);
    std::filesystem::remove_all(folder);
}
