// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "base/failure.hpp"
#include "unit/view/small_theatre.hpp"
#include "unit/view/xml.hpp"
#include "view/colour.hpp"

using namespace frontline;
using namespace frontline::test;

namespace {

bool contains(std::string const& text, std::string_view part)
{
    return text.find(part) != std::string::npos;
}

/// The element that begins with `start`, up to its closing tag.
std::string element(std::string const& text, std::string const& start, std::string const& end)
{
    auto const from = text.find(start);
    REQUIRE(from != std::string::npos);
    return text.substr(from, text.find(end, from) - from);
}

PictureSettings showing(double west, double south, double east, double north)
{
    PictureSettings settings;
    settings.bounds = Bounds{snapped(west, south), snapped(east, north)};
    return settings;
}

}  // namespace

TEST_CASE("a picture is well-formed, whatever places and theatres are called")
{
    auto theatre = small_theatre({{"<script>alert('x')</script>", 10.5, 11, red()},
                                  {"إدلب \"&\" \x01\xFF", 11.5, 11, blue()}});
    theatre.name = "War & <b>peace</b>";
    auto const picture = picture_of(theatre);
    CHECK(flaw_of_xml(picture) == "");
    CHECK_FALSE(contains(picture, "<script"));
    CHECK_FALSE(contains(picture, "<b>"));
    CHECK(contains(picture, "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"));
    CHECK(contains(picture, "إدلب &quot;&amp;&quot;"));
    CHECK(contains(picture, "Blue &amp; sons"));
    CHECK_FALSE(contains(picture, "\x01"));
}

TEST_CASE("the same map gives the same bytes")
{
    std::vector<Said> const said{{"a", 10.5, 11, red()}, {"b", 11.5, 11, blue()},
                                 {"c", 11.4, 10.3, between(Status::contested)}};
    CHECK(picture_of(small_theatre(said)) == picture_of(small_theatre(said)));
}

TEST_CASE("held land has the pastel of its holder's colour, and a front line lies between those who fight")
{
    auto const picture = picture_of(small_theatre({{"a", 10.5, 11, red()}, {"b", 11.5, 11, blue()}}));
    auto const control = element(picture, "<g id=\"control\"", "</g>");
    CHECK(contains(control, "fill=\"#ff8080\""));
    CHECK(contains(control, "fill=\"#8080ff\""));
    CHECK(contains(picture, "<g id=\"front\""));
    CHECK(contains(picture, " km² · "));
}

TEST_CASE("contested land is hatched in both colours, in the map and in the legend")
{
    auto const theatre = small_theatre({{"a", 10.5, 11, red()}, {"b", 11.5, 11, between(Status::contested)}});
    auto const picture = picture_of(theatre);
    auto const pattern = element(picture, "<pattern id=\"contested-1\"", "</pattern>");
    CHECK(contains(pattern, mixed("#ff0000", "#ffffff", 0.75)));
    CHECK(contains(pattern, mixed("#0000ff", "#ffffff", 0.75)));
    CHECK(contains(element(picture, "<g id=\"contested\"", "</g>"), "url(#contested-1)"));
    CHECK(contains(element(picture, "<g id=\"legend\"", "</g>"), "url(#contested-1)"));
    CHECK(contains(picture, "Red, contested by"));
}

TEST_CASE("besieged land keeps its holder's colour and is outlined in the besieger's")
{
    auto const theatre = small_theatre({{"a", 10.5, 11, red()}, {"b", 11.5, 11, between(Status::besieged)}});
    auto const picture = picture_of(theatre);
    CHECK(contains(element(picture, "<g id=\"besieged\"", "</g>"), "stroke=\"#0000ff\""));
    CHECK_FALSE(contains(element(picture, "<g id=\"control\"", "</g>"), "fill=\"#8080ff\""));
}

TEST_CASE("a land of which nothing is known yet is drawn all the same")
{
    auto const theatre = small_theatre({{"a", 10.5, 11, red()}});
    auto const picture = picture_of(theatre, {}, "2019-12-31");
    CHECK(flaw_of_xml(picture) == "");
    CHECK(contains(picture, "not known"));
    CHECK(contains(picture, "100.0 %"));
    CHECK_FALSE(contains(picture, "<circle cx=\"450\""));
    CHECK_FALSE(contains(picture, "id=\"front\""));
}

TEST_CASE("a box without land fails, and says where the land is")
{
    auto const theatre = small_theatre({{"a", 10.5, 11, red()}});
    try {
        picture_of(theatre, showing(20, 20, 21, 21));
        FAIL("no failure");
    } catch (Failure const& failure) {
        CHECK(std::string{failure.what()} == "no land of the theatre lies in the box 20.00,20.00,21.00,21.00");
        CHECK(failure.hint() == "its land lies in 10.00,10.00,12.00,12.00 (west,south,east,north)");
    }
}

TEST_CASE("a box that is too wide for one plane fails")
{
    auto const theatre = small_theatre({{"a", 10.5, 11, red()}});
    CHECK_THROWS_AS(picture_of(theatre, showing(-180, -90, 180, 90)), Failure);
}

TEST_CASE("a box shows less of the land, and the legend says so")
{
    auto const theatre = small_theatre({{"a", 10.5, 11, red()}, {"b", 11.9, 11, blue()}});
    CHECK(contains(picture_of(theatre), "ALL LAND"));
    auto const part = picture_of(theatre, showing(10.2, 10.5, 10.8, 11.2));
    CHECK(contains(part, "LAND SHOWN HERE"));
    CHECK(contains(part, "100.0 %"));
    CHECK_FALSE(contains(part, ">b<"));
}

TEST_CASE("the title, the words and the date are written beside the map")
{
    PictureSettings settings;
    settings.wording = {"My title", "as known on 2020-03-05", "Land: nobody", "frontline test"};
    auto const picture = picture_of(small_theatre({{"a", 10.5, 11, red()}}), settings);
    for (auto const words : {"My title", "2 March 2020", "as known on 2020-03-05", "Land: nobody", "frontline test"}) {
        CHECK(contains(picture, std::string{">"} + words + "<"));
    }
}

TEST_CASE("more rows than there is room for are counted instead of overflowing")
{
    PictureSettings settings;
    settings.height = least_height;
    settings.width  = least_width;
    std::vector<Said> said;
    for (int i = 0; i < 9; ++i) {
        auto const name = std::to_string(i);
        said.push_back({name, 10.1 + 0.2 * i, 11, held_by(ActorId{"actor " + name})});
    }
    CHECK(contains(picture_of(small_theatre(said), settings), " more<"));
}
