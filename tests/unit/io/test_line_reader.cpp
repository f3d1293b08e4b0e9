// SPDX-License-Identifier: Apache-2.0
// A dump that lost its line ends in a transfer is one line of 300 MB.
#include <catch2/catch.hpp>

#include <sstream>

#include "io/line_reader.hpp"

using namespace frontline;

namespace {

struct Read {
    std::size_t size;
    std::size_t number;
    bool        is_cut;

    bool operator==(Read const&) const = default;
};

std::vector<Read> lines_of(std::string const& text)
{
    std::istringstream stream{text};
    LineReader         reader{stream};
    std::vector<Read>  lines;
    while (auto const line = reader.next()) lines.push_back({line->text.size(), line->number, line->is_cut});
    return lines;
}

constexpr auto most = LineReader::most_bytes;

}  // namespace

TEST_CASE("lines are counted from 1, with or without an end to the last, a byte order mark aside")
{
    CHECK(lines_of("").empty());
    CHECK(lines_of("\n") == std::vector<Read>{{0, 1, false}});
    CHECK(lines_of("ab\n\nc") == std::vector<Read>{{2, 1, false}, {0, 2, false}, {1, 3, false}});
    CHECK(lines_of("\xEF\xBB\xBF" "ab\r\n") == std::vector<Read>{{3, 1, false}});
}

TEST_CASE("a line that is too long is cut, and the next one is read from its beginning")
{
    auto const text = "a\n" + std::string(10'000'000, 'x') + "\nbc\n";
    CHECK(lines_of(text) == std::vector<Read>{{1, 1, false}, {most, 2, true}, {2, 3, false}});
}

TEST_CASE("lines of every length near the limit are whole or cut, and none is lost")
{
    for (auto const size : {most - 2, most - 1, most, most + 1, 2 * most - 1, 2 * most, 2 * most + 1}) {
        auto const lines = lines_of("a\n" + std::string(size, 'x') + "\nbc");
        INFO(size);
        CHECK(lines == std::vector<Read>{{1, 1, false}, {std::min(size, most), 2, size >= most}, {2, 3, false}});
        CHECK(lines_of(std::string(size, 'x')).size() == 1);
    }
}

TEST_CASE("a hundred megabytes of lines are read with the memory of one")
{
    std::string text;
    for (int i = 0; i < 3'000'000; ++i) text += "164816\tSaraqib\tSaraqib\t35.86\n";
    std::istringstream stream{std::move(text)};
    LineReader         reader{stream};
    std::size_t        last = 0;
    while (auto const line = reader.next()) {
        if (line->text != "164816\tSaraqib\tSaraqib\t35.86") FAIL("line " << line->number);
        last = line->number;
    }
    CHECK(last == 3'000'000);
}
