// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "view/path_data.hpp"
#include "view/svg_writer.hpp"
#include "view/text_width.hpp"

using namespace frontline;

TEST_CASE("marks of XML are escaped, forbidden characters left out, Arabic kept")
{
    CHECK(escaped("a<b> & \"c\" 'd'") == "a&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;");
    CHECK(escaped(std::string_view{"a\0b\x1F", 4}) == "ab");
    CHECK(escaped("إدلب") == "إدلب");
}

TEST_CASE("pixels are written to a tenth and no longer than needed")
{
    CHECK(to_pixels(12) == "12");
    CHECK(to_pixels(12.34) == "12.3");
    CHECK(to_pixels(-0.04) == "0");
}

TEST_CASE("path data are relative, to a tenth, without vertices that fall on one another")
{
    CHECK(line_data({{0, 0}, {0.04, 0}, {1.5, -2}, {1.5, -1.9}}) == "M0 0l1.5-2 0 .1");
    CHECK(ring_data({{0, 0}, {10, 0}, {10, 10}, {0.01, 0.01}}) == "M0 0l10 0 0 10z");
    CHECK(ring_data({{0, 0}, {0.01, 0}, {10, 10}}) == "");
    CHECK(line_data({{5, 5}, {5.01, 5}}) == "");
}

TEST_CASE("steps of a path do not drift")
{
    PixelLine line;
    for (int i = 0; i <= 1000; ++i) line.push_back({i * 0.3333, 0});
    auto const data = line_data(line);
    double     x    = 0;
    for (std::size_t at = data.find('l') + 1; at < data.size(); at = data.find(' ', data.find(' ', at) + 1) + 1) {
        x += std::stod(data.substr(at));
        if (data.find(' ', data.find(' ', at) + 1) == std::string::npos) break;
    }
    CHECK(x == Approx(333.3));
}

TEST_CASE("a ring is cut by a box, and one around the box becomes the box")
{
    PixelBox const box{0, 0, 10, 10};
    CHECK(ring_within({{20, 20}, {30, 20}, {30, 30}}, box).empty());
    CHECK(ring_within({{-5, -5}, {20, -5}, {20, 20}, {-5, 20}}, box).size() == 4);
    CHECK(ring_within({{1, 1}, {2, 1}, {2, 2}}, box) == PixelLine{{1, 1}, {2, 1}, {2, 2}});
}

TEST_CASE("a line keeps only the parts that may be seen")
{
    PixelBox const box{0, 0, 10, 10};
    auto const     parts = lines_near({{-20, 5}, {-10, 5}, {5, 5}, {30, 5}, {40, 50}, {5, 50}}, box);
    REQUIRE(parts.size() == 1);
    CHECK(parts.front() == PixelLine{{-10, 5}, {5, 5}, {30, 5}});
}

TEST_CASE("text is broken at blanks, and a long word stays whole")
{
    CHECK(wrapped("one two", 1000, 12) == std::vector<std::string>{"one two"});
    CHECK(wrapped("one two", 30, 12) == std::vector<std::string>{"one", "two"});
    CHECK(wrapped("", 30, 12).empty());
    CHECK(text_width("MMMM", 10) == Approx(34.5).margin(0.1));
    CHECK(text_width("M", 10, Weight::bold) > text_width("M", 10));
}
